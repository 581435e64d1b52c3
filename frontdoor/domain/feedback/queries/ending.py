"""Reading how contacts ended: closed, opened again, set aside, joined; and what was found later."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, Q

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.rules import ENDINGS, ContactJoined, ContactReopened, NoConcern
from frontdoor.domain.feedback.models import Closure, FollowUp, Joining, SetAside
from frontdoor.domain.feedback.rules import TELLS_OR_OWES, is_told
from frontdoor.foundation.events.queries import last_named
from frontdoor.foundation.records.readings import Reading


def follow_ups_on(viewer: Viewer, contact: UUID) -> list[FollowUp]:
    """What was found when somebody looked whether help arrived."""
    return reading_follow_ups(viewer, contact).found


def reading_follow_ups(viewer: Viewer, contact: UUID) -> Reading[list[FollowUp]]:
    """What was found when somebody looked whether help arrived, to be read along with more."""
    return Reading(FollowUp.objects.filter(contact_id=contact).order_by("followed_at"), seen=list)


def closures_on(viewer: Viewer, contact: UUID) -> list[Closure]:
    """When and with what words a contact was closed or opened again, oldest first."""
    return reading_closures(viewer, contact).found


def reading_closures(viewer: Viewer, contact: UUID) -> Reading[list[Closure]]:
    """When a contact was closed or opened again, oldest first, to be read along with more."""
    return Reading(Closure.objects.filter(contact_id=contact).order_by("closed_at"), seen=list)


@dataclass(frozen=True)
class Sorted:
    """How a contact was sorted away, or what was joined to it: why, in whose words, and where it goes on."""

    at: datetime
    sorted_by: UUID
    words: str
    why: str = ""
    other: UUID | None = None
    reference: str = ""
    is_chaser: bool = False
    joined_here: bool = False
    is_owed: bool = False
    """Whether whoever raised what was joined here has still to be told what was decided."""


def sortings_on(viewer: Viewer, contact: UUID) -> list[Sorted]:
    """When and why a contact was set aside or joined to another, and what was joined to it, oldest first."""
    return reading_sortings(viewer, contact).found


def reading_sortings(viewer: Viewer, contact: UUID) -> Reading[list[Sorted]]:
    """When and why a contact was set aside or joined, oldest first, to be read along with more."""
    joined = Joining.objects.filter(Q(contact_id=contact) | Q(to_id=contact))
    return Reading(
        SetAside.objects.filter(contact_id=contact),
        joined.annotate(
            own=F("contact__reference"),
            others=F("to__reference"),
            ended=last_named("contact_id", *ENDINGS, ContactReopened),
            said=last_named("contact_id", *TELLS_OR_OWES),
        ),
        seen=lambda aside, joined: sorted(
            [*map(_set_aside, aside), *(_joined(row, contact) for row in joined)], key=lambda one: one.at
        ),
    )


def _set_aside(row: SetAside) -> Sorted:
    return Sorted(row.set_aside_at, row.set_aside_by, row.words, why=NoConcern(row.why).label)


def _joined(row: Any, contact: UUID) -> Sorted:
    away = row.contact_id == contact
    return Sorted(
        row.joined_at,
        row.joined_by,
        row.why,
        other=row.to_id if away else row.contact_id,
        reference=row.others if away else row.own,
        is_chaser=row.is_chaser,
        joined_here=not away,
        is_owed=not away and row.ended == ContactJoined.name and not is_told(row.said or ""),
    )
