"""Where each role may go from any page."""

from dataclasses import dataclass

from django.urls import reverse

from frontdoor.domain.accounts.rules import HUB_ROLES, RECEIVING_ROLES, Role, Viewer


@dataclass(frozen=True)
class Place:
    """One entry of the service navigation."""

    label: str
    href: str


def _hub(viewer: Viewer) -> tuple[tuple[str, str], ...]:
    taking = () if viewer.role is Role.OPERATIONS_MANAGER else (("Take a call", "hub:call_start"),)
    return (
        ("Look first", "hub:worklist"),
        *taking,
        ("Find a person", "hub:people"),
        ("Actions", "hub:actions"),
        ("Police file", "hub:notifications"),
    )


PARTNER = (("Asked of us", "partner:requests"), ("Discussions", "partner:discussions"), ("Our actions", "partner:actions"))
TEAM = (("Offered to us", "teams:offered"), ("Asked of us", "partner:requests"), ("Our actions", "partner:actions"))


def navigation_for(viewer: Viewer | None) -> tuple[Place, ...]:
    """The entries for this viewer; none for a visitor."""
    if viewer is None:
        return ()
    entries: tuple[tuple[str, str], ...] = ()
    if viewer.role in HUB_ROLES:
        entries = _hub(viewer)
    elif viewer.role in RECEIVING_ROLES:
        entries = TEAM
    elif viewer.role is Role.PARTNER:
        entries = PARTNER
    return tuple(Place(label, reverse(name)) for label, name in entries)


def home_of(viewer: Viewer | None) -> str:
    """The first page of this viewer: where their work waits."""
    places = navigation_for(viewer)
    return places[0].href if places else reverse("home")
