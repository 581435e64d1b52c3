"""The parts that people play on contacts, and what was said there of who they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.models import Concerned
from frontdoor.domain.contacts.rules import Part
from frontdoor.foundation.records.readings import Reading, among


@dataclass(frozen=True)
class PartPlayed:
    """Somebody on a contact: their part, and who they are to those it is about, as it was said ("his uncle")."""

    person_id: UUID
    contact_id: UUID
    reference: str
    part: Part
    said: str
    raised_at: datetime


def contacts_of(viewer: Viewer, people: Iterable[UUID]) -> set[UUID]:
    """Every contact on which any of these people are named."""
    return set(Concerned.objects.filter(person_id__in=list(people)).values_list("contact_id", flat=True))


def people_on(viewer: Viewer, contacts: Iterable[UUID]) -> set[UUID]:
    """Everybody who is named on any of these contacts."""
    return set(Concerned.objects.filter(contact_id__in=list(contacts)).values_list("person_id", flat=True))


def parts_played(viewer: Viewer, people: Iterable[UUID]) -> list[PartPlayed]:
    """Every contact on which these people are named, in one read, oldest first; what was said is the hub's alone."""
    return reading_parts(viewer, people).found


def reading_parts(viewer: Viewer, people: Iterable[UUID]) -> Reading[list[PartPlayed]]:
    """Every contact on which these people are named, oldest first, to be read along with more."""
    rows = Concerned.objects.filter(person_id__in=among(people)).order_by(
        "contact__raised_at", "position", "id"
    )
    return Reading(
        rows.annotate(
            reference=F("contact__reference"),
            raised_at=F("contact__raised_at"),
            of_people=F("contact__narrative__of_people"),
        ),
        seen=lambda found: [_part(row, hub=viewer.sees_hub) for row in found],
    )


def _part(row: Any, *, hub: bool) -> PartPlayed:
    said = _said(row.of_people if hub else (), row.person_id)
    return PartPlayed(row.person_id, row.contact_id, row.reference, Part(row.part), said, row.raised_at)


def _said(of_people: Iterable[dict[str, Any]] | None, person: UUID) -> str:
    """Who somebody was said to be, from what was noted of everybody on a contact."""
    notes: dict[str, Any] = next(
        (one["notes"] for one in of_people or () if one["person"] == str(person)), {}
    )
    return str(notes.get("relation") or "").strip()
