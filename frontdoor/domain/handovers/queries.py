"""Reading offers of work."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.handovers.models import Handover, HandoverAnswer
from frontdoor.foundation.records.readings import Reading, among, the_one


@dataclass(frozen=True)
class HandoverSeen:
    """An offer of work, with its answer if it has one."""

    id: UUID
    contact_id: UUID
    team_id: UUID
    team_name: str
    story: str
    due_at: datetime | None
    offered_at: datetime
    offered_by: UUID
    answer: HandoverAnswer | None


def handovers_of(viewer: Viewer, contact: UUID) -> list[HandoverSeen]:
    """The offers made on one contact, newest first."""
    return reading_offers(viewer, [contact]).found


def offers_on(viewer: Viewer, contacts: Iterable[UUID]) -> list[HandoverSeen]:
    """The offers made on these contacts, newest first, for a chronology."""
    return reading_offers(viewer, list(contacts)).found


def reading_offers(
    viewer: Viewer, contacts: Sequence[UUID] | QuerySet[Any, Any]
) -> Reading[list[HandoverSeen]]:
    """The offers made on these contacts, newest first, to be read along with more."""
    return _reading(_own(viewer).filter(contact_id__in=among(contacts)).order_by("-offered_at"))


def handover_seen(viewer: Viewer, handover_id: UUID) -> HandoverSeen:
    """One offer, for the hub or the team that it is made to."""
    return reading_offer(viewer, handover_id).found


def reading_offer(viewer: Viewer, handover_id: UUID) -> Reading[HandoverSeen]:
    """One offer, for the hub or the team that it is made to, to be read along with more; NotThere for others."""
    return Reading(_reading(_own(viewer).filter(id=handover_id)), seen=the_one)


def offers_to_us(viewer: Viewer, *, waiting: bool, start: int = 0, count: int = 25) -> list[HandoverSeen]:
    """Offers to the viewer's team: those that wait, oldest first; or those answered, newest first."""
    order = "offered_at" if waiting else "-offered_at"
    return _reading(_waiting(_own(viewer), waiting).order_by(order, "id")[start : start + count]).found


def how_many_offers(viewer: Viewer, *, waiting: bool) -> int:
    """How many offers the viewer's team has, waiting or answered."""
    return _waiting(_own(viewer), waiting).count()


def _own(viewer: Viewer) -> QuerySet[Handover]:
    rows = Handover.objects.all()
    if viewer.sees_hub:
        return rows
    return rows.filter(team_id=viewer.team_id) if viewer.team_id else rows.none()


def _waiting(rows: QuerySet[Handover], waiting: bool) -> QuerySet[Handover]:
    return rows.filter(answer__isnull=waiting)


def _reading(rows: QuerySet[Handover]) -> Reading[list[HandoverSeen]]:
    """Offers with their answers; the rows may be a page of a list."""
    answers = HandoverAnswer.objects.filter(handover_id__in=rows.values("id"))
    return Reading(rows.annotate(team_name=F("team__name")), answers, seen=_seen)


def _seen(rows: Sequence[Any], answers: Sequence[HandoverAnswer]) -> list[HandoverSeen]:
    answered = {answer.handover_id: answer for answer in answers}
    return [
        HandoverSeen(
            id=row.id,
            contact_id=row.contact_id,
            team_id=row.team_id,
            team_name=row.team_name,
            story=row.story,
            due_at=row.due_at,
            offered_at=row.offered_at,
            offered_by=row.offered_by,
            answer=answered.get(row.id),
        )
        for row in rows
    ]
