"""Conflicts of interest, for the guardian."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.needtoknow.models import ConflictOfInterest
from frontdoor.domain.needtoknow.rules import Conflict
from frontdoor.foundation.records.readings import the_one


@dataclass(frozen=True)
class ConflictSeen:
    """A conflict of interest; `ended_at` where there is none any more."""

    id: UUID
    member_id: UUID
    person_id: UUID
    kind: Conflict
    words: str
    declared_at: datetime
    declared_by: UUID
    ended_at: datetime | None
    ended_by: UUID | None
    ended_words: str


def conflicts(
    viewer: Viewer, *, standing: bool = True, start: int = 0, count: int = 25
) -> list[ConflictSeen]:
    """Conflicts of interest that stand, or that ended, the newest first."""
    rows = ConflictOfInterest.objects.filter(end__isnull=standing).order_by("-declared_at", "-id")
    return _conflicts(rows[start : start + count])


def how_many_conflicts(viewer: Viewer, *, standing: bool = True) -> int:
    """How many conflicts of interest stand, or ended."""
    return ConflictOfInterest.objects.filter(end__isnull=standing).count()


def conflict_seen(viewer: Viewer, conflict_id: UUID) -> ConflictSeen:
    """One conflict of interest; NotThere for all but the guardian."""
    return the_one(_conflicts(ConflictOfInterest.objects.filter(id=conflict_id)))


def _conflicts(rows: QuerySet[ConflictOfInterest]) -> list[ConflictSeen]:
    return [_conflict(row) for row in rows.select_related("end")]


def _conflict(row: ConflictOfInterest) -> ConflictSeen:
    end = getattr(row, "end", None)
    return ConflictSeen(
        id=row.id,
        member_id=row.member_id,
        person_id=row.person_id,
        kind=Conflict(row.kind),
        words=row.words,
        declared_at=row.declared_at,
        declared_by=row.declared_by,
        ended_at=end and end.ended_at,
        ended_by=end and end.ended_by,
        ended_words=end.words if end else "",
    )
