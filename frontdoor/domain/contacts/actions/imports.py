"""Files of other systems: begun, their rejected rows kept, ended; whatever is in them."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.actions.raising import lay_out, store
from frontdoor.domain.contacts.models import Import, ImportEnd, RejectedRow
from frontdoor.domain.contacts.rules import StatedConcern
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record_all
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.alone import one_at_a_time

# What a room above holds of the file that it takes in.
BegunImport = Import


class Unusable(Protocol):
    """A row that could not be taken in: its number as a spreadsheet shows it, why, and the row as it came."""

    @property
    def row(self) -> int: ...

    @property
    def reason(self) -> str: ...

    @property
    def raw(self) -> str: ...


def begin_import(source: str, path: Path, file_name: str, *, by: Viewer) -> Import:
    """Note that somebody begins to take in a file; without an end it is known to have been broken off."""
    must(by, May.IMPORT)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    row = Import(
        source=source, file_name=file_name[-255:], file_digest=digest, begun_at=now(), begun_by=by.id
    )
    with acting_as(by.id):
        row.save(force_insert=True)
    return row


def end_import(row: Import, *, accepted: int, already_there: int, rejected: int, by: Viewer) -> None:
    """Note what a file came to when it had been taken in to its end; the deed of it is the caller's to record."""
    must(by, May.IMPORT)
    ImportEnd(
        of=row,
        accepted=accepted,
        already_there=already_there,
        rejected=rejected,
        ended_at=now(),
        ended_by=by.id,
    ).save(force_insert=True)


@transaction.atomic
def raise_imported(stated: Iterable[StatedConcern], *, at: datetime, by: Viewer) -> int:
    """Raise what a file tells of as concerns, all or none, and say how many; whoever may import may do it."""
    must(by, May.IMPORT)
    laid = [lay_out(one, at=at, by=by) for one in stated]
    store(laid, by=by)
    record_all([one.done(at) for one in laid], by=by)
    return len(laid)


def keep_rejected(row: Import, rejected: Iterable[Unusable], *, by: Viewer) -> None:
    """Keep each rejected row as it came, once however often the same file is sent."""
    must(by, May.IMPORT)
    at = now()
    RejectedRow.objects.bulk_create(
        [
            RejectedRow(
                source=row.source,
                file_name=row.file_name,
                file_digest=row.file_digest,
                row=each.row,
                reason=each.reason,
                raw=each.raw,
                rejected_at=at,
                rejected_by=by.id,
            )
            for each in rejected
        ],
        ignore_conflicts=True,
    )


def one_import_at_a_time(source: str, *, by: Viewer) -> None:
    """Wait, until this transaction ends, for whoever stores another batch of this kind: two would find a row new."""
    must(by, May.IMPORT)
    one_at_a_time("import", source)
