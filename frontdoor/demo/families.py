"""Invented families: who lives behind a front door, and how differently they are described each time."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from random import Random
from typing import Any

from frontdoor.demo.names import FORENAMES, PLACES, ROADS, SCHOOLS, SHORT, SURNAMES
from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.people.rules import LifeStage, StatedPerson, Tie

CHILDREN = (1, 1, 1, 2, 2, 2, 3, 3, 4, 5)


@dataclass(frozen=True)
class Somebody:
    """One person of a family, as they really are, and the part they play in its concerns."""

    part: Part
    truth: StatedPerson


@dataclass(frozen=True)
class Family:
    """People behind one front door."""

    number: int
    members: tuple[Somebody, ...]


def a_family(rng: Random, number: int, on: date) -> Family:
    """A family as it stands on a day: usually children with one or two adults, sometimes an adult who needs care."""
    surname, home = rng.choice(SURNAMES), _a_home(rng)
    if rng.random() < 0.06:
        return Family(number, (Somebody(Part.ADULT_AT_RISK, _adult(rng, surname, home, on, ages=(45, 92))),))
    other = surname if rng.random() < 0.55 else rng.choice(SURNAMES)
    children = [_child(rng, surname, home, on) for _ in range(rng.choice(CHILDREN))]
    eldest = max((years(one.truth.birth_date, on) for one in children if one.truth.birth_date), default=0)
    ages = (eldest + 18, eldest + 36)
    adults = [_adult(rng, other, home, on, ages=ages, sex="F")]
    if rng.random() < 0.6:
        adults.append(_adult(rng, surname, home, on, ages=ages, sex="M"))
    return Family(number, (*children, *(Somebody(Part.PARENT, adult) for adult in adults)))


@dataclass(frozen=True)
class Standing:
    """How one of a family stands to another, by their places in it."""

    one: int
    other: int
    tie: Tie
    poses_risk: bool = False


def ties_of(family: Family, *, suspected: frozenset[int] = frozenset()) -> tuple[Standing, ...]:
    """How a family's people really stand to one another: its adults are its children's parents, here and there one
    a step-parent; most couples are together. Of those who are suspected, some are said to pose a risk to the other.
    """
    rng = Random(family.number)
    adults = [place for place, one in enumerate(family.members) if one.part is Part.PARENT]
    children = [place for place, one in enumerate(family.members) if one.part in (Part.CHILD, Part.UNBORN)]
    steps = adults[1:] if rng.random() < 0.15 else []
    ties = [
        Standing(one, child, Tie.STEP_PARENT if one in steps else Tie.PARENT)
        for one in adults
        for child in children
    ]
    together = Tie.PARTNER if steps or rng.random() < 0.7 else Tie.EX_PARTNER
    risky = rng.random() < 0.4
    for one, other in combinations(adults, 2):
        first, second = (one, other) if one in suspected else (other, one)
        ties.append(Standing(first, second, together, risky and first in suspected))
    return tuple(ties)


def described(rng: Random, one: StatedPerson, on: date, *, careful: bool) -> StatedPerson:
    """Somebody as one person describes them on one day: short names, slips, an age instead of a birth date."""
    said: dict[str, Any] = {}
    if rng.random() < 0.25:
        said["forename"] = SHORT.get(one.forename, one.forename)
    if rng.random() < 0.08:
        said["surname"] = _misheard(rng, one.surname)
    if one.birth_date:
        said |= _born(rng, one.birth_date, on, careful=careful)
    if not careful:
        said |= {"nhs_number": "", "school": one.school if rng.random() < 0.5 else ""}
    return replace(one, **said) if said else one


def _born(rng: Random, birth_date: date, on: date, *, careful: bool) -> dict[str, Any]:
    if rng.random() < (0.15 if careful else 0.6):
        age = years(birth_date, on)
        return {"birth_date": None, "age_stated": f"about {age}" if age else "about 6 months"}
    if birth_date.day <= 12 and rng.random() < 0.03:
        return {"birth_date": birth_date.replace(day=birth_date.month, month=birth_date.day)}
    return {}


def years(birth_date: date, on: date) -> int:
    """About how old somebody is."""
    return (on - birth_date).days // 365


def _a_home(rng: Random) -> tuple[str, str, str]:
    town, postcodes, _ = rng.choices(PLACES, weights=[share for *_, share in PLACES])[0]
    if rng.random() < 0.01:
        return "no fixed abode", town, ""
    flat = f"Flat {rng.randint(1, 12)}, " if rng.random() < 0.15 else ""
    return f"{flat}{rng.randint(1, 180)} {rng.choice(ROADS)}", town, rng.choice(postcodes)


def _child(rng: Random, surname: str, home: tuple[str, str, str], on: date) -> Somebody:
    sex = rng.choice("FM")
    if rng.random() < 0.03:
        due = on + timedelta(days=rng.randint(20, 200))
        return Somebody(
            Part.UNBORN,
            _at(home, StatedPerson(surname=surname, life_stage=LifeStage.UNBORN, expected_on=due)),
        )
    born = on - timedelta(days=rng.randint(30, 365 * 18 - 40))
    age = years(born, on)
    school = rng.choice(SCHOOLS[:-1]) if age >= 5 else (SCHOOLS[-1] if age >= 3 else "")
    person = StatedPerson(
        forename=rng.choice(FORENAMES[sex]),
        surname=surname,
        birth_date=born,
        sex=sex,
        school=school,
        nhs_number=_nhs_number(rng) if rng.random() < 0.6 else "",
    )
    return Somebody(Part.CHILD, _at(home, person))


def _adult(
    rng: Random, surname: str, home: tuple[str, str, str], on: date, *, ages: tuple[int, int], sex: str = ""
) -> StatedPerson:
    sex = sex or rng.choice("FM")
    born = on - timedelta(days=rng.randint(ages[0] * 365, ages[1] * 365))
    person = StatedPerson(
        forename=rng.choice(FORENAMES[sex]),
        surname=surname,
        life_stage=LifeStage.ADULT,
        birth_date=born,
        sex=sex,
        phone=f"07700 900{rng.randint(0, 999):03d}" if rng.random() < 0.4 else "",
        address_protected=rng.random() < 0.01,
    )
    return _at(home, person)


def _at(home: tuple[str, str, str], person: StatedPerson) -> StatedPerson:
    line, town, postcode = home
    return StatedPerson(**{**vars(person), "line": line, "town": town, "postcode": postcode})


def _misheard(rng: Random, name: str) -> str:
    place = rng.randint(1, len(name) - 2)
    return name[:place] + name[place + 1] + name[place] + name[place + 2 :]


def _nhs_number(rng: Random) -> str:
    """A number of the range 999, which is issued to nobody, with its check digit."""
    while True:
        digits = [9, 9, 9, *(rng.randint(0, 9) for _ in range(6))]
        check = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True)) % 11
        if check != 10:
            return "".join(map(str, digits)) + str(0 if check == 11 else check)
