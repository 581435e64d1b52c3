"""What a closed record says of itself, to those who may see it all the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import contacts_of, ids_about
from frontdoor.domain.matching.queries import same_people
from frontdoor.domain.needtoknow.models import (
    ConflictOfInterest,
    GlassBreak,
    GuardianQuestion,
    Restriction,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.closures import reading_how_many_see
from frontdoor.foundation.records.readings import Reading, counted


@dataclass(frozen=True)
class Shut:
    """How many people see a restricted record (None: it is not restricted), and until when the viewer has opened it."""

    how_many_see: int | None
    opened_until: datetime | None


@dataclass(frozen=True)
class Tally:
    """How much is closed, and how much waits for the guardian."""

    restrictions: int
    conflicts: int
    uses: int
    questions: int


def reading_shut(viewer: Viewer, subject: UUID) -> Reading[Shut]:
    """Whether a contact or a person whom the viewer sees is restricted, to be read along with it."""
    theirs = Q(contact_id=subject) | Q(contact_id__in=ids_about(viewer, [subject]))
    opened = GlassBreak.objects.filter(theirs, broken_by=viewer.id, until__gt=now())
    return Reading(reading_how_many_see(subject), opened.order_by("-until").values("until")[:1], seen=_shut)


def _shut(how_many: int | None, opened: Sequence[dict[str, Any]]) -> Shut:
    return Shut(how_many, opened[0]["until"] if how_many and opened else None)


def tally(viewer: Viewer) -> Tally:
    """How many restrictions and conflicts of interest stand; how many uses and questions wait."""
    whole = [
        counted(rows.all(), n=Q(pk__isnull=False))
        for rows in (
            Restriction.objects.filter(lifting=None),
            ConflictOfInterest.objects.filter(end=None),
            GlassBreak.objects.filter(review=None),
            GuardianQuestion.objects.filter(answer=None),
        )
    ]
    return Reading(*whole, seen=lambda *each: Tally(*(rows[0]["n"] for rows in each))).found


def all_about(viewer: Viewer, person: UUID) -> list[UUID]:
    """Everything that is about one human: every record of theirs, and every contact on which one of these is named."""
    theirs = same_people(viewer, person)
    return sorted(theirs | contacts_of(viewer, theirs))
