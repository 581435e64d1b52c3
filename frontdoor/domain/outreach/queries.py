"""Reading advice: a team reads its own and whether contacts followed; the hub reads it beside what a school sent."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.decisions.rules import Decided
from frontdoor.domain.outreach.models import AdviceLink, AdviceNote, Caseload
from frontdoor.domain.outreach.rules import FEWEST_FOLLOWED
from frontdoor.foundation.events.queries import deeds_of
from frontdoor.foundation.records.actor import acting_as
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


@dataclass(frozen=True)
class LookedAfter:
    """A school that a member of the team looks after: since when, and how often it was advised in a year."""

    id: UUID
    organisation_id: UUID
    organisation: str
    member_id: UUID
    taken_at: datetime
    notes: int
    last_noted: datetime | None


def caseload_of_team(viewer: Viewer, since: datetime) -> list[LookedAfter]:
    """The schools that the viewer's own team looks after, by name, with the advice that each was given since."""
    if not viewer.team_id:
        return []
    rows = Caseload.objects.filter(team_id=viewer.team_id, end=None)
    advised = AdviceNote.objects.filter(team_id=viewer.team_id, organisation_id=OuterRef("organisation_id"))
    lately = advised.filter(noted_at__gte=since).order_by().values("organisation_id")
    found = rows.select_related("organisation").annotate(
        notes=Coalesce(Subquery(lately.annotate(n=Count("id")).values("n")), 0),
        last_noted=Subquery(advised.order_by("-noted_at").values("noted_at")[:1]),
    )
    return [_looked_after(row) for row in found.order_by("organisation__name", "id")]


def _looked_after(row: Any) -> LookedAfter:
    place = row.organisation
    return LookedAfter(row.id, place.id, place.name, row.taken_by, row.taken_at, row.notes, row.last_noted)


def what_became_of_them(viewer: Viewer, since: datetime) -> dict[Outcome, int]:
    """What was decided on the worries that followed the own team's advice since: sums, and none of too few.

    Read as the service: which worry it was stays with the hub.
    """
    if not viewer.team_id:
        return {}
    with acting_as(SYSTEM.id, savepoint=False):
        links = AdviceLink.objects.filter(note__team_id=viewer.team_id, linked_at__gte=since)
        contacts = list(set(links.values_list("contact_id", flat=True)))
        decided = deeds_of(SYSTEM, contacts, Decided) if contacts else {}
    found = Counter(Outcome(done[-1].deed.payload()["outcome"]) for done in decided.values())
    return dict(found.most_common()) if found.total() >= FEWEST_FOLLOWED else {}


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
