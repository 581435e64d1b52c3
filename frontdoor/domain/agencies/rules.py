"""Kinds of agency and team, and the default county: agencies and teams every site begins with."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class AgencyKind(StrEnum):
    """What an agency is, which decides the questions it is asked."""

    CHILDREN = "children"
    ADULTS = "adults"
    POLICE = "police"
    HEALTH = "health"
    EDUCATION = "education"
    PROBATION = "probation"
    HOUSING = "housing"
    MENTAL_HEALTH = "mental_health"
    TRADING_STANDARDS = "trading_standards"
    EARLY_HELP = "early_help"


class TeamKind(StrEnum):
    """What a team does."""

    HUB = "hub"
    DISTRICT = "district"
    EARLY_HELP = "early_help"
    ADULTS = "adults"
    OUT_OF_HOURS = "out_of_hours"
    OUT_OF_COUNTY = "out_of_county"


@dataclass(frozen=True)
class AgencyStart:
    """An agency as a new county begins with it."""

    code: str
    name: str
    short: str
    kind: AgencyKind


@dataclass(frozen=True)
class TeamStart:
    """A team as a new county begins with it; `areas` are district codes that it serves."""

    code: str
    name: str
    agency: str
    kind: TeamKind
    areas: tuple[str, ...] = ()


AGENCIES = (
    AgencyStart(
        "ncc-children", "County council children's social care", "Children's social care", AgencyKind.CHILDREN
    ),
    AgencyStart("ncc-adults", "County council adult social care", "Adult social care", AgencyKind.ADULTS),
    AgencyStart("police", "County police", "Police", AgencyKind.POLICE),
    AgencyStart("health-community", "Community health trust", "Community health", AgencyKind.HEALTH),
    AgencyStart("health-hospital", "Hospital trust", "Hospital", AgencyKind.HEALTH),
    AgencyStart("health-gp", "Integrated care board: GP practices", "GP practices", AgencyKind.HEALTH),
    AgencyStart("education", "Education service", "Education", AgencyKind.EDUCATION),
    AgencyStart("probation", "Probation service", "Probation", AgencyKind.PROBATION),
    AgencyStart("housing", "District housing services", "Housing", AgencyKind.HOUSING),
    AgencyStart("mental-health", "Mental health trust", "Mental health", AgencyKind.MENTAL_HEALTH),
    AgencyStart("trading-standards", "Trading standards", "Trading standards", AgencyKind.TRADING_STANDARDS),
    AgencyStart("early-help", "Early help service", "Early help", AgencyKind.EARLY_HELP),
)

DISTRICTS = {
    "E07000170": "Ashfield",
    "E07000171": "Bassetlaw",
    "E07000172": "Broxtowe",
    "E07000173": "Gedling",
    "E07000174": "Mansfield",
    "E07000175": "Newark and Sherwood",
    "E07000176": "Rushcliffe",
}
CITY = "E06000018"


def _district_teams() -> tuple[TeamStart, ...]:
    return tuple(
        TeamStart(
            f"district-{name.split()[0].lower()}",
            f"{name} district team",
            "ncc-children",
            TeamKind.DISTRICT,
            (code,),
        )
        for code, name in DISTRICTS.items()
    )


TEAMS = (
    TeamStart("mash", "Multi-Agency Safeguarding Hub", "ncc-children", TeamKind.HUB),
    *_district_teams(),
    TeamStart("edt", "Emergency duty team", "ncc-children", TeamKind.OUT_OF_HOURS),
    TeamStart("adult-mash", "Adult safeguarding team", "ncc-adults", TeamKind.ADULTS, tuple(DISTRICTS)),
    TeamStart(
        "early-help-north",
        "Early help unit, north",
        "early-help",
        TeamKind.EARLY_HELP,
        ("E07000171", "E07000174", "E07000175", "E07000170"),
    ),
    TeamStart(
        "early-help-south",
        "Early help unit, south",
        "early-help",
        TeamKind.EARLY_HELP,
        ("E07000172", "E07000173", "E07000176"),
    ),
)


class OrganisationKind(StrEnum):
    """What kind of place an organisation is."""

    NURSERY = "nursery"
    SCHOOL = "school"
    SURGERY = "surgery"
    SERVICE = "service"

    @property
    def label(self) -> str:
        """The kind as a heading says it."""
        return {"nursery": "Nurseries", "school": "Schools and colleges", "surgery": "Surgeries"}.get(
            self.value, "Services"
        )


NURSERIES = {"nursery", "nurseries", "preschool", "playgroup"}
SCHOOLS = {
    "school",
    "primary",
    "infant",
    "infants",
    "junior",
    "academy",
    "college",
    "high",
    "secondary",
    "sixth",
}
SURGERIES = {"surgery", "practice", "gp", "medical"}
# What people leave out or write in several ways when they name the place they work at.
SAID_OR_NOT = {"the", "school", "of", "and", "c", "e", "ce", "cofe", "rc", "primary", "academy", "trust"}
SHORT_FOR = {"st": "saint", "sch": "school", "pri": "primary", "jnr": "junior", "sec": "secondary"}


@dataclass(frozen=True)
class Listed:
    """An organisation as far as it is chosen from a list."""

    id: UUID
    name: str
    kind: OrganisationKind


def plain_name(stated: str) -> str:
    """An organisation's name without the ways in which it is written: case, points, apostrophes, "St" and "Saint"."""
    words = re.sub(r"['’.]", "", stated.casefold())
    return " ".join(SHORT_FOR.get(word, word) for word in re.findall(r"\w+", words))


def kind_of(stated: str) -> OrganisationKind:
    """What kind of place a name tells of."""
    words = set(plain_name(stated).split())
    if words & NURSERIES:
        return OrganisationKind.NURSERY
    if words & SURGERIES:
        return OrganisationKind.SURGERY
    return OrganisationKind.SCHOOL if words & SCHOOLS else OrganisationKind.SERVICE


def agency_of(kind: OrganisationKind) -> str:
    """The agency that places of a kind belong to, by its code; empty where that can't be known."""
    return {
        OrganisationKind.NURSERY: "education",
        OrganisationKind.SCHOOL: "education",
        OrganisationKind.SURGERY: "health-gp",
    }.get(kind, "")


def meant(stated: str, places: Iterable[Listed]) -> Listed | None:
    """The one organisation that a stated name means; none where none is alike, or two are."""
    plain = plain_name(stated)
    known = list(places)
    same = [one for one in known if plain_name(one.name) == plain]
    telling = _telling(plain)
    alike = same or [one for one in known if telling and _telling(plain_name(one.name)) == telling]
    return alike[0] if len(alike) == 1 else None


def _telling(plain: str) -> frozenset[str]:
    """The words of a name that set it apart."""
    return frozenset(plain.split()) - SAID_OR_NOT
