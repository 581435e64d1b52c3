"""The files that were taken in, and the rows of them that could not be."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.models import Contact, Import, Narrative, RejectedRow
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


def imports(viewer: Viewer, source: str = "", limit: int = 50) -> list[ImportSeen]:
    """The files taken in last, of one system or of all, newest first; nobody outside the hub sees any."""
    rows = Import.objects.select_related("end").order_by("-begun_at", "-id")
    return [_import(row) for row in (rows.filter(source=source) if source else rows)[:limit]]


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


def contents_there(viewer: Viewer, source: str, references: Iterable[str]) -> set[tuple[str, str]]:
    """What arrived already under these references of another system: each with the digest of its content."""
    known = Contact.objects.filter(source=source, source_reference__in=list(references))
    return set(known.values_list("source_reference", "source_digest"))


def versions_of(viewer: Viewer, contacts: Iterable[UUID]) -> set[UUID]:
    """Every contact that came from another system under the same reference as one of these, these among them."""
    given = list(contacts)
    named = Contact.objects.filter(id__in=given).exclude(source_reference="")
    under = set(named.values_list("source", "source_reference"))
    beside = Contact.objects.filter(
        source__in={source for source, _ in under}, source_reference__in={reference for _, reference in under}
    )
    alike = beside.values_list("id", "source", "source_reference") if under else ()
    return {*given, *(one for one, source, reference in alike if (source, reference) in under)}


@dataclass(frozen=True)
class ArrivedFrom:
    """What arrived from another system, as it arrived: its own reference, its words, and what else it said."""

    id: UUID
    source: str
    source_reference: str
    received_at: datetime
    district: str
    words: str
    original: Mapping[str, Any]


def as_they_arrived(viewer: Viewer, contacts: Iterable[UUID]) -> list[ArrivedFrom]:
    """These contacts as they arrived, by one read however many they are; what they tell is for the hub alone."""
    if not viewer.sees_hub:
        return []
    rows = Narrative.objects.filter(contact_id__in=list(contacts)).values_list(
        "contact_id",
        "contact__source",
        "contact__source_reference",
        "contact__received_at",
        "contact__district",
        "words",
        "original",
    )
    return [ArrivedFrom(*row) for row in rows]


def arrived_from(viewer: Viewer, source: str) -> Iterator[UUID]:
    """Every contact of another system, oldest first, streamed."""
    rows = Contact.objects.filter(source=source).order_by("raised_at", "id")
    return rows.values_list("id", flat=True).iterator(chunk_size=2000)
