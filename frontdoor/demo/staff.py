"""Who works in the invented county: at least one person in each role and team."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from random import Random
from uuid import UUID

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.queries import members
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
        return rng.choice(self._in(roles))

    def of_agency(self, code: str) -> Viewer:
        """Whoever answers for an agency."""
        return self._answering[code]

    def of_team(self, code: str) -> Viewer:
        """Whoever takes work up in a team."""
        return self._taking_up[self.teams[code][0]]

    def _in(self, roles: tuple[Role, ...]) -> tuple[Viewer, ...]:
        if roles not in self._by_roles:
            self._by_roles[roles] = tuple(member for member in self.members if member.role in roles)
        return self._by_roles[roles]

    @cached_property
    def _by_roles(self) -> dict[tuple[Role, ...], tuple[Viewer, ...]]:
        return {}

    @cached_property
    def _answering(self) -> dict[str, Viewer]:
        return {one.agency_code: one for one in reversed(self.members) if one.role in ANSWER}

    @cached_property
    def _taking_up(self) -> dict[UUID, Viewer]:
        return {one.team_id: one for one in reversed(self.members) if one.team_id}


ANSWER = (Role.PARTNER, Role.EARLY_HELP_OFFICER)


def hire() -> Staff:
    """Enrol everybody; they sign in through the page of people to be, so none has a password."""
    agency_ids, _, team_ids = _places()
    return _staff(
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


def hired() -> Staff:
    """Everybody who was enrolled before a fill was broken off, in the order of their enrolling."""
    order = [name for name, *_ in PEOPLE]
    return _staff(sorted(members(SYSTEM), key=lambda one: order.index(one.name)))


def _staff(people: Iterable[Viewer]) -> Staff:
    agency_ids, names, team_ids = _places()
    return Staff(tuple(people), agency_ids, names, team_ids)


def _places() -> tuple[dict[str, UUID], dict[str, str], dict[str, tuple[UUID, UUID]]]:
    found = agencies(SYSTEM)
    return (
        {agency.code: agency.id for agency in found},
        {agency.code: agency.short for agency in found},
        {team.code: (team.id, team.agency_id) for team in teams(SYSTEM)},
    )
