"""The files that were taken in, and the rows of them that could not be."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.models import Import, RejectedRow
from frontdoor.foundation.records.refusals import NotThere

REJECTED_PAGE = 50


@dataclass(frozen=True)
class ImportSeen:
    """A file that was taken in; without an end it was broken off, and should be sent again."""

    id: UUID
    file_name: str
    begun_at: datetime
    begun_by: UUID
    ended_at: datetime | None
    accepted: int = 0
    already_there: int = 0
    rejected: int = 0


def imports(viewer: Viewer, limit: int = 50) -> list[ImportSeen]:
    """The files taken in last, newest first; nobody outside the hub sees any."""
    rows = Import.objects.select_related("end").order_by("-begun_at", "-id")[:limit]
    return [_import(row) for row in rows]


@dataclass(frozen=True)
class RejectedPage:
    """One page of the rows of a file that could not be taken in, and how many there are in all."""

    rows: list[RejectedRow]
    total: int
    number: int
    pages: int


def rejected_rows(viewer: Viewer, import_id: UUID, page: int = 1) -> RejectedPage:
    """The rows of an imported file that could not be taken in, by row number, each as it came."""
    found = Import.objects.filter(id=import_id).first()
    if found is None:
        raise NotThere
    rows = RejectedRow.objects.filter(source=found.source, file_digest=found.file_digest).order_by("row")
    total = rows.count()
    pages = max(1, -(-total // REJECTED_PAGE))
    number = min(max(1, page), pages)
    return RejectedPage(
        list(rows[(number - 1) * REJECTED_PAGE : number * REJECTED_PAGE]), total, number, pages
    )


def every_rejected_row(viewer: Viewer, import_id: UUID) -> list[RejectedRow]:
    """All rows of an imported file that could not be taken in, to be sent back to whoever sent it."""
    found = Import.objects.filter(id=import_id).first()
    if found is None:
        raise NotThere
    rows = RejectedRow.objects.filter(source=found.source, file_digest=found.file_digest)
    return list(rows.order_by("row"))


def import_seen(viewer: Viewer, import_id: UUID) -> ImportSeen:
    """One file that was taken in."""
    row = Import.objects.select_related("end").filter(id=import_id).first()
    if row is None:
        raise NotThere
    return _import(row)


def _import(row: Import) -> ImportSeen:
    seen = ImportSeen(row.id, row.file_name, row.begun_at, row.begun_by, ended_at=None)
    if not hasattr(row, "end"):
        return seen
    end = row.end
    return replace(
        seen,
        ended_at=end.ended_at,
        accepted=end.accepted,
        already_there=end.already_there,
        rejected=end.rejected,
    )
