"""The county's agencies and one member for each kind of work."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import HUB_ROLES, SYSTEM, Role, Viewer
from frontdoor.domain.agencies.actions import set_up_county
from frontdoor.domain.agencies.queries import agencies, teams
from frontdoor.foundation.records.actor import acting_as


@dataclass(frozen=True)
class County:
    """Agencies and teams by code, and somebody to act for each."""

    agencies: dict[str, UUID]
    teams: dict[str, UUID]
    officer: Viewer
    social_worker: Viewer
    manager: Viewer
    police: Viewer
    health: Viewer
    early_help: Viewer


def a_county() -> County:
    """A county set up, with members of the hub, two partners and a receiving team."""
    with acting_as(SYSTEM.id):
        set_up_county(by=SYSTEM)
        by_code = {agency.code: agency.id for agency in agencies(SYSTEM)}
        team_ids = {team.code: team.id for team in teams(SYSTEM)}

        def one(role: Role, agency: str, team: str | None = None) -> Viewer:
            return join(
                f"A {role.label.lower()}",
                role=role,
                agency_id=by_code[agency],
                team_id=team_ids[team] if team else None,
                email=f"{uuid4().hex}@example.org",
                by=SYSTEM,
            )

        return County(
            agencies=by_code,
            teams=team_ids,
            officer=one(Role.MASH_OFFICER, "ncc-children", "mash"),
            social_worker=one(Role.SOCIAL_WORKER, "ncc-children", "mash"),
            manager=one(Role.TEAM_MANAGER, "ncc-children", "mash"),
            police=one(Role.PARTNER, "police"),
            health=one(Role.PARTNER, "health-gp"),
            early_help=one(Role.EARLY_HELP_OFFICER, "early-help", "early-help-north"),
        )


def one_more(county: County, role: Role, agency: str = "ncc-children") -> Viewer:
    """One more member in a role, of the hub's own agency unless another is said."""
    team = county.teams["mash"] if role in HUB_ROLES else None
    with acting_as(SYSTEM.id):
        return join(
            f"One more {role.label.lower()}",
            role=role,
            agency_id=county.agencies[agency],
            team_id=team,
            email=f"{uuid4().hex}@example.org",
            by=SYSTEM,
        )
