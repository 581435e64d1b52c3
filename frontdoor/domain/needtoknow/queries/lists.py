"""What the guardian reads: restrictions, conflicts of interest, and uses to review."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.needtoknow.models import ConflictOfInterest, GlassBreak, Restriction
from frontdoor.domain.needtoknow.rules import Conflict, Restricted, Verdict
from frontdoor.foundation.records.readings import the_one


@dataclass(frozen=True)
class RestrictionSeen:
    """A restriction, and who is named on it; `lifted_at` where it holds no longer."""

    id: UUID
    person_id: UUID | None
    contact_id: UUID | None
    why: Restricted
    words: str
    restricted_at: datetime
    restricted_by: UUID
    named: tuple[UUID, ...]
    lifted_at: datetime | None
    lifted_by: UUID | None
    lifted_words: str


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


@dataclass(frozen=True)
class UseSeen:
    """A restricted record that somebody opened in an emergency, and what the review said of it."""

    id: UUID
    contact_id: UUID
    reason: str
    broken_at: datetime
    broken_by: UUID
    until: datetime
    verdict: Verdict | None
    words: str
    reviewed_at: datetime | None
    reviewed_by: UUID | None
    escalated_at: datetime | None


def restrictions(
    viewer: Viewer, *, standing: bool = True, start: int = 0, count: int = 25
) -> list[RestrictionSeen]:
    """Restrictions that hold, or that were lifted, the newest first."""
    rows = Restriction.objects.filter(lifting__isnull=standing).order_by("-restricted_at", "-id")
    return _restrictions(rows[start : start + count])


def how_many_restrictions(viewer: Viewer, *, standing: bool = True) -> int:
    """How many restrictions hold, or were lifted."""
    return Restriction.objects.filter(lifting__isnull=standing).count()


def restriction_seen(viewer: Viewer, restriction_id: UUID) -> RestrictionSeen:
    """One restriction; NotThere for all but the guardian."""
    return the_one(_restrictions(Restriction.objects.filter(id=restriction_id)))


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


def uses(viewer: Viewer, *, reviewed: bool, start: int = 0, count: int = 25) -> list[UseSeen]:
    """Uses that wait for a review, the oldest first; or those reviewed, the newest first."""
    rows = GlassBreak.objects.filter(review__isnull=not reviewed)
    ordered = rows.order_by("-broken_at", "-id") if reviewed else rows.order_by("broken_at", "id")
    return _uses(ordered[start : start + count])


def how_many_uses(viewer: Viewer, *, reviewed: bool) -> int:
    """How many uses wait for a review, or were reviewed."""
    return GlassBreak.objects.filter(review__isnull=not reviewed).count()


def use_seen(viewer: Viewer, use_id: UUID) -> UseSeen:
    """One use, for the guardian and for whoever it was; NotThere for others."""
    return the_one(_uses(GlassBreak.objects.filter(id=use_id)))


def _restrictions(rows: QuerySet[Restriction]) -> list[RestrictionSeen]:
    return [_restriction(row) for row in rows.select_related("lifting").prefetch_related("allowances")]


def _restriction(row: Restriction) -> RestrictionSeen:
    lifting = getattr(row, "lifting", None)
    said = {
        one.member_id: one.allowed
        for one in sorted(row.allowances.all(), key=lambda one: (one.said_at, one.id))
    }
    return RestrictionSeen(
        id=row.id,
        person_id=row.person_id,
        contact_id=row.contact_id,
        why=Restricted(row.why),
        words=row.words,
        restricted_at=row.restricted_at,
        restricted_by=row.restricted_by,
        named=tuple(member for member, allowed in said.items() if allowed),
        lifted_at=lifting and lifting.lifted_at,
        lifted_by=lifting and lifting.lifted_by,
        lifted_words=lifting.words if lifting else "",
    )


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


def _uses(rows: QuerySet[GlassBreak]) -> list[UseSeen]:
    return [_use(row) for row in rows.select_related("review", "escalation")]


def _use(row: GlassBreak) -> UseSeen:
    review, escalation = getattr(row, "review", None), getattr(row, "escalation", None)
    return UseSeen(
        id=row.id,
        contact_id=row.contact_id,
        reason=row.reason,
        broken_at=row.broken_at,
        broken_by=row.broken_by,
        until=row.until,
        verdict=Verdict(review.verdict) if review else None,
        words=review.words if review else "",
        reviewed_at=review and review.reviewed_at,
        reviewed_by=review and review.reviewed_by,
        escalated_at=escalation and escalation.escalated_at,
    )
