"""Comparing two people's whole names, in either order and with the names they had before."""

from functools import lru_cache
from itertools import product

from frontdoor.domain.matching.rules.described import Described
from frontdoor.domain.matching.rules.findings import Field, Kind, Reason, missing
from frontdoor.domain.matching.rules.names import Compared, Level, Words, compare_forenames, compare_surnames
from frontdoor.domain.matching.rules.spelling import words_of

SWAPPED_COSTS = 3.0
FORMER_COSTS = 1.0
TELLING = 2.0  # a forename worth no more than this doesn't say that it is this one of the family
DIFFERENT_FORENAME = -7.0
DIFFERENT_SURNAME = (-4.0, -1.5)  # names change, and half the households hold two surnames
# Per level: what a shared rare name loses, its ceiling, and the weight for another member of the household.
FORENAME_BITS: dict[Level, tuple[float, float, float]] = {
    Level.SAME: (0.4, 12.0, 1.5),
    Level.FORM: (2.0, 8.0, 0.3),
    Level.SOUND: (1.5, 8.0, 0.3),
    Level.SLIP: (2.5, 8.0, 0.3),
    Level.PART: (2.5, 7.0, 1.0),
    Level.SECOND: (5.0, 2.0, 1.5),
    Level.BEGINS: (4.5, 2.0, 0.5),
    Level.LIGHT: (1.0, 2.0, 1.5),
}
SURNAME_BITS: dict[Level, tuple[float, float]] = {
    Level.SAME: (0.2, 0.6),
    Level.FORM: (2.0, 3.5),
    Level.SOUND: (2.0, 3.5),
    Level.SLIP: (2.5, 4.5),
    Level.ENDING: (2.0, 1.5),
    Level.PART: (3.0, 3.0),
    Level.BEGINS: (4.0, 6.0),
    Level.LIGHT: (4.0, 4.0),
}
# A surname says less against a household member: per level what is lost, for the same person and for the household.
SAID = {
    Level.SAME: "the same",
    Level.FORM: "two forms of one name",
    Level.SOUND: "sounds the same",
    Level.SLIP: "nearly the same spelling",
    Level.ENDING: "the man's and the woman's form of one surname",
    Level.PART: "one part is the same",
    Level.SECOND: "the same first name, other second name",
    Level.BEGINS: "begins the same",
    Level.LIGHT: "share only a name that very many people have",
    Level.TWO_NAMES: "two names, nearly spelt alike",
    Level.DIFFERENT: "different",
}


NEARLY = {
    Level.SECOND,
    Level.TWO_NAMES,
    Level.LIGHT,
    Level.PART,
    Level.BEGINS,
    Level.SLIP,
    Level.SOUND,
    Level.FORM,
}
Name = tuple[Words, Words, bool]  # forenames, surnames, whether it is a former or other name


@lru_cache(maxsize=20_000)
def names_of(forename: str, surname: str, other_names: tuple[str, ...]) -> tuple[Name, ...]:
    """Every name that somebody goes or went by, as forenames and surnames."""
    fore, sur = words_of(forename), words_of(surname)
    if not sur and len(fore) > 1:
        fore, sur = fore[:-1], fore[-1:]
    names: list[Name] = [(fore, sur, False)]
    for other in map(words_of, other_names):
        if len(other) > 1:
            names.append((other[:-1], other[-1:], True))
        elif other:
            names += [(other, sur, True), (fore, other, True)]
    return tuple(dict.fromkeys(names))


def compare_names(one: Described, other: Described) -> tuple[Reason, Reason]:
    """The two reasons (forename, surname) of the pair of names that agree best."""
    mine = names_of(one.forename, one.surname, one.other_names)
    theirs = names_of(other.forename, other.surname, other.other_names)
    found = [reading for a, b in product(mine, theirs) for reading in readings(a, b)]
    return max(found, key=lambda pair: (pair[0].weight + pair[1].weight, pair[0].said, pair[1].said))


