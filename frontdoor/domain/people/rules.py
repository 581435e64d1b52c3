"""Children, adults and the unborn: what is stated about somebody, and how it is said."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nhs_number.validate import is_valid

from frontdoor.foundation.events.rules import Deed


class LifeStage(StrEnum):
    """Child, adult or unborn, as stated when they were first mentioned."""

    CHILD = "child"
    ADULT = "adult"
    UNBORN = "unborn"


class Tie(StrEnum):
    """How one person stands to another."""

    PARENT = "parent"
    STEP_PARENT = "step_parent"
    GRANDPARENT = "grandparent"
    SIBLING = "sibling"
    HALF_SIBLING = "half_sibling"
    STEP_SIBLING = "step_sibling"
    TWIN = "twin"
    PARTNER = "partner"
    EX_PARTNER = "ex_partner"
    CARER = "carer"
    RELATIVE = "relative"
    OTHER = "other"


MUTUAL = (
    Tie.SIBLING,
    Tie.HALF_SIBLING,
    Tie.STEP_SIBLING,
    Tie.TWIN,
    Tie.PARTNER,
    Tie.EX_PARTNER,
    Tie.RELATIVE,
    Tie.OTHER,
)
"""Ties that are the same from either end."""


@dataclass(frozen=True)
class StatedPerson:
    """A person as somebody described them; any part may be missing."""

    forename: str = ""
    surname: str = ""
    life_stage: LifeStage = LifeStage.CHILD
    birth_date: date | None = None
    age_stated: str = ""
    expected_on: date | None = None
    sex: str = ""
    ethnicity: str = ""
    school: str = ""
    line: str = ""
    town: str = ""
    postcode: str = ""
    address_protected: bool = False
    phone: str = ""
    nhs_number: str = ""
    upn: str = ""
    other_names: str = ""


def full_name(forename: str, surname: str) -> str:
    """A name as it is read out; says so where none was given."""
    return " ".join(part for part in (forename.strip(), surname.strip()) if part) or "name not known"


def age_on(birth_date: date, on: date) -> int:
    """Whole years of age on a day."""
    return on.year - birth_date.year - ((on.month, on.day) < (birth_date.month, birth_date.day))


def plain(text: str) -> str:
    """A text without accents, punctuation or capitals, for keys."""
    bare = unicodedata.normalize("NFKD", text)
    kept = "".join(char for char in bare if not unicodedata.combining(char)).lower()
    return " ".join(re.findall(r"[a-z0-9]+", kept))


def is_nhs_number(text: str) -> bool:
    """Whether a text is ten digits whose last one checks the others (NHS Data Dictionary: modulus 11)."""
    return bool(is_valid(text))


def household_key(line: str, postcode: str) -> str:
    """One key for one front door: the address line and postcode without spelling; empty where there is no place.

    "No fixed abode" is nobody's household, and a postcode alone is a street, not a home.
    """
    place = plain(line)
    if not place or place in {"no fixed abode", "nfa", "not known", "unknown"}:
        return ""
    return f"{place}|{plain(postcode).replace(' ', '')}"


@dataclass(frozen=True)
class PersonCorrected(Deed):
    """Somebody's details were put right; which fields, never their words."""

    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class RelationshipStated(Deed):
    """Somebody said how two people stand to each other."""

    tie: str
    poses_risk: bool = False
