"""How the people of an invented family stand to each other, as somebody of the hub notes it once."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from random import Random
from uuid import UUID

from frontdoor.demo.almanac import About
from frontdoor.demo.families import Family, Somebody
from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.people.rules import Tie

Stated = tuple[UUID, UUID, Tie, bool]
CHILDREN = (Part.CHILD, Part.UNBORN)
RISKY, PARTED = 0.4, 0.3
"""How many of those who are suspected are said to pose a risk, and how many pairs of parents are parted; ours."""


def ties_among(
    rng: Random, family: Family, named: Sequence[tuple[Somebody, UUID]], about: About
) -> Iterator[Stated]:
    """Ties that nobody has noted yet between those who are named: parents, partners, and siblings with no parent named.

    Each reads "person is the tie of other". Some of those who are suspected in a notification pose a risk to the rest.
    """
    grown = [each for each in named if each[0].part not in CHILDREN]
    young = [each for each in named if each[0].part in CHILDREN]
    for one, person in grown:
        poses = about is About.NOTIFICATION and one.sex == "M" and rng.random() < RISKY
        for other, child in young:
            if _is_new(family, one, other):
                yield person, child, Tie.PARENT if one.part is Part.PARENT else Tie.STEP_PARENT, poses
        if one is not grown[0][0] and _is_new(family, one, grown[0][0]):
            together = one.part is not Part.PARENT or rng.random() >= PARTED
            yield person, grown[0][1], Tie.PARTNER if together else Tie.EX_PARTNER, poses
    if not grown:
        for (one, person), (other, sibling) in pairwise(young):
            if _is_new(family, one, other):
                yield person, sibling, Tie.SIBLING, False


def _is_new(family: Family, one: Somebody, other: Somebody) -> bool:
    pair = (id(one), id(other))
    if pair in family.tied:
        return False
    family.tied.add(pair)
    return True
