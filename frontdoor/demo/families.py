"""Invented families: who lives behind a front door, and how differently they are described each time."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

from frontdoor.demo.homes import NOWHERE, Home, Homes
from frontdoor.demo.names import FORENAMES, SCHOOLS, SHORT, SURNAMES
from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.people.rules import LifeStage, StatedPerson

CHILDREN = (1, 1, 1, 2, 2, 2, 3, 3, 4, 5)
SEXES = {"F": "female", "M": "male"}
"""As the forms store them."""


@dataclass(slots=True, eq=False)
class Somebody:
    """One person of a family, as they really are, and the part they play in its concerns."""

    part: Part
    truth: StatedPerson
    record: UUID | None = None
    """The newest record of them, once they were named on a contact."""
    gone: bool = False
    """Grown up, or moved out: no longer of this household."""

    @property
    def sex(self) -> str:
        """F or M, or nothing for the unborn."""
        return self.truth.sex[:1].upper()


@dataclass(slots=True, eq=False)
class Family:
    """People behind one front door, as they change over the years."""

    number: int
    surname: str
    """The children's."""
    members: list[Somebody]
    home: Home
    seen_on: date
    """The day on which they are as they stand here."""
    heard: int = 0
    """How often they were heard of."""
    tied: set[tuple[int, int]] = field(default_factory=set)

    @property
    def at_home(self) -> list[Somebody]:
        """Those who live there now."""
        return [one for one in self.members if not one.gone]

    @property
    def young(self) -> list[Somebody]:
        """Its children, and those not born yet."""
        return [one for one in self.members if one.part in (Part.CHILD, Part.UNBORN) and not one.gone]

    @property
    def grown(self) -> list[Somebody]:
        """Its adults."""
        return [one for one in self.members if one.part not in (Part.CHILD, Part.UNBORN) and not one.gone]


def a_family(rng: Random, number: int, on: date, homes: Homes) -> Family:
    """A family as it stands on a day: children with one or two adults."""
    surname, home = rng.choice(SURNAMES), homes.one(rng)
    other = surname if rng.random() < 0.55 else rng.choice(SURNAMES)
    children: list[Somebody] = []
    for _ in range(rng.choice(CHILDREN)):
        children.append(a_child(rng, surname, home, on, called(children)))
    eldest = max((years(one.truth.birth_date, on) for one in children if one.truth.birth_date), default=0)
    ages = (eldest + 18, eldest + 36)
    adults = [an_adult(rng, other, home, on, ages=ages, sex="F")]
    if rng.random() < 0.6:
        adults.append(an_adult(rng, surname, home, on, ages=ages, sex="M"))
    members = [*children, *(Somebody(Part.PARENT, adult) for adult in adults)]
    return Family(number, surname, members, home, on)


def an_adult_at_risk(rng: Random, number: int, on: date, homes: Homes) -> Family:
    """An adult who needs care, on their own."""
    home = homes.one(rng)
    adult = an_adult(rng, rng.choice(SURNAMES), home, on, ages=(45, 92), sex=rng.choice("FM"))
    return Family(number, adult.surname, [Somebody(Part.ADULT_AT_RISK, adult)], home, on)


def described(rng: Random, one: StatedPerson, on: date, *, careful: bool) -> StatedPerson:
    """Somebody as one person describes them on one day: short names, slips, an age instead of a birth date."""
    said: dict[str, Any] = {}
    if one.forename in SHORT and rng.random() < 0.25:
        said["forename"] = SHORT[one.forename]
    if rng.random() < 0.08:
        said["surname"] = _misheard(rng, one.surname)
    if one.birth_date:
        said |= _born(rng, one.birth_date, on, careful=careful)
    if not careful:
        said |= {"nhs_number": "", "school": one.school if rng.random() < 0.5 else ""}
    return with_changes(one, **said) if said else one


def with_changes(one: StatedPerson, **said: Any) -> StatedPerson:
    """Somebody with some of it otherwise; three times as quick as `replace`."""
    return StatedPerson(**{**vars(one), **said})


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


def called(people: Iterable[Somebody]) -> frozenset[str]:
    """What these are called, so that no brother or sister is called the same."""
    return frozenset(one.truth.forename for one in people)


def a_child(rng: Random, surname: str, home: Home, on: date, taken: frozenset[str]) -> Somebody:
    """A child of any age, or one that is expected."""
    if rng.random() < 0.03:
        return expected(rng, surname, home, on)
    day = on - timedelta(days=rng.randint(30, 365 * 18 - 40))
    return Somebody(Part.CHILD, born(rng, living_at(home, StatedPerson(surname=surname)), day, on, taken))


def expected(rng: Random, surname: str, home: Home, on: date) -> Somebody:
    """A child that is not born yet."""
    due = on + timedelta(days=rng.randint(20, 200))
    return Somebody(
        Part.UNBORN,
        living_at(home, StatedPerson(surname=surname, life_stage=LifeStage.UNBORN, expected_on=due)),
    )


def born(rng: Random, child: StatedPerson, day: date, on: date, taken: frozenset[str]) -> StatedPerson:
    """A child who was born on a day, as they are now; `taken` are the names of brothers and sisters."""
    sex = rng.choice("FM")
    forename = rng.choice(FORENAMES[sex])
    while forename in taken:
        forename = rng.choice(FORENAMES[sex])
    return with_changes(
        child,
        forename=forename,
        life_stage=LifeStage.CHILD,
        birth_date=day,
        expected_on=None,
        sex=SEXES[sex],
        school=school_at(rng, years(day, on)),
        nhs_number=_nhs_number(rng) if rng.random() < 0.6 else "",
    )


def school_at(rng: Random, age: int, before: str = "") -> str:
    """The school or nursery of a child of this age: the same as before, while it is a school for them."""
    fit = next(names for upto, names in SCHOOLS if age < upto)
    if not fit or before in fit:
        return before if fit else ""
    return rng.choice(fit)


def an_adult(
    rng: Random, surname: str, home: Home, on: date, *, ages: tuple[int, int], sex: str
) -> StatedPerson:
    """An adult between two ages."""
    person = StatedPerson(
        forename=rng.choice(FORENAMES[sex]),
        surname=surname,
        life_stage=LifeStage.ADULT,
        birth_date=on - timedelta(days=rng.randint(ages[0] * 365, ages[1] * 365)),
        sex=SEXES[sex],
        phone=f"07700 900{rng.randint(0, 999):03d}" if rng.random() < 0.4 else "",
    )
    return living_at(home, person)


def living_at(home: Home, person: StatedPerson) -> StatedPerson:
    """Somebody at an address; where it is kept secret, it is marked so."""
    return with_changes(
        person,
        line=home.line,
        town=home.town,
        postcode=home.postcode,
        address_protected=home.protected and home.line != NOWHERE,
    )


def _misheard(rng: Random, name: str) -> str:
    place = rng.randint(1, len(name) - 2)
    return name[:place] + name[place + 1] + name[place] + name[place + 2 :]


def _nhs_number(rng: Random) -> str:
    """A number of the range 999, which is issued to nobody, with its check digit."""
    while True:
        digits = f"999{rng.randrange(10**6):06d}"
        total = 0
        for digit, weight in zip(digits, range(10, 1, -1), strict=True):
            total += int(digit) * weight
        check = 11 - total % 11
        if check != 10:
            return digits + str(0 if check == 11 else check)
