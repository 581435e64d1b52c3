"""Comparing when two people were born: dates, slips of the pen, stated ages, and those not born yet."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from frontdoor.domain.matching.rules.described import Described
from frontdoor.domain.matching.rules.findings import Field, Kind, Reason, missing

AGE = re.compile(r"(?P<number>\d{1,3})(?:\.\d+)?\s*(?:(?:-|–|to|/)\s*(?P<upto>\d{1,3}))?\s*(?P<unit>[a-z]+)?")
HEDGES = re.compile(
    r"approx|about|around|circa|roughly|abt|poss|maybe|over|under|early|mid|late|~|\?|ish|\+|'?s\b|\bor\b"
)
DECADE = re.compile(r"\d0'?s\b")
DAYS_IN = {"m": 30.4, "w": 7.0, "d": 1.0}
NEWBORN = re.compile(r"new\s?born|\bbaby\b|infant|neonate")
OLDEST = 120
BORN_TOGETHER = 3.0  # household bits from which a birth date is a twin's as well
YEAR = 365.25
GENERATION = 12 * YEAR
TERM = timedelta(days=280)


@dataclass(frozen=True)
class Born:
    """The first and the last day on which somebody can have been born, and whether that is only roughly known."""

    first: date
    last: date
    rough: bool = False


def born(person: Described) -> Born | None:
    """When somebody was born, as near as it was stated; nothing for the unborn."""
    if person.birth_date:
        return Born(person.birth_date, person.birth_date)
    if person.age and person.said_on and not is_unborn(person):
        return born_at_age(person.age.lower(), person.said_on)
    return None


def born_at_age(age: str, said_on: date) -> Born | None:
    """The days on which somebody of this age ("15", "about 4", "6 weeks", "mid 40s") can have been born."""
    rough = bool(HEDGES.search(age))
    if NEWBORN.search(age):
        return Born(said_on - timedelta(days=120), said_on, rough=True)
    found = AGE.search(age)
    if not found:
        return None
    unit = (found["unit"] or "y")[:1]
    youngest, oldest = int(found["number"]), int(found["upto"] or found["number"])
    if max(youngest, oldest) > OLDEST and unit not in DAYS_IN:
        return None
    days = DAYS_IN.get(unit, YEAR)
    if DECADE.search(age):
        oldest = youngest + 9
    slack = (max(1.0, youngest * 0.1) if rough else 0.0) * days
    try:
        first = said_on - timedelta(days=(oldest + 1) * days + slack)
        return Born(
            first, said_on - timedelta(days=max(0.0, youngest * days - slack)), rough or oldest > youngest
        )
    except OverflowError:
        return None


def is_unborn(person: Described) -> bool:
    """Whether this was a child expected when they were described."""
    return person.unborn or (person.expected_on is not None and person.birth_date is None)


def compare_births(one: Described, other: Described, *, other_forename: bool = False) -> Reason:
    """What two people's births say, whatever was stated of them.

    Beside another forename, a date that differs a little is no slip of the pen but a brother's or sister's birthday.
    """
    reason = births_alone(one, other)
    if (
        other_forename
        and reason.kind is Kind.NEARLY
        and one.birth_date
        and other.birth_date
        and reason.household < 3
    ):
        return replace(reason, kind=Kind.DISAGREES, weight=-1.0, household=0.5)
    return reason


def births_alone(one: Described, other: Described) -> Reason:
    """What two people's births say by themselves."""
    if is_unborn(one) or is_unborn(other):
        return compare_expected(one, other)
    if one.birth_date and other.birth_date:
        return compare_dates(*sorted((one.birth_date, other.birth_date)))
    mine, theirs = born(one), born(other)
    if mine is None or theirs is None:
        return missing(Field.BIRTH, "not given" if mine is theirs else "not given on one side")
    return compare_spans(mine, theirs)


def compare_dates(one: date, other: date) -> Reason:
    """Two birth dates, the earlier first."""
    if one == other:
        if (one.month, one.day) == (1, 1):
            said = "the same birth date, but 1 January is often a guess"
            return Reason(Field.BIRTH, Kind.AGREES, said, 9.0, 4.0)
        return Reason(Field.BIRTH, Kind.AGREES, "the same birth date", 13.5, 7.6)
    apart = (other - one).days
    if one.year == other.year or same_day(one, other) or apart <= 2:
        for happened, said, weight, household in SLIPS:
            if happened(one, other):
                return Reason(Field.BIRTH, Kind.NEARLY, said, weight, household)
    if apart >= GENERATION:
        return Reason(Field.BIRTH, Kind.DISAGREES, "a generation apart", -24.0)
    if apart <= TERM.days:
        return Reason(Field.BIRTH, Kind.DISAGREES, "birth dates a few months apart", -6.0, -3.0)
    return Reason(Field.BIRTH, Kind.DISAGREES, "different birth dates", -10.0 if apart < 3 * YEAR else -13.0)


