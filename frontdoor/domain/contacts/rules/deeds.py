"""The deeds of what arrives: raised, named, seen, taken, joined, ended."""

from dataclasses import dataclass

from frontdoor.foundation.events.rules import Deed


@dataclass(frozen=True)
class ConcernRaised(Deed):
    """Somebody raised a concern at the front door."""

    way_in: str
    referrer_kind: str
    agency_code: str = ""
    children: int = 0
    adults: int = 0
    emergency: bool = False
    alarming: bool = False
    district: str = ""
    received_at: str = ""


@dataclass(frozen=True)
class PeopleNamed(Deed):
    """Somebody named people on a contact that had come without them: how many in all since, and where they live."""

    children: int = 0
    adults: int = 0
    district: str = ""


@dataclass(frozen=True)
class ContactSeen(Deed):
    """Somebody of the hub opened what had arrived, for the first time since anything new came."""


@dataclass(frozen=True)
class ContactTaken(Deed):
    """Somebody of the hub has this contact now."""

    worker_id: str


@dataclass(frozen=True)
class ReferrerWrote(Deed):
    """Whoever raised an open contact wrote or rang again; chasing, when they asked what became of it."""

    way_in: str
    chasing: bool = False
    alarming: bool = False


@dataclass(frozen=True)
class ReferrerCoached(Deed):
    """Whoever called was asked what it helps to ask: the codes of the prompts that were used, and of those left out."""

    asked: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True)
class ContactJoined(Deed):
    """A contact was found to belong to another, where it goes on."""

    to_contact_id: str


@dataclass(frozen=True)
class ContactSetAside(Deed):
    """Somebody read what arrived and found no worry in it; kept, and counted apart."""

    why: str


@dataclass(frozen=True)
class ContactClosed(Deed):
    """A contact was closed, its referrer told or the reason why not recorded."""


ENDINGS = (ContactClosed, ContactSetAside, ContactJoined)


@dataclass(frozen=True)
class ContactReopened(Deed):
    """A contact that had ended was opened again."""
