"""Which pile of work a member sees first, and what the page says where a pile is empty."""

from dataclasses import dataclass

from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.domain.journey.rules import Pile

YOURS = "yours"
CLOSED = "closed"

FIRST: dict[Role, tuple[Pile, ...]] = {
    Role.MASH_OFFICER: (Pile.UNREAD, Pile.MINE),
    Role.SENIOR_MASH_OFFICER: (Pile.UNREAD, Pile.MINE),
    Role.BUSINESS_SUPPORT: (Pile.TO_TELL,),
    Role.SOCIAL_WORKER: (Pile.MINE, Pile.TO_DECIDE),
    Role.TEAM_MANAGER: (Pile.TO_SIGN, Pile.MINE),
    Role.OPERATIONS_MANAGER: (Pile.ALL,),
}

SAID = {
    (Pile.UNREAD, Pile.MINE): "unread contacts and your own",
    (Pile.TO_TELL,): "decided contacts whose referrer waits to be told",
    (Pile.MINE, Pile.TO_DECIDE): "your own contacts and those ready to decide",
    (Pile.TO_SIGN, Pile.MINE): "decisions to sign and your own contacts",
    (Pile.ALL,): "all open contacts",
}

NOTHING: dict[str, tuple[str, str]] = {
    Pile.UNREAD: (
        "Everything that came in has been looked at.",
        "New contacts show here at once, emergencies at the top.",
    ),
    Pile.MINE: (
        "You have no contact of your own.",
        "A contact becomes yours when you triage or decide it. Take one from New or To decide.",
    ),
    Pile.TO_DECIDE: (
        "Nothing waits to be decided.",
        "A contact comes here once it is triaged, or once everybody who was asked has answered.",
    ),
    Pile.TO_SIGN: (
        "Nothing waits to be signed.",
        "A decision comes here when its maker may not sign it alone.",
    ),
    Pile.TO_TELL: (
        "Everybody who raised a worry has been told.",
        "A contact comes here once it is decided. It can't be closed before its referrer was told.",
    ),
    Pile.WITH_OTHERS: (
        "Nobody else is waited on.",
        "A contact comes here while a partner, a discussion or a team has the next word.",
    ),
    Pile.ALL: ("No contact is open.", "What arrives by form, telephone or police file shows here at once."),
    CLOSED: (
        "No contact has been closed yet.",
        "A contact closes once it is decided and its referrer was told.",
    ),
    YOURS: ("Nothing waits for you.", "What others wait for is under Waiting on others and All open."),
}


@dataclass(frozen=True)
class Chosen:
    """The pile that a page shows: its name in the address, and the piles it is made of."""

    name: str
    piles: tuple[Pile, ...]

    @property
    def is_closed(self) -> bool:
        """Whether it shows contacts that are over."""
        return self.name == CLOSED


def chosen(viewer: Viewer, name: str) -> Chosen:
    """The pile that was asked for; without one (or with one nobody knows), what this role looks at first."""
    if name == CLOSED:
        return Chosen(CLOSED, ())
    if name in list(Pile):
        return Chosen(name, (Pile(name),))
    return Chosen(YOURS, FIRST.get(viewer.role, (Pile.ALL,)))
