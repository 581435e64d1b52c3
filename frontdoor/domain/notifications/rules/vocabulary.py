"""The words of a police notification: what it says of an incident, and of each person named in it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from frontdoor.domain.contacts.rules import Part


class Kind(StrEnum):
    """Which form the officer filled in."""

    PPN_CHILD = "ppn_child"
    PPN_ADULT = "ppn_adult"
    DOMESTIC_ABUSE = "domestic_abuse"

    @property
    def label(self) -> str:
        """The form as people say it."""
        return {"ppn_child": "PPN child", "ppn_adult": "PPN adult"}.get(self.value, "Domestic abuse")


class Offence(StrEnum):
    """Whether the police recorded a crime."""

    CRIME = "crime"
    NON_CRIME = "non_crime"

    @property
    def label(self) -> str:
        """What the police recorded, as people say it."""
        return {"crime": "Crime", "non_crime": "Non-crime"}[self.value]


class DashLevel(StrEnum):
    """The level that the domestic-abuse checklist came to. Its questions are copyright: level, score and date only."""

    STANDARD = "standard"
    MEDIUM = "medium"
    HIGH = "high"


class Consent(StrEnum):
    """What the person said when asked about a service; never the lawful basis for sharing."""

    GIVEN = "given"
    REFUSED = "refused"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class NotifiedPerson:
    """One person as an officer named them; empty and None are what the officer did not say."""

    role: Part
    forename: str
    surname: str
    birth_date: date | None
    age: int | None
    age_is_approximate: bool
    age_as_stated: str
    sex: str
    ethnicity: str
    school: str
    present: bool | None
    spoken_to: bool | None
    voice: str
    consent: Consent | None


@dataclass(frozen=True, slots=True)
class Notification:
    """One notification: several rows of the police's file, put together, with what is missing from it or odd in it.

    `digest` is the same for the same content, in whatever order its rows came; `as_it_arrived` is their very text.
    """

    reference: str
    kind: Kind
    grade: str
    occurred_at: datetime | None
    received_at: datetime | None
    officer: str
    collar_number: str
    offence: Offence | None
    dash_level: DashLevel | None
    dash_score: int | None
    address: str
    town: str
    postcode: str
    narrative: str
    people: tuple[NotifiedPerson, ...]
    missing: tuple[str, ...]
    odd: tuple[str, ...]
    rows: tuple[int, ...]
    digest: str
    as_it_arrived: str
    rejected_rows: int = 0


@dataclass(frozen=True, slots=True)
class Rejection:
    """A row that could not be taken in: its number, a reason that its sender can act on, and its text as it came."""

    row: int
    reason: str
    raw: str

    def __str__(self) -> str:
        return f"Row {self.row}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Reported:
    """A rejected row as its sender is told of it."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What a file came to: notifications stored, notifications already there, and every row that was rejected."""

    import_id: UUID
    accepted: int
    already_there: int
    rejected: tuple[Reported, ...]
