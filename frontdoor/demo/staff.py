"""Who works in the invented county: at least one person in each role and team."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from uuid import UUID

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.agencies.queries import agencies, teams

HUB = ("ncc-children", "mash")
PEOPLE: tuple[tuple[str, Role, str, str], ...] = (
    ("Priya Nair", Role.MASH_OFFICER, *HUB),
    ("Callum Reeve", Role.MASH_OFFICER, *HUB),
    ("Owen Hale", Role.SENIOR_MASH_OFFICER, *HUB),
    ("Joan Pell", Role.BUSINESS_SUPPORT, *HUB),
    ("Marta Quill", Role.SOCIAL_WORKER, *HUB),
    ("Samuel Ofori", Role.SOCIAL_WORKER, *HUB),
    ("Denise Ashby", Role.TEAM_MANAGER, *HUB),
    ("Graham Lowe", Role.OPERATIONS_MANAGER, *HUB),
    ("Anne Whitlock", Role.GUARDIAN, "ncc-children", ""),
    ("Sergeant Ian Marlow", Role.PARTNER, "police", ""),
    ("Helen Frost", Role.PARTNER, "health-community", ""),
    ("Dr Tess Albany", Role.PARTNER, "health-gp", ""),
    ("Yusuf Demir", Role.PARTNER, "health-hospital", ""),
    ("Ruth Sandal", Role.PARTNER, "education", ""),
    ("Colin Berry", Role.PARTNER, "probation", ""),
    ("Mina Castell", Role.PARTNER, "housing", ""),
    ("Ewan Lister", Role.PARTNER, "mental-health", ""),
    ("Della Munro", Role.PARTNER, "trading-standards", ""),
    ("Gwen Harker", Role.PARTNER, "ncc-adults", ""),
    ("Kelly Birch", Role.EARLY_HELP_OFFICER, "early-help", "early-help-north"),
    ("Sam Okoro", Role.EARLY_HELP_OFFICER, "early-help", "early-help-south"),
    ("Peter Dale", Role.RECEIVING_TEAM, "ncc-adults", "adult-mash"),
    ("Lena Marsh", Role.RECEIVING_TEAM, "ncc-children", "district-mansfield"),
    ("Amit Rawal", Role.RECEIVING_TEAM, "ncc-children", "district-ashfield"),
    ("Bridget Foss", Role.RECEIVING_TEAM, "ncc-children", "district-bassetlaw"),
    ("Carl Denby", Role.RECEIVING_TEAM, "ncc-children", "district-broxtowe"),
    ("Dana Wilkes", Role.RECEIVING_TEAM, "ncc-children", "district-gedling"),
    ("Ezra Colley", Role.RECEIVING_TEAM, "ncc-children", "district-newark"),
    ("Faye Tindall", Role.RECEIVING_TEAM, "ncc-children", "district-rushcliffe"),
    ("Nina Vance", Role.RECEIVING_TEAM, "ncc-children", "edt"),
)


@dataclass(frozen=True)
class Staff:
    """The county's people by what they do, and its agencies and teams by code."""

    members: tuple[Viewer, ...]
    agencies: Mapping[str, UUID]
    names: Mapping[str, str]
    teams: Mapping[str, tuple[UUID, UUID]]
    """Each team's id and its agency's."""

    def one(self, rng: Random, *roles: Role) -> Viewer:
        """Somebody in one of these roles."""
        return rng.choice([member for member in self.members if member.role in roles])

    def of_agency(self, code: str) -> Viewer:
        """Whoever answers for an agency."""
        return next(member for member in self.members if member.agency_code == code and member.role in ANSWER)

    def of_team(self, code: str) -> Viewer:
        """Whoever takes work up in a team."""
        return next(member for member in self.members if member.team_id == self.teams[code][0])


ANSWER = (Role.PARTNER, Role.EARLY_HELP_OFFICER)


def hire() -> Staff:
    """Enrol everybody; they sign in through the page of people to be, so none has a password."""
    found = agencies(SYSTEM)
    agency_ids = {agency.code: agency.id for agency in found}
    team_ids = {team.code: (team.id, team.agency_id) for team in teams(SYSTEM)}
    members = tuple(
        join(
            name,
            role=role,
            agency_id=agency_ids[agency],
            team_id=team_ids[team][0] if team else None,
            email=f"{name.lower().replace(' ', '.')}@example.org",
            by=SYSTEM,
        )
        for name, role, agency, team in PEOPLE
    )
    return Staff(members, agency_ids, {agency.code: agency.short for agency in found}, team_ids)