def differing_digits(one: date, other: date) -> list[tuple[int, str, str]]:
    """The places (of DDMMYYYY) in which two dates are written differently, with both digits."""
    written = zip(*(f"{on.day:02}{on.month:02}{on.year:04}" for on in (one, other)), strict=True)
    return [(place, mine, theirs) for place, (mine, theirs) in enumerate(written) if mine != theirs]


def is_one_digit_off(one: date, other: date) -> bool:
    """A single digit miswritten; not in the year, where brothers and sisters differ so too."""
    differ = differing_digits(one, other)
    return len(differ) == 1 and differ[0][0] < 4


def has_digits_changed_round(one: date, other: date) -> bool:
    """Two neighbouring digits in each other's place, such as 1984 for 1948."""
    match differing_digits(one, other):
        case [(here, a, b), (there, c, d)]:
            return there == here + 1 and (a, b) == (d, c)
    return False


def same_day(one: date, other: date) -> bool:
    """The same day of the same month, whatever the year."""
    return (one.day, one.month) == (other.day, other.month)


# The slips of the pen that turn one birth date into another, the likeliest first: what to say, and the bits for the
# same person and for another of the household.
SLIPS: tuple[tuple[Callable[[date, date], bool], str, float, float], ...] = (
    (
        lambda a, b: a.year == b.year and (a.day, a.month) == (b.month, b.day),
        "day and month swapped",
        8.0,
        0.0,
    ),
    (lambda a, b: (b - a).days <= 2, "birth dates a day or two apart", 6.5, BORN_TOGETHER),
    (lambda a, b: same_day(a, b) and b.year - a.year == 1, "day and month the same, year one off", 6.5, 0.5),
    (is_one_digit_off, "one digit of the birth date is different", 5.5, 0.3),
    (has_digits_changed_round, "two digits of the birth date changed places", 6.0, 0.0),
    (
        lambda a, b: same_day(a, b) and len(differing_digits(a, b)) == 1,
        "one digit of the birth year differs",
        5.0,
        0.5,
    ),
    (lambda a, b: same_day(a, b) and (b - a).days < 3 * YEAR, "day and month the same, year off", 5.0, 0.5),
    (lambda a, b: (a.year, a.month) == (b.year, b.month), "month and year the same, day different", 2.5, 0.0),
)


# How far an age is off, in years at most; what to say; the bits when both are exact, and when one is rough.
AGES_OFF = (
    (0, Kind.AGREES, "the age fits", 4.5, 2.5),
    (1, Kind.NEARLY, "the age is about a year off", 1.0, 1.0),
    (3, Kind.NEARLY, "the age is up to three years off", -2.5, -1.0),
    (8, Kind.DISAGREES, "the age doesn't fit", -10.0, -6.0),
    (2 * OLDEST, Kind.DISAGREES, "the age doesn't fit by many years", -18.0, -18.0),
)


def compare_spans(one: Born, other: Born) -> Reason:
    """A date with an age, or two ages."""
    gap = max((max(one.first, other.first) - min(one.last, other.last)).days, 0)
    years, kind, said, exact, rough = next(row for row in AGES_OFF if gap <= row[0] * YEAR)
    return Reason(
        Field.BIRTH, kind, said, rough if one.rough or other.rough else exact, 0.5 if years < 2 else 0.0
    )


def compare_expected(one: Described, other: Described) -> Reason:
    """A child expected, compared with another child expected or with someone born."""
    if is_unborn(one) and is_unborn(other):
        return compare_due(one.expected_on, other.expected_on)
    unborn, there = (one, other) if is_unborn(one) else (other, one)
    spans = born(there)
    if spans is None:
        return missing(Field.BIRTH, "one was not born yet; no birth date for the other")
    if unborn.expected_on:
        early, late = unborn.expected_on - timedelta(days=119), unborn.expected_on + timedelta(days=28)
    elif unborn.said_on:
        early, late = unborn.said_on, unborn.said_on + TERM
    else:
        return missing(Field.BIRTH, "one was not born yet; no expected date")
    if spans.last < early or spans.first > late:
        return Reason(
            Field.BIRTH, Kind.DISAGREES, "one was born before or long after the other was expected", -30.0
        )
    return Reason(Field.BIRTH, Kind.NEARLY, "born about when the other was expected", 8.0, 2.0)


def compare_due(one: date | None, other: date | None) -> Reason:
    """Two children expected."""
    if one is None or other is None:
        return Reason(Field.BIRTH, Kind.NEARLY, "both not born yet; an expected date is missing", 3.0, -1.0)
    apart = abs((one - other).days)
    if apart <= 28:
        return Reason(Field.BIRTH, Kind.AGREES, "both not born yet, expected about the same day", 10.0, -3.0)
    if apart <= 60:
        return Reason(Field.BIRTH, Kind.NEARLY, "both not born yet, expected some weeks apart", 6.0, -3.0)
    return Reason(Field.BIRTH, Kind.DISAGREES, "both not born yet, expected months apart", -20.0)
