"""Puts the rows of the police's file together into notifications, holding only a few of them at a time."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from hashlib import sha256
from typing import Any

from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.notifications.reading.rows import Incident, ReadRow, read_row
from frontdoor.domain.notifications.rules import Kind, Notification, Rejection
from frontdoor.foundation.exchange.layouts import Layout, fit
from frontdoor.foundation.exchange.sheets import BadRow, Sheet

WINDOW = 100  # rows after which a notification that no further row belongs to is complete
MOST_ROWS = 200  # more than any household fills; further rows of the reference begin another notification
_ABOUT = {
    Kind.PPN_CHILD: (Part.CHILD, Part.UNBORN),
    Kind.PPN_ADULT: (Part.ADULT_AT_RISK,),
    Kind.DOMESTIC_ABUSE: (Part.VICTIM,),
}


@dataclass(slots=True)
class _Group:
    """A notification whose rows are still coming."""

    last_row: int
    rows: list[ReadRow] = field(default_factory=list)
    keys: dict[bytes, int] = field(default_factory=dict)
    repeats: list[tuple[int, int]] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)


def read_notifications(sheet: Sheet, layout: Layout) -> Iterator[Notification | Rejection]:
    """Give each notification of the file when its last row has come, and each row that has to be rejected.

    Every row of the file is in exactly one notification or is exactly one rejection. Raises MissingColumns at
    once when the file has not the columns that a notification needs.
    """
    columns = fit(layout, sheet.headings, sheet.other_kind)
    return _grouped(sheet, layout, columns)


def _grouped(sheet: Sheet, layout: Layout, columns: dict[str, str]) -> Iterator[Notification | Rejection]:
    table = _Table()
    for row in sheet:
        if isinstance(row, BadRow):
            yield Rejection(row.row, row.reason, row.raw)
            continue
        read = read_row(row, layout, columns)
        yield from table.complete_before(row.row)
        if read.faults:
            rejection = Rejection(read.row, "; ".join(read.faults), read.raw)
            table.note(read, rejection)
            yield rejection
        else:
            yield from table.lay(read)
    yield from table.rest()


class _Table:
    """The notifications being put together, the longest untouched first."""

    def __init__(self) -> None:
        self._open: dict[str, _Group] = {}
        self._latest = ""

    def complete_before(self, row: int) -> Iterator[Notification]:
        """Give those that no row has been added to for a while."""
        while self._open:
            reference, group = next(iter(self._open.items()))
            if group.last_row >= row - WINDOW:
                return
            yield from self._take(reference)

    def rest(self) -> Iterator[Notification]:
        """Give all that are left."""
        for reference in list(self._open):
            yield from self._take(reference)

    def note(self, read: ReadRow, rejection: Rejection) -> None:
        """Remember that a row of this notification was rejected, so that it says so itself."""
        if read.reference:
            self._touch(read).rejected.append(rejection)

    def lay(self, read: ReadRow) -> Iterator[Notification]:
        """Add a row to its notification; the same row again, after others', begins the same one sent twice."""
        if group := self._open.get(read.reference):
            is_sent_again = read.key in group.keys and self._latest != read.reference
            if is_sent_again or len(group.rows) >= MOST_ROWS:
                yield from self._take(read.reference)
        group = self._touch(read)
        if read.key in group.keys:
            group.repeats.append((read.row, group.keys[read.key]))
        else:
            group.keys[read.key] = read.row
            group.rows.append(read)

    def _touch(self, read: ReadRow) -> _Group:
        group = self._open.pop(read.reference, None) or _Group(read.row)
        group.last_row = read.row
        self._open[read.reference] = group
        self._latest = read.reference
        return group

    def _take(self, reference: str) -> Iterator[Notification]:
        group = self._open.pop(reference)
        if group.rows:
            yield _notification(group)


def _notification(group: _Group) -> Notification:
    rows = group.rows
    incident, disagreements = _one_incident([row.incident for row in rows if row.incident])
    people = tuple(row.person for row in rows if row.person)
    missing = [f"row {each.row} of it was rejected: {each.reason}" for each in group.rejected]
    missing += [note for row in rows for note in row.missing]
    about = _ABOUT[incident.kind]
    if not any(person.role in about for person in people):
        missing.append(f"any {about[0].label.lower()}")
    odd = disagreements + [note for row in rows for note in row.odd]
    odd += [f"row {again} says the same as row {first}" for again, first in group.repeats]
    return Notification(
        reference=rows[0].reference,
        **{each.name: getattr(incident, each.name) for each in fields(incident)},
        people=people,
        missing=tuple(dict.fromkeys(missing)),
        odd=tuple(dict.fromkeys(odd)),
        rows=tuple(sorted([row.row for row in rows] + [again for again, _ in group.repeats])),
        digest=sha256(b"".join(sorted(group.keys))).hexdigest(),
        as_it_arrived="".join(row.raw for row in rows),
        rejected_rows=len(group.rejected),
    )


def _one_incident(said: list[Incident]) -> tuple[Incident, list[str]]:
    """Put together what the rows say of the incident: the first that says anything; a note where others differ.

    Narratives that differ are all kept, one after another.
    """
    settled: dict[str, Any] = {}
    disagreements: list[str] = []
    for each in fields(Incident):
        values = [value for row in said if (value := getattr(row, each.name)) not in ("", None)]
        values = list(dict.fromkeys(values))
        settled[each.name] = values[0] if values else getattr(said[0], each.name)
        if each.name == "narrative":
            settled["narrative"] = "\n\n".join(values)
        elif len(values) > 1:
            others = ", ".join(str(value) for value in values[1:])
            what = each.name.replace("_", " ")
            disagreements.append(f"its rows differ in {what}: {values[0]}, but also {others}")
    return Incident(**settled), disagreements
