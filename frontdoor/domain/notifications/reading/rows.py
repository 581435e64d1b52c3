"""One row of the police's file, read: what it says of the incident, whom it names, what is wrong, thin or odd in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b

from frontdoor.domain.notifications.reading.cells import LABELS, Cells
from frontdoor.domain.notifications.reading.dates import NotADate, moment_from
from frontdoor.domain.notifications.reading.households import is_no_fixed_abode, tidy_postcode
from frontdoor.domain.notifications.reading.persons import read_person
from frontdoor.domain.notifications.rules import DashLevel, Kind, NotifiedPerson, Offence
from frontdoor.foundation.clock import local
from frontdoor.foundation.exchange.layouts import Layout
from frontdoor.foundation.exchange.sheets import Row

HIGH_SCORE = 14  # SafeLives: fourteen ticks or more on the checklist is high risk
HIGHEST_SCORE = 27
LONGEST_REFERENCE = 60


@dataclass(frozen=True, slots=True)
class Incident:
    """What each row of a notification repeats."""

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


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row read; with faults it holds no incident and is rejected. `key` is the same for the same content."""

    row: int
    raw: str
    reference: str
    key: bytes
    incident: Incident | None
    person: NotifiedPerson | None
    faults: tuple[str, ...]
    missing: tuple[str, ...]
    odd: tuple[str, ...]


def read_row(row: Row, layout: Layout, columns: Mapping[str, str]) -> ReadRow:
    """Read one row; all that is wrong with it is found at once, so that its sender mends it once."""
    cells = Cells(row, layout, columns)
    reference = _reference(cells)
    incident = _incident(cells)
    person = read_person(cells, row.row, _seen_on(cells))
    return ReadRow(
        row=row.row,
        raw=row.raw,
        reference=reference,
        key=blake2b(cells.content().encode(), digest_size=16).digest(),
        incident=None if cells.faults else incident,
        person=person,
        faults=tuple(cells.faults),
        missing=tuple(cells.missing),
        odd=tuple(cells.odd),
    )


def _reference(cells: Cells) -> str:
    reference = cells.text("reference")
    if not reference:
        cells.fault("it has no notification reference; send it again with its reference")
    if len(reference) > LONGEST_REFERENCE:
        cells.fault(f"its reference is longer than {LONGEST_REFERENCE} characters; send it again corrected")
        return ""
    return reference


def _incident(cells: Cells) -> Incident | None:
    kind = _kind(cells)
    incident = Incident(
        kind=kind or Kind.PPN_CHILD,
        grade=cells.code("grade"),
        occurred_at=_moment(cells, "occurred"),
        received_at=_moment(cells, "received"),
        officer=cells.text("officer", most=100),
        collar_number=cells.text("collar_number", most=20),
        offence=cells.word("offence", Offence),
        dash_level=cells.word("dash_level", DashLevel),
        dash_score=_score(cells),
        address=cells.text("address", most=200),
        town=cells.text("town", most=80),
        postcode=_postcode(cells),
        narrative=cells.paragraphs("narrative"),
    )
    if kind is None:
        return None
    _note_what_is_thin(cells, incident)
    return incident


def _kind(cells: Cells) -> Kind | None:
    words = cells.written("kind")
    code = cells.layout.code("kind", words)
    if code is None:
        said = f"type “{words[:60]}” is not one known here" if words else "it does not say which type it is"
        cells.fault(f"{said} (PPN child, PPN adult or Domestic abuse); send it again corrected")
        return None
    return Kind(code)


def _moment(cells: Cells, name: str) -> datetime | None:
    words = cells.text(name)
    if not words:
        cells.note_missing(f"when it was {name}" if name == "received" else "when it happened")
        return None
    found = moment_from(words, cells.layout.moments, cells.layout.dates)
    if isinstance(found, NotADate):
        cells.fault(f"{name} {found.reason}")
        return None
    return found


def _seen_on(cells: Cells) -> date | None:
    """The day that ages are reckoned on: when it happened, or else when it was received."""
    for name in ("occurred", "received"):
        words = cells.text(name)
        found = moment_from(words, cells.layout.moments, cells.layout.dates) if words else None
        if isinstance(found, datetime):
            return local(found).date()
    return None


def _score(cells: Cells) -> int | None:
    words = cells.text("dash_score")
    if not words:
        return None
    if words.isdecimal() and len(words) < 4 and int(words) <= HIGHEST_SCORE:
        return int(words)
    cells.note_odd(f"{LABELS['dash_score']} “{words[:60]}” is not a number from 0 to {HIGHEST_SCORE}")
    return None


def _postcode(cells: Cells) -> str:
    words = cells.text("postcode")
    tidy = tidy_postcode(words)
    if words and tidy is None:
        cells.note_odd(f"postcode “{words[:60]}” has not the shape of one")
    return tidy or ""


def _note_what_is_thin(cells: Cells, incident: Incident) -> None:
    homeless = is_no_fixed_abode(incident.address)
    if homeless:
        cells.note_odd("no fixed abode: where they slept is not said")
    if not incident.address:
        cells.note_missing("an address")
    if not incident.postcode and not homeless:
        cells.note_missing("a postcode")
    if not incident.narrative:
        cells.note_missing("what happened")
    if not incident.grade:
        cells.note_missing("a grade")
    _note_times(cells, incident)
    if incident.kind is Kind.DOMESTIC_ABUSE:
        _note_domestic_abuse(cells, incident)


def _note_times(cells: Cells, incident: Incident) -> None:
    if incident.occurred_at and incident.received_at and incident.received_at < incident.occurred_at:
        cells.note_odd("it was received before it happened")


def _note_domestic_abuse(cells: Cells, incident: Incident) -> None:
    if incident.dash_level is None:
        cells.note_missing("the domestic-abuse checklist (DASH) level")
    if incident.offence is None:
        cells.note_missing("whether it is recorded as a crime")
    score, level = incident.dash_score, incident.dash_level
    if score is not None and score >= HIGH_SCORE and level in (DashLevel.STANDARD, DashLevel.MEDIUM):
        cells.note_odd(f"DASH score {score} is high risk but the level says {level}")
