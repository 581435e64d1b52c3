"""Ties that can't all be so: they are drawn as they were said, and said to contradict each other."""

from collections.abc import Iterator
from uuid import UUID

from frontdoor.domain.people.rules import Tie
from frontdoor.web.hub.picture.network import COUPLES, SIBLINGS, Network

YOUNGEST_PARENT = 12  # years between a parent and a child, below which somebody should look again
CLASHING = (
    ({Tie.PARENT, Tie.STEP_PARENT, Tie.GRANDPARENT}, {*SIBLINGS, *COUPLES}),
    ({*SIBLINGS}, {*COUPLES}),
    ({Tie.PARENT}, {Tie.GRANDPARENT}),
    ({Tie.SIBLING, Tie.TWIN}, {Tie.HALF_SIBLING, Tie.STEP_SIBLING}),
)


def doubts(network: Network) -> list[str]:
    """What does not fit together, each in one sentence; empty where everything does."""
    return [*_circles(network), *_ages(network), *_clashes(network)]


def _circles(network: Network) -> Iterator[str]:
    """Somebody who would be their own forebear."""
    parents = network.parents()
    told: set[UUID] = set()
    for one in network.humans:
        circle = [] if one.id in told else _way_back(parents, one.id)
        told |= set(circle)
        names = [network.by_id[each].name for each in circle]
        if len(circle) == 2:
            yield f"{names[0]} and {names[1]} were each said to be the other’s parent."
        elif circle:
            yield f"{', '.join(names)} go round in a circle: each was said to be a parent of the one before."


def _way_back(parents: dict[UUID, set[UUID]], start: UUID) -> list[UUID]:
    """From somebody over their parents back to themselves; empty where there is no such way."""
    ways: dict[UUID, list[UUID]] = {start: [start]}
    ahead = [start]
    while ahead:
        here = ahead.pop(0)
        for parent in sorted(parents.get(here, ())):
            if parent == start:
                return ways[here]
            if parent not in ways:
                ways[parent] = [*ways[here], parent]
                ahead.append(parent)
    return []


def _ages(network: Network) -> Iterator[str]:
    for child, parents in network.parents().items():
        for one in sorted(parents):
            parent, young = network.by_id[one], network.by_id[child]
            if parent.born is None or young.born is None:
                continue
            years = (young.born - parent.born).days / 365.25
            if years <= 0:
                yield f"{parent.name} was said to be parent of {young.name}, who is older or as old."
            elif years < YOUNGEST_PARENT:
                yield f"{parent.name} was said to be parent of {young.name}, and is only {int(years)} years older."


def _clashes(network: Network) -> Iterator[str]:
    said: dict[frozenset[UUID], set[Tie]] = {}
    for bond in network.bonds:
        said.setdefault(frozenset((bond.one, bond.other)), set()).add(bond.tie)
    for pair, ties in said.items():
        if any(one & ties and other & ties for one, other in CLASHING):
            names = " and ".join(sorted(network.by_id[each].name for each in pair))
            clash = " and ".join(tie.value.replace("_", " ") for tie in sorted(ties))
            yield f"{names} were said to be more than can be so at once: {clash}."
