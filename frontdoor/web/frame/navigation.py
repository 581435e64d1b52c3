"""Where each role may go from any page."""

from dataclasses import dataclass

from django.urls import reverse

from frontdoor.domain.accounts.rules import HUB_ROLES, RECEIVING_ROLES, May, Role, Viewer, may
from frontdoor.domain.notifications.rules import SOURCE as SENDS_FILES


@dataclass(frozen=True)
class Place:
    """One entry of the service navigation."""

    text: str
    href: str
    current: bool = False
    count: int = 0


TAKING = (("Take a call", "hub:call_start"), ("Letter, fax or visit", "hub:paper_start"))


def _hub(viewer: Viewer) -> tuple[tuple[str, str], ...]:
    taking = (("What we ask callers", "hub:agreed"),) if viewer.role is Role.OPERATIONS_MANAGER else TAKING
    says = (("What they say", "hub:said"),) if may(viewer, May.PUBLISH) else ()
    return (
        ("Look first", "hub:worklist"),
        *taking,
        ("Find a person", "hub:people"),
        ("Help there is", "hub:directory"),
        ("Actions", "hub:actions"),
        ("Telephone", "hub:phones"),
        ("Police", "hub:police"),
        ("Referral quality", "hub:quality"),
        *says,
    )


PARTNER = (
    ("Asked of us", "partner:requests"),
    ("Discussions", "partner:discussions"),
    ("Our actions", "partner:actions"),
    ("Raised by me", "partner:raised"),
    ("Our referrals", "partner:ours"),
)
ANSWERS = ("Told in our file", "partner:answers")
GUARDIAN = (
    ("What waits", "guardian:home"),
    ("Restricted", "guardian:restrictions"),
    ("Conflicts", "guardian:conflicts"),
    ("Opened for a reason", "guardian:uses"),
    ("Questions", "guardian:questions"),
    ("Who looked", "guardian:looks"),
    ("Unusual looking", "guardian:alerts"),
    ("Seals", "guardian:seals"),
)
TEAM = (
    ("Offered to us", "teams:offered"),
    ("Calls", "teams:calls"),
    ("Advice to schools", "teams:outreach"),
    *PARTNER,
)


def navigation_for(viewer: Viewer | None, here: str = "") -> tuple[Place, ...]:
    """The entries for this viewer, the one they are at marked; none for a visitor."""
    if viewer is None:
        return ()
    entries: tuple[tuple[str, str], ...] = ()
    if viewer.role in HUB_ROLES:
        entries = _hub(viewer)
    elif viewer.role in RECEIVING_ROLES:
        entries = TEAM
    elif viewer.role is Role.PARTNER:
        entries = (*PARTNER, ANSWERS) if viewer.agency_code == SENDS_FILES else PARTNER
    elif viewer.role is Role.GUARDIAN:
        entries = GUARDIAN
    places = [(label, reverse(name)) for label, name in entries]
    return tuple(Place(label, href, current=href == _nearest(places, here)) for label, href in places)


def _nearest(places: list[tuple[str, str]], here: str) -> str:
    """The longest address that the page stands under."""
    above = [href for _, href in places if here.startswith(href)]
    return max(above, key=len, default="")


def home_of(viewer: Viewer | None) -> str:
    """The first page of this viewer: where their work waits."""
    places = navigation_for(viewer)
    return places[0].href if places else reverse("home")