def readings(one: Name, other: Name) -> list[tuple[Reason, Reason]]:
    """Two names compared as they stand, and with one of them turned round when that fits."""
    former = one[2] or other[2]
    straight = (
        forename_reason(one[0], other[0], former=former),
        surname_reason(one[1], other[1], former=former),
    )
    if not (one[0] and one[1] and other[0] and other[1]):
        return [straight, *lone_name(one, other)]
    crossed = compare_surnames(one[0], other[1]), compare_surnames(one[1], other[0])
    if any(each.level in (Level.DIFFERENT, Level.LIGHT, Level.BEGINS) for each in crossed):
        return [straight]
    return [straight, turned_round(crossed)]


def turned_round(crossed: tuple[Compared, Compared]) -> tuple[Reason, Reason]:
    """Forename and surname given in the other order; too rare within a household to discount."""
    said = "first name and surname the other way round"
    sure = all(each.level is Level.SAME for each in crossed)
    forename = 8.0 - SWAPPED_COSTS - (0 if sure else 2.0)
    surname = max(each.rarity for each in crossed) - (0 if sure else 2.0)
    return (
        Reason(Field.FORENAME, Kind.NEARLY, said, forename, 0.3),
        Reason(Field.SURNAME, Kind.NEARLY, said, surname, surname - 2.0),
    )


def lone_name(one: Name, other: Name) -> list[tuple[Reason, Reason]]:
    """One name alone, written as a surname here and as a forename there."""
    alone = [(a, b) for a, b in ((one, other), (other, one)) if bool(a[0]) != bool(a[1])]
    for mine, theirs in alone:
        single, across = (mine[0], theirs[1]) if mine[0] else (mine[1], theirs[0])
        if across and compare_surnames(single, across).level is Level.SAME:
            said = "one name, given as a first name here and as a surname there"
            nothing = missing(Field.SURNAME, "not given on one side")
            return [(Reason(Field.FORENAME, Kind.NEARLY, said, 4.0, 2.0), nothing)]
    return []


def forename_reason(one: Words, other: Words, *, former: bool) -> Reason:
    """What two forenames say."""
    if not (one and other):
        return missing(Field.FORENAME, "not given" if not (one or other) else "not given on one side")
    compared = compare_forenames(one, other)
    if compared.level is Level.DIFFERENT:
        return Reason(Field.FORENAME, Kind.DISAGREES, SAID[Level.DIFFERENT], DIFFERENT_FORENAME)
    if compared.level is Level.TWO_NAMES:
        return Reason(Field.FORENAME, Kind.NEARLY, SAID[Level.TWO_NAMES], -1.0)
    lost, ceiling, household = FORENAME_BITS[compared.level]
    return reason(Field.FORENAME, compared, min(compared.rarity - lost, ceiling), household, former=former)


def surname_reason(one: Words, other: Words, *, former: bool) -> Reason:
    """What two surnames say."""
    if not (one and other):
        return missing(Field.SURNAME, "not given" if not (one or other) else "not given on one side")
    compared = compare_surnames(one, other)
    if compared.level is Level.DIFFERENT:
        return Reason(Field.SURNAME, Kind.DISAGREES, SAID[Level.DIFFERENT], *DIFFERENT_SURNAME)
    lost, household = SURNAME_BITS[compared.level]
    return reason(Field.SURNAME, compared, compared.rarity - lost, compared.rarity - household, former=former)


def reason(field: Field, compared: Compared, weight: float, household: float, *, former: bool) -> Reason:
    """A finding that speaks for one person, a little less when a former name had to be taken."""
    kind = (
        Kind.NEARLY if former or compared.level in NEARLY or compared.level is Level.ENDING else Kind.AGREES
    )
    said = SAID[compared.level] + (", by a former or other name" if former else "")
    return Reason(field, kind, said, weight - (FORMER_COSTS / 2 if former else 0), household)
