"""Restricted records that were opened in an emergency, for the guardian to review."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.needtoknow.models import GlassBreak
from frontdoor.domain.needtoknow.rules import Verdict
from frontdoor.foundation.records.readings import the_one


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
