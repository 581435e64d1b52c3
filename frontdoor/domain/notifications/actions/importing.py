"""Taking in a file of police notifications: each stored exactly once, however often it is sent or broken off."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from frontdoor.domain.accounts.rules import SYSTEM, May, Viewer, must
from frontdoor.domain.contacts.actions import (
    BegunImport,
    begin_import,
    end_import,
    keep_rejected,
    one_import_at_a_time,
    raise_imported,
)
from frontdoor.domain.contacts.queries import contents_there
from frontdoor.domain.notifications.reading.concerns import concern_from
from frontdoor.domain.notifications.reading.grouping import read_notifications
from frontdoor.domain.notifications.reading.layout import notification_layout
from frontdoor.domain.notifications.rules import (
    SOURCE,
    ImportResult,
    Notification,
    NotificationsImported,
    Rejection,
    Reported,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.exchange.sheets import Sheet
from frontdoor.foundation.records.actor import acting_as

BATCH = (
    500  # rows stored in one transaction: a kill loses less than a second's work, and none of it is half done
)


class Progress(Protocol):
    """Told how far an import is: so many of so many bytes."""

    def __call__(self, done: int, total: int) -> None:
        """Said after each batch."""


@dataclass(slots=True)
class _Run:
    """An import on its way."""

    row: BegunImport
    by: Viewer
    accepted: int = 0
    already_there: int = 0
    rejected: list[Reported] = field(default_factory=list)


def import_notifications(
    path: Path,
    *,
    by: Viewer,
    progress: Progress | None = None,
    columns: Path | None = None,
    file_name: str = "",
) -> ImportResult:
    """Take in a file of police notifications, batch by batch, in memory that does not grow with the file.

    A notification is there once for each reference and content (docs/decisions/0007), so a file may be sent again, or
    again after the machine was switched off half-way, and adds only what is not there. Raises MissingColumns or
    LayoutProblem, having stored nothing, when the file or the county's columns file cannot be used.
    Called inside a transaction (a page), all of it is stored when that ends; a long file belongs in a job.
    """
    must(by, May.IMPORT)
    layout = notification_layout(columns)
    with Sheet(path) as sheet:
        found = read_notifications(sheet, layout)
        run = _Run(begin_import(SOURCE, path, file_name or path.name, by=by), by)
        for batch in _batches(found):
            _take_in(batch, run)
            if progress:
                progress(sheet.position, sheet.size)
    return _end(run)


def _end(run: _Run) -> ImportResult:
    counts = {
        "accepted": run.accepted,
        "already_there": run.already_there,
        "rejected": len(run.rejected),
    }
    with acting_as(run.by.id):
        end_import(run.row, **counts, by=run.by)
        record(NotificationsImported(**counts), by=run.by)
    return ImportResult(run.row.id, run.accepted, run.already_there, tuple(run.rejected))


def _batches(found: Iterable[Notification | Rejection]) -> Iterator[list[Notification | Rejection]]:
    batch: list[Notification | Rejection] = []
    rows = 0
    for each in found:
        batch.append(each)
        rows += len(each.rows) if isinstance(each, Notification) else 1
        if rows >= BATCH:
            yield batch
            batch, rows = [], 0
    if batch:
        yield batch


def _take_in(batch: list[Notification | Rejection], run: _Run) -> None:
    """Store a batch whole or not at all; the run counts it only when it is stored."""
    notifications = [each for each in batch if isinstance(each, Notification)]
    rejections = [each for each in batch if isinstance(each, Rejection)]
    with acting_as(run.by.id):
        one_import_at_a_time(SOURCE, by=run.by)
        fresh = _raise_those_not_there(notifications, run)
        keep_rejected(run.row, rejections, by=run.by)
    run.accepted += fresh
    run.already_there += len(notifications) - fresh
    run.rejected += [Reported(each.row, each.reason) for each in rejections]


def _raise_those_not_there(notifications: list[Notification], run: _Run) -> int:
    """Raise as concerns those whose reference and content have not arrived before, through the deed of raising.

    What arrived before is asked as the service: a contact that is closed to whoever imports is there all the same, and
    neither a second row of it nor an error may tell them so.
    """
    with acting_as(SYSTEM.id):
        there = contents_there(SYSTEM, SOURCE, {each.reference for each in notifications})
    versions = Counter(reference for reference, _ in there)
    at = now()
    fresh = []
    for each in notifications:
        if (each.reference, each.digest) not in there:
            there.add((each.reference, each.digest))
            versions[each.reference] += 1
            fresh.append(
                concern_from(
                    each,
                    version=versions[each.reference],
                    file_name=run.row.file_name,
                    at=at,
                    import_id=run.row.id,
                )
            )
    return raise_imported(fresh, at=at, by=run.by)
