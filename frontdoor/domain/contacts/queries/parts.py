"""The parts that people play on contacts, and what was said there of who they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.models import Concerned
from frontdoor.domain.contacts.rules import Part


@dataclass(frozen=True)
class PartPlayed:
    """Somebody on a contact: their part, and who they are to those it is about, as it was said ("his uncle")."""

    person_id: UUID
    contact_id: UUID
    reference: str
    part: Part
    said: str
    raised_at: datetime


def parts_played(viewer: Viewer, people: Iterable[UUID]) -> list[PartPlayed]:
    """Every contact on which these people are named, in one read, oldest first; what was said is the hub's alone."""
    rows = Concerned.objects.filter(person_id__in=list(people)).order_by(
        "contact__raised_at", "position", "id"
    )
    told = "contact__narrative__of_people"
    wanted = ("person_id", "contact_id", "contact__reference", "part", "contact__raised_at", told)
    return [
        PartPlayed(
            person, contact, reference, Part(part), _said(of_people if viewer.sees_hub else (), person), at
        )
        for person, contact, reference, part, at, of_people in rows.values_list(*wanted)
    ]


def _said(of_people: Iterable[dict[str, Any]] | None, person: UUID) -> str:
    """Who somebody was said to be, from what was noted of everybody on a contact."""
    notes: dict[str, Any] = next(
        (one["notes"] for one in of_people or () if one["person"] == str(person)), {}
    )
    return str(notes.get("relation") or "").strip()
