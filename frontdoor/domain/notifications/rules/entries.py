"""One notification as the lane keeps it: worked out from what arrived and from the deeds done on it since."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from frontdoor.domain.contacts.rules import ENDINGS, ContactReopened, PeopleNamed
from frontdoor.domain.notifications.rules.deeds import (
    NotificationPassedOn,
    PassingOnUndone,
    SharedWithAdultsHub,
)
from frontdoor.domain.notifications.rules.hubs import Counted, Hub, Why, hub_for
from frontdoor.domain.notifications.rules.vocabulary import Kind
from frontdoor.foundation.events.rules import Deed

SOURCE = "police"
REPEAT_WITHIN = timedelta(days=365)
_RANK = {"red": 1, "": 2, "amber": 3, "green": 4, "blue": 5}
UNGRADED = 2


class Went(StrEnum):
    """Where a notification was passed on to, if it was."""

    NOWHERE = ""
    ADULTS = "adults"
    ELSEWHERE = "elsewhere"
    SHARED = "shared"


class Arrived(Protocol):
    """What arrived of a contact, as it arrived."""

    @property
    def id(self) -> UUID: ...

    @property
    def source_reference(self) -> str: ...

    @property
    def received_at(self) -> datetime: ...

    @property
    def district(self) -> str: ...

    @property
    def original(self) -> Mapping[str, Any]: ...


@dataclass(frozen=True)
class Entry:
    """A notification in the lane: whose household, how grave, for which hub, what it lacks, and whether it is open."""

    contact_id: UUID
    reference: str
    version: int
    kind: str
    grade: str
    rank: int
    offence: str
    dash_level: str
    received_at: datetime
    officer: str
    collar_number: str
    household: str
    block: str
    file: UUID | None
    district: str
    on_it: Counted
    lacking: tuple[str, ...]
    is_open: bool = True
    went: Went = Went.NOWHERE

    @property
    def hub(self) -> Hub:
        """Which hub it is for, by what it says."""
        return hub_for(self.on_it)[0]

    @property
    def why(self) -> Why:
        """Why it is for that hub."""
        return hub_for(self.on_it)[1]

    @property
    def is_thin(self) -> bool:
        """Whether anything was left out."""
        return bool(self.lacking)


TOLD = tuple(one.name for one in fields(Entry) if one.name not in ("on_it", "lacking"))


def as_row(entry: Entry) -> dict[str, Any]:
    """An entry by the columns in which it is stored: what it says, and what is worked out from that."""
    return {
        **{name: getattr(entry, name) for name in TOLD},
        "hub": entry.hub,
        "why": entry.why,
        "on_it": asdict(entry.on_it),
        "lacking": list(entry.lacking),
        "is_thin": entry.is_thin,
    }


def is_notification(source: str, original: Mapping[str, Any]) -> bool:
    """Whether what arrived is a notification of the police: from their file, on one of their forms."""
    return source == SOURCE and original.get("kind") in list(Kind)


def begun(arrived: Arrived) -> Entry:
    """A notification as it arrived. The household of one without an address is its own."""
    said = arrived.original
    household = str(said.get("household") or "")
    return Entry(
        contact_id=arrived.id,
        reference=arrived.source_reference,
        version=int(said.get("version") or 1),
        kind=said["kind"],
        grade=said.get("grade") or "",
        rank=_RANK.get(said.get("grade") or "", UNGRADED),
        offence=said.get("offence") or "",
        dash_level=said.get("dash_level") or "",
        received_at=arrived.received_at,
        officer=said.get("officer") or "",
        collar_number=said.get("collar_number") or "",
        household=household,
        block=household or arrived.id.hex,
        file=UUID(said["import"]) if said.get("import") else None,
        district=arrived.district,
        on_it=_counted(said, arrived.district),
        lacking=tuple(said.get("lacking") or ()),
    )


def _counted(said: Mapping[str, Any], district: str) -> Counted:
    numbers = ("children", "unborn", "adults_at_risk", "adults", "ageless")
    return Counted(
        kind=said["kind"],
        **{name: int(said.get(name) or 0) for name in numbers},
        spoken_of=bool(said.get("spoken_of")),
        placed=bool(said.get("placed")),
        district=district,
    )


def step(entry: Entry, deed: Deed) -> Entry:
    """A notification after one more deed on its contact."""
    match deed:
        case PeopleNamed():
            return replace(entry, on_it=_named(entry.on_it, deed), district=entry.district or deed.district)
        case NotificationPassedOn():
            return replace(entry, went=Went(deed.to))
        case SharedWithAdultsHub():
            return replace(entry, went=Went.SHARED)
        case PassingOnUndone():
            return replace(entry, went=Went.NOWHERE)
        case ContactReopened():
            return replace(entry, is_open=True)
        case _:
            return replace(entry, is_open=False) if isinstance(deed, ENDINGS) else entry


def _named(on_it: Counted, deed: PeopleNamed) -> Counted:
    """Whom somebody of the hub named since; a child that they name keeps it in the children's hub."""
    return replace(
        on_it,
        children=on_it.children + deed.children,
        adults_at_risk=on_it.adults_at_risk + deed.adults,
        adults=on_it.adults + deed.adults,
        district=on_it.district or deed.district,
    )


@dataclass(frozen=True)
class Heard:
    """One notification of a household: its reference, and when it was received."""

    reference: str
    received_at: datetime


def repeats_before(one: Heard, others: Iterable[Heard]) -> int:
    """How many other notifications told of this household in the 12 months before this one.

    A notification that was sent again is the same one; of two received in one minute, the lower reference comes first.
    """
    return len(
        {
            other.reference
            for other in others
            if other.reference != one.reference
            and one.received_at - REPEAT_WITHIN <= other.received_at
            and (other.received_at, other.reference) < (one.received_at, one.reference)
        }
    )
