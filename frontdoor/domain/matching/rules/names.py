"""Comparing two forenames, and two surnames: spelling, sound, short forms, parts."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import product

from frontdoor.domain.matching.rules.spelling import family_root, is_spelt_nearly, sounds_the_same
from frontdoor.domain.matching.rules.vocabulary import (
    COMMON_FORENAMES,
    COMMON_SURNAMES,
    LIGHT_NAMES,
    VERY_COMMON_SURNAMES,
    WELL_KNOWN,
    are_two_names,
    stand_for_each_other,
)

Words = tuple[str, ...]
ENDINGS = re.compile(r"(?<=sk|ck|zk)[iya]$|(?<=[oei]v)a$|(?<=[aeo]n)a$")


class Level(StrEnum):
    """How two names compare, from the surest."""

    SAME = "same"
    FORM = "form"
    SOUND = "sound"
    SLIP = "slip"
    ENDING = "ending"
    PART = "part"
    SECOND = "second"
    BEGINS = "begins"
    LIGHT = "light"
    TWO_NAMES = "two names"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Compared:
    """Two names compared: the level, and how rare the name is that they share (bits)."""

    level: Level
    rarity: float = 0.0


def forename_rarity(word: str) -> float:
    """How much a shared forename tells, in bits: less for names that many bear."""
    if is_light(word):
        return 4.0
    if word in COMMON_FORENAMES:
        return 6.5
    return 8.0 if word in WELL_KNOWN else 9.5


def surname_rarity(word: str) -> float:
    """How much a shared surname tells, in bits."""
    if word in VERY_COMMON_SURNAMES or word in LIGHT_NAMES:
        return 6.5
    return 8.5 if word in COMMON_SURNAMES else 11.0


@lru_cache(maxsize=50_000)
def level_of(one: str, other: str) -> Level:
    """How two plain words of a name compare."""
    if one == other:
        return Level.SAME
    if stand_for_each_other(one, other):
        return Level.FORM
    level = level_by_ear(one, other)
    if are_two_names(one, other):
        return Level.TWO_NAMES if level in (Level.SOUND, Level.SLIP) else Level.DIFFERENT
    return level


def level_by_ear(one: str, other: str) -> Level:
    """How two different words compare that nobody lists as one name: by their start, sound and spelling."""
    shorter, longer = sorted((one, other), key=len)
    if longer.startswith(shorter) and (
        len(shorter) == 1 or len(longer) - len(shorter) > 1 < len(shorter) - 1
    ):
        return Level.BEGINS
    if sounds_the_same(one, other):
        return Level.SOUND
    return Level.SLIP if is_spelt_nearly(one, other) else Level.DIFFERENT


@lru_cache(maxsize=50_000)
def compare_forenames(one: Words, other: Words) -> Compared:
    """Two people's forenames, of any number of words."""
    if "".join(one) == "".join(other):
        return Compared(Level.SAME, min(max(map(forename_rarity, words)) for words in (one, other)))
    mine, theirs = (tuple(word for word in words if not is_light(word)) for words in (one, other))
    if mine and theirs:
        return compare_telling(mine, theirs)
    if not any(level_of(a, b) in (Level.SAME, Level.FORM) for a, b in product(one, other)):
        return Compared(Level.DIFFERENT)
    return Compared(Level.LIGHT, 4.0) if mine or theirs else Compared(Level.FORM, 6.0)


def is_light(word: str) -> bool:
    """Whether this is a name, however spelt, that very many people have beside the one they are called by."""
    return word in LIGHT_NAMES or stand_for_each_other(word, "muhammad")


def compare_telling(one: Words, other: Words) -> Compared:
    """The forenames that tell people apart: first with first, else any with any."""
    first = level_of(one[0], other[0])
    rarity = min(forename_rarity(one[0]), forename_rarity(other[0]))
    if first not in (Level.DIFFERENT, Level.TWO_NAMES):
        seconds = len(one) > 1 and len(other) > 1
        if seconds and level_of(one[1], other[1]) in (Level.DIFFERENT, Level.TWO_NAMES):
            return Compared(Level.SECOND, rarity)
        return Compared(first, rarity)
    shared = [a for a, b in product(one, other) if level_of(a, b) in (Level.SAME, Level.FORM, Level.SOUND)]
    return Compared(Level.PART, min(map(forename_rarity, shared))) if shared else Compared(first)


@lru_cache(maxsize=50_000)
def compare_surnames(one: Words, other: Words) -> Compared:
    """Two people's surnames: double-barrelled, prefixed, man's and woman's forms."""
    if "".join(one) == "".join(other) or sorted(one) == sorted(other):
        return Compared(Level.SAME, min(max(map(surname_rarity, words)) for words in (one, other)))
    if len(one) == len(other) == 1:
        return Compared(
            surname_level(one[0], other[0]), min(surname_rarity(one[0]), surname_rarity(other[0]))
        )
    near = (Level.SAME, Level.SOUND, Level.ENDING, Level.SLIP)
    shared = [a for a, b in product(one, other) if surname_level(a, b) in near]
    told = [word for word in shared if word not in LIGHT_NAMES]
    if told:
        return Compared(Level.PART, max(map(surname_rarity, told)))
    return Compared(Level.LIGHT, 6.5) if shared else Compared(Level.DIFFERENT)


def surname_level(one: str, other: str) -> Level:
    """How two plain surnames compare; a forename's short forms do not count here."""
    if one == other:
        return Level.SAME
    if ENDINGS.sub("", one) == ENDINGS.sub("", other):
        return Level.ENDING
    roots = family_root(one), family_root(other)
    if roots != (one, other) and (roots[0] == roots[1] or sounds_the_same(*roots)):
        return Level.SOUND
    return level_by_ear(one, other)
