"""Taking in the telephony system's log: each call exactly once, however often it is sent or broken off."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Protocol
from uuid import UUID

from frontdoor.domain.accounts.rules import SYSTEM, May, Viewer, must
from frontdoor.domain.calls.models import Call
from frontdoor.domain.calls.rules import CallsImported
from frontdoor.domain.calls.rules.reading import LoggedCall, RejectedCall, call_layout, read_calls
from frontdoor.domain.contacts.actions import imports
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.exchange.sheets import Sheet
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id

SOURCE = "calls"
BATCH = 1000  # rows stored in one transaction: a kill loses less than a second's work, and none of it is half done


class Progress(Protocol):
    """Told how far an import is: so many of so many bytes."""

    def __call__(self, done: int, total: int) -> None:
        """Said after each batch."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A rejected row as its sender is told of it."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What a log came to: calls stored, calls already there, and every row that was rejected."""

    import_id: UUID
    accepted: int
    already_there: int
    rejected: tuple[Reported, ...]


@dataclass(slots=True)
class _Run:
    by: Viewer
    accepted: int = 0
    already_there: int = 0
    rejected: list[Reported] = field(default_factory=list)


def import_calls(
    path: Path,
    *,
    by: Viewer,
    progress: Progress | None = None,
    columns: Path | None = None,
    file_name: str = "",
) -> ImportResult:
    """Take in a log of calls, batch by batch, in memory that does not grow with the file.

    A call is known by its id and the day on which it was offered; the same with other content is a newer version of it
    (docs/decisions/0012). Raises MissingColumns or LayoutProblem, having stored nothing, when the file or the county's
    columns file cannot be used.
    """
    must(by, May.IMPORT)
    layout = call_layout(columns)
    with Sheet(path) as sheet:
        found = read_calls(sheet, layout)
        row = imports.begin_import(SOURCE, path, file_name or path.name, by=by)
        run = _Run(by)
        for batch in _batches(found):
            with acting_as(by.id):
                imports.one_import_at_a_time(SOURCE, by=by)
                fresh = _store([each for each in batch if isinstance(each, LoggedCall)], by)
                rejected = [each for each in batch if isinstance(each, RejectedCall)]
                imports.keep_rejected(row, rejected, by=by)
            # Counted only once it is stored.
            run.accepted += fresh
            run.already_there += len(batch) - len(rejected) - fresh
            run.rejected += [Reported(each.row, each.reason) for each in rejected]
            if progress:
                progress(sheet.position, sheet.size)
    counts = {"accepted": run.accepted, "already_there": run.already_there, "rejected": len(run.rejected)}
    with acting_as(by.id):
        imports.end_import(row, **counts, by=by)
        record(CallsImported(**counts), by=by)
    return ImportResult(row.id, run.accepted, run.already_there, tuple(run.rejected))


def _batches(found: Iterable[LoggedCall | RejectedCall]) -> Iterator[list[LoggedCall | RejectedCall]]:
    rows = iter(found)
    while batch := list(islice(rows, BATCH)):
        yield batch


@dataclass(slots=True)
class _Known:
    """What is there of a call already: its first version, how many there are, and their contents."""

    of: UUID
    versions: int = 0
    digests: set[str] = field(default_factory=set)


def _store(calls: list[LoggedCall], by: Viewer) -> int:
    """Store those whose content is not there yet, each as a new call or as a newer version of one.

    What is there is asked as the service: a call of a contact that is closed to whoever imports is there all the same.
    """
    with acting_as(SYSTEM.id):
        known = _known(calls)
    at = now()
    rows = []
    for each in calls:
        row_id, digest = new_id(), each.digest
        there = known.setdefault((each.day, each.reference), _Known(row_id))
        if digest in there.digests:
            continue
        there.digests.add(digest)
        there.versions += 1
        rows.append(
            Call(
                id=row_id,
                of_id=there.of,
                version=there.versions,
                reference=each.reference,
                digest=digest,
                day=each.day,
                hour=each.hour,
                line=each.line,
                offered=each.offered,
                answered=each.answered,
                ended=each.ended,
                waited=each.waited,
                result=each.result,
                agent=each.agent,
                caller=each.caller,
                logged_at=at,
                logged_by=by.id,
            )
        )
    Call.objects.bulk_create(rows)
    return len(rows)


def _known(calls: list[LoggedCall]) -> dict[tuple[date, str], _Known]:
    rows = Call.objects.filter(
        day__in={each.day for each in calls}, reference__in={each.reference for each in calls}
    )
    known: dict[tuple[date, str], _Known] = {}
    for day, reference, of, digest in rows.values_list("day", "reference", "of_id", "digest"):
        there = known.setdefault((day, reference), _Known(of))
        there.versions += 1
        there.digests.add(digest)
    return known
