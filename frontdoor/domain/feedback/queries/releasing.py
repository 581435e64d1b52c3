"""Reading what waits for a second person before it is told, and what they answered."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.feedback.models import Message, Release
from frontdoor.domain.feedback.rules import Held, How, Kind
from frontdoor.foundation.records.composing import composed_once
from frontdoor.foundation.records.readings import Reading, counted


@dataclass(frozen=True)
class ReleaseSeen:
    """Words that wait for a second person, or waited: who wants to tell them and why they wait; and the answer."""

    id: UUID
    contact_id: UUID
    reference: str
    how: How
    words: str
    why: tuple[Held, ...]
    asked_at: datetime
    asked_by: UUID
    agreed: bool | None
    answer: str
    answered_at: datetime | None
    answered_by: UUID | None
    overtaken: bool = False
    """Whether they were told in another way since, or it was written why not."""

    @property
    def waits(self) -> bool:
        """Whether nobody has answered yet, and it is still needed."""
        return self.agreed is None and not self.overtaken

    @property
    def was_sent_back(self) -> bool:
        """Whether a second person sent it back."""
        return self.agreed is False


def reading_releases(viewer: Viewer, contact: UUID) -> Reading[list[ReleaseSeen]]:
    """What waited or waits on this contact, newest first, to be read along with more."""
    rows = _as_seen(Release.objects.filter(contact_id=contact)).order_by("-asked_at", "-id")
    return Reading(rows, seen=lambda found: [_seen(row) for row in found])


def waiting_on(viewer: Viewer, contact: UUID) -> UUID | None:
    """What waits for a second person on this contact; None where nothing does."""
    found: UUID | None = _waiting().filter(contact_id=contact).values_list("id", flat=True).first()
    return found


def reading_waiting_releases(
    viewer: Viewer, *, start: int = 0, count: int = 25
) -> Reading[list[ReleaseSeen]]:
    """What waits for a second person, the oldest first, to be read along with more."""
    rows = _as_seen(_waiting()).order_by("asked_at", "id")[start : start + count]
    return Reading(rows, seen=lambda found: [_seen(row) for row in found])


@composed_once
def reading_how_many_releases_wait(viewer: Viewer) -> Reading[int]:
    """How many messages wait for a second person, to be read along with more."""
    return Reading(counted(_waiting(), n=Q(id__isnull=False)), seen=lambda found: int(found[0]["n"]))


def _waiting() -> QuerySet[Release]:
    """Not answered; and nobody was told in another way since, nor was it written why not."""
    return Release.objects.filter(~_told_since(), answer=None)


def _told_since() -> Exists:
    told = Message.objects.filter(
        contact_id=OuterRef("contact_id"),
        kind__in=[Kind.OUTCOME, Kind.NOT_TOLD],
        told_at__gte=OuterRef("asked_at"),
    )
    return Exists(told)


def _as_seen(rows: QuerySet[Release]) -> QuerySet[Release]:
    return rows.annotate(
        reference=F("contact__reference"),
        agreed=F("answer__agreed"),
        said=F("answer__words"),
        answered_at=F("answer__released_at"),
        answered_by=F("answer__released_by"),
        overtaken=_told_since(),
    )


def _seen(row: Any) -> ReleaseSeen:
    return ReleaseSeen(
        row.id,
        row.contact_id,
        row.reference,
        How(row.how),
        row.words,
        tuple(Held(one) for one in row.why),
        row.asked_at,
        row.asked_by,
        row.agreed,
        row.said or "",
        row.answered_at,
        row.answered_by,
        row.overtaken,
    )
