"""One Open Referral UK service record: read whole, or refused with every reason at once."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from frontdoor.domain.directory.reading.cells import Cells, Record
from frontdoor.domain.directory.reading.places import area_words_of, districts_of, places_of
from frontdoor.domain.directory.reading.said import cost_of, hours_of, phone_of, terms_of
from frontdoor.domain.directory.rules import StatedProvider, StatedService, Status, needs_named

HOW_TO_BEGIN = "how_to_begin"
"""An attribute of our own: Open Referral UK has no field for how somebody is referred. A term of this taxonomy says it
in its description."""


@dataclass(frozen=True)
class Unreadable:
    """A record that could not be taken in: what it calls itself, and every reason."""

    name: str
    reasons: tuple[str, ...]

    @property
    def reason(self) -> str:
        """The reasons as one sentence for its sender."""
        called = f"“{self.name}”: " if self.name else ""
        return f"{called}{'; '.join(self.reasons)}."


def read_service(record: object, needs: Iterable[str]) -> StatedService | Unreadable:
    """The service that a record states, its needs among those of the list in force; or why it cannot be taken in."""
    if not isinstance(record, dict):
        return Unreadable("", ("this is not a record of a service",))
    cells = Cells(record, "")
    found = _service(cells, tuple(needs))
    if not _is_text(record):
        cells.wrong.append("it holds a character or a number that cannot be kept")
    if found.least_age is not None and found.most_age is not None and found.least_age > found.most_age:
        cells.wrong.append("minimum_age is above maximum_age")
    return Unreadable(found.name, tuple(cells.wrong)) if cells.wrong else found


def _is_text(record: object) -> bool:
    """Whether all of it can be kept as it came: no NUL, no half of a letter, no number without end."""
    try:
        said = json.dumps(record, ensure_ascii=False, allow_nan=False)
        said.encode()
    except (ValueError, RecursionError):
        return False
    return "\\u0000" not in said


def _service(cells: Cells, needs: tuple[str, ...]) -> StatedService:
    terms = terms_of(cells)
    return StatedService(
        id=cells.identity(),
        provider=_provider(cells),
        name=cells.words("name", needed=True),
        status=_status(cells),
        description=cells.words("description"),
        url=cells.address(),
        email=cells.email(),
        phone=phone_of(cells),
        alert=cells.words("alert"),
        cost=cost_of(cells),
        hours=hours_of(cells),
        how_to_begin=" ".join(one.description for one in terms if one.taxonomy == HOW_TO_BEGIN),
        least_age=cells.age("minimum_age"),
        most_age=cells.age("maximum_age"),
        needs=needs_named([(one.code, one.name) for one in terms if one.taxonomy != HOW_TO_BEGIN], needs),
        terms=tuple(one.name for one in terms if one.taxonomy != HOW_TO_BEGIN),
        areas=districts_of(cells),
        area_words=area_words_of(cells),
        assured_on=cells.day("assured_date"),
        places=places_of(cells),
        as_sent=dict(cells.record),
    )


def _provider(cells: Cells) -> StatedProvider:
    given: Record = cells.one("organization")
    within = cells.within(given, "organization")
    if not given:  # allowed where its id stands: a feed may pass the organisations on by themselves
        return StatedProvider(cells.identity("organization_id"), "")
    return StatedProvider(
        within.identity(),
        within.words("name", needed=True),
        within.words("description"),
        within.email(),
        within.address("website"),
    )


def _status(cells: Cells) -> Status:
    said = cells.words("status", needed=True)
    if said and said not in list(Status):
        cells.wrong.append(f"status “{said[:40]}” is none of: {', '.join(Status)}")
    return Status(said) if said in list(Status) else Status.INACTIVE
