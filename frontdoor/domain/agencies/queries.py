"""Reading partners and teams: no secret of anybody, but asked by a viewer like all else."""

from uuid import UUID

from django.db.models import QuerySet

from frontdoor.domain.agencies.models import Agency, County, Organisation, Team
from frontdoor.domain.agencies.rules import Listed, OrganisationKind, TeamKind
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.records.composing import composed_once
from frontdoor.foundation.records.readings import Reading, the_one


def agencies(viewer: Actor) -> list[Agency]:
    """All agencies of the county, by name."""
    return reading_agencies(viewer).found


@composed_once
def reading_agencies(viewer: Actor) -> Reading[list[Agency]]:
    """All agencies of the county, by name, to be read along with more."""
    return Reading(Agency.objects.order_by("short"), seen=list)


def agency_by_code(viewer: Actor, code: str) -> Agency:
    """One agency by its code."""
    return Agency.objects.get(code=code)


def quality_mailbox(viewer: Actor, code: str) -> str:
    """Where an agency wants to be told what was missing from what it sent; empty where it has not said."""
    found = Agency.objects.filter(code=code).values_list("quality_email", flat=True).first()
    return found or ""


def agency_names(viewer: Actor) -> dict[UUID, str]:
    """Short names by id, for lists."""
    return dict(Agency.objects.values_list("id", "short"))


def teams(viewer: Actor, *kinds: TeamKind) -> list[Team]:
    """Teams with their agencies, of these kinds or all."""
    rows = Team.objects.select_related("agency").order_by("name")
    return list(rows.filter(kind__in=kinds) if kinds else rows)


def reading_teams(viewer: Actor) -> Reading[list[Team]]:
    """All teams, by name, to be read along with more."""
    return Reading(Team.objects.order_by("name"), seen=list)


@composed_once
def reading_team_names(viewer: Actor) -> Reading[dict[UUID, str]]:
    """What each team is called, to be read along with more."""
    rows = Team.objects.values("id", "name")
    return Reading(rows, seen=lambda found: {row["id"]: row["name"] for row in found})


def team(viewer: Actor, team_id: UUID) -> Team:
    """One team."""
    return Team.objects.select_related("agency").get(id=team_id)


def team_serving(viewer: Actor, kind: TeamKind, district: str) -> Team | None:
    """The team of a kind that serves a district, if any does."""
    return Team.objects.select_related("agency").filter(kind=kind, areas__contains=[district]).first()


def organisations(viewer: Actor) -> list[Listed]:
    """Every school, surgery and service on the list, by name."""
    return reading_organisations(viewer).found


def reading_organisations(viewer: Actor) -> Reading[list[Listed]]:
    """Every school, surgery and service on the list, by name, to be read along with more."""
    return _reading(Organisation.objects.order_by("name"))


def organisation(viewer: Actor, organisation_id: UUID) -> Listed:
    """One school, surgery or service; NotThere where there is none of this id."""
    return reading_organisation(viewer, organisation_id).found


def reading_organisation(viewer: Actor, organisation_id: UUID) -> Reading[Listed]:
    """One school, surgery or service, to be read along with more; NotThere where there is none of this id."""
    return Reading(_reading(Organisation.objects.filter(id=organisation_id)), seen=the_one)


def _reading(rows: QuerySet[Organisation]) -> Reading[list[Listed]]:
    found = rows.values("id", "name", "kind")
    return Reading(
        found,
        seen=lambda each: [Listed(one["id"], one["name"], OrganisationKind(one["kind"])) for one in each],
    )


def county(viewer: Actor | None) -> County | None:
    """The county this site serves, or None before it is set up."""
    return County.objects.first()


def is_invented(viewer: Actor | None) -> bool:
    """Whether everybody in this county is invented, so that one may sign in as anybody."""
    found = county(viewer)
    return bool(found and found.invented)
