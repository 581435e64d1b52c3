"""Reading advice: a team reads its own and whether contacts followed; the hub reads it beside what a school sent."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.outreach.models import AdviceNote
from frontdoor.foundation.records.readings import Reading, Sql


@dataclass(frozen=True)
class NoteSeen:
    """Advice as a list shows it."""

    id: UUID
    organisation_id: UUID
    organisation: str
    team: str
    need: str
    words: str
    noted_at: datetime


@dataclass(frozen=True)
class Upstream:
    """What a team did before any contact: notes, schools, and how many notes a contact followed."""

    notes: int
    schools: int
    followed: int


def notes_of_team(viewer: Viewer, *, start: int = 0, count: int = 25) -> list[NoteSeen]:
    """What the viewer's own team advised, newest first."""
    rows = _own(viewer).order_by("-noted_at", "-id")[start : start + count]
    return [_seen(row) for row in rows.select_related("organisation", "team")]


def upstream(viewer: Viewer, since: datetime) -> Upstream:
    """What the viewer's own team advised since, and how much of it a contact followed."""
    rows = list(_own(viewer).filter(noted_at__gte=since).values_list("id", "organisation_id"))
    followed = followed_notes(viewer)
    return Upstream(len(rows), len({school for _, school in rows}), sum(note in followed for note, _ in rows))


def how_many_notes(viewer: Viewer) -> int:
    """How often the viewer's own team advised."""
    return _own(viewer).count()


def followed_notes(viewer: Viewer) -> frozenset[UUID]:
    """The notes of the viewer's own team that a contact followed; which contact is for the hub alone."""
    asked = Sql("SELECT note_id FROM outreach_followed()", into={"note_id": UUID})
    found: Reading[frozenset[UUID]] = Reading(
        asked, seen=lambda rows: frozenset(row["note_id"] for row in rows)
    )
    return found.found


def advice_to(viewer: Viewer, organisation_id: UUID, since: datetime) -> list[NoteSeen]:
    """What a school was advised since, newest first: for the hub, beside what the school sends."""
    rows = AdviceNote.objects.filter(organisation_id=organisation_id, noted_at__gte=since)
    found = rows.order_by("-noted_at", "-id").select_related("organisation", "team")[:5]
    return [_seen(row) for row in found] if viewer.sees_hub else []


def _own(viewer: Viewer) -> QuerySet[AdviceNote]:
    return AdviceNote.objects.filter(team_id=viewer.team_id) if viewer.team_id else AdviceNote.objects.none()


def _seen(row: AdviceNote) -> NoteSeen:
    return NoteSeen(
        row.id, row.organisation_id, row.organisation.name, row.team.name, row.need, row.words, row.noted_at
    )
