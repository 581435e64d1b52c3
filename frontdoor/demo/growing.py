"""What time does to a family: children are born and grow up, schools change, people move in and out."""

from datetime import date, timedelta
from random import Random

from frontdoor.demo.families import (
    Family,
    Somebody,
    an_adult,
    born,
    called,
    expected,
    living_at,
    school_at,
    with_changes,
    years,
)
from frontdoor.demo.homes import Home, Homes
from frontdoor.demo.names import SURNAMES
from frontdoor.domain.contacts.rules import Part

A_WHILE = timedelta(days=45)
"""Within so short a time nothing changes that anybody would tell."""
MOVES, HIDDEN = 0.12, 0.03
"""How many of a hundred families move in a year, and how many of those to an address that is kept secret; ours."""
EXPECTS, PARTS, MEETS = 0.06, 0.05, 0.05
"""How likely a child, a parting and a new partner are within a year; ours."""


def grow(rng: Random, family: Family, on: date, homes: Homes) -> bool:
    """Bring a family up to a day; says whether there is still somebody to be worried about."""
    gone = on - family.seen_on
    if gone < A_WHILE:
        return True
    family.seen_on = on
    a_year = gone.days / 365.25
    if rng.random() < MOVES * a_year:
        homes.leave(family.home)
        _move(family, homes.one(rng, hidden=HIDDEN))
    if family.young:
        _children_grow(rng, family, on)
        _parents_change(rng, family, on, a_year)
        return bool(family.young)
    return bool(family.grown)


def _move(family: Family, home: Home) -> None:
    family.home = home
    for one in family.at_home:
        one.truth = living_at(family.home, one.truth)


def _children_grow(rng: Random, family: Family, on: date) -> None:
    for one in family.young:
        due = one.truth.expected_on
        if one.part is Part.UNBORN and due and due < on:
            day = min(on, due + timedelta(days=rng.randint(-14, 10)))
            one.part, one.truth = Part.CHILD, born(rng, one.truth, day, on, called(family.members))
        elif one.truth.birth_date:
            age = years(one.truth.birth_date, on)
            one.gone = age >= 18
            one.truth = with_changes(one.truth, school=school_at(rng, age, one.truth.school))


def _parents_change(rng: Random, family: Family, on: date, a_year: float) -> None:
    parents = family.grown
    mother = next((one for one in parents if one.sex == "F"), None)
    if mother is None:
        return
    age = years(mother.truth.birth_date, on) if mother.truth.birth_date else 99
    if age < 44 and len(family.young) < 6 and rng.random() < EXPECTS * a_year:
        family.members.append(expected(rng, family.surname, family.home, on))
    if len(parents) > 1 and rng.random() < PARTS * a_year:
        parents[-1].gone = True
    elif len(parents) == 1 and rng.random() < MEETS * a_year:
        ages = (max(18, age - 6), max(24, age + 8))
        partner = an_adult(rng, rng.choice(SURNAMES), family.home, on, ages=ages, sex="M")
        family.members.append(Somebody(Part.OTHER, partner))
