"""In what order households stand beside one another, and people within a household: those who are tied, close."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from uuid import UUID

from frontdoor.domain.people.rules import Tie
from frontdoor.web.hub.picture.generations import generations
from frontdoor.web.hub.picture.network import Network, Sex
from frontdoor.web.hub.picture.unions import pairs

Pairs = Mapping[UUID, set[UUID]]


@dataclass(frozen=True)
class Place:
    """Where somebody stands: which household from the left, which generation from the top, which place in it."""

    lane: int
    row: int
    spot: int


@dataclass(frozen=True)
class Arrangement:
    """Households from left to right, and in each the people of each generation; one lane may be of no household."""

    lanes: tuple[str, ...]
    rows: tuple[tuple[tuple[UUID, ...], ...], ...]
    places: Mapping[UUID, Place]

    @property
    def depth(self) -> int:
        """How many generations there are."""
        return len(self.rows[0]) if self.rows else 0

    def across(self, row: int) -> list[UUID]:
        """Everybody of a generation, from left to right."""
        return [one for lane in self.rows for one in lane[row]]


def arranged(network: Network) -> Arrangement:
    """Everybody in their place: the same for the same family, whatever order its people come in."""
    level, beside = generations(network), _beside(network)
    lanes = _lanes(network, beside)
    lane_of = {one.id: lanes.index(one.home) for one in network.humans}
    depth = max(level.values(), default=-1) + 1
    places: dict[UUID, Place] = {}
    rows: list[list[tuple[UUID, ...]]] = [[] for _ in lanes]
    for row in range(depth):
        for lane in range(len(lanes)):
            there = [one.id for one in network.humans if lane_of[one.id] == lane and level[one.id] == row]
            inside = _in_row(network, there, beside, lane_of, places)
            rows[lane].append(inside)
        for lane in range(len(lanes)):
            places |= {one: Place(lane, row, spot) for spot, one in enumerate(rows[lane][row])}
    return Arrangement(tuple(lanes), tuple(tuple(lane) for lane in rows), places)


def _beside(network: Network) -> dict[UUID, set[UUID]]:
    beside: dict[UUID, set[UUID]] = {one.id: set() for one in network.humans}
    for pair in pairs(network):
        for one in pair:
            beside[one] |= pair - {one}
    return beside


def _lanes(network: Network, beside: Pairs) -> list[str]:
    """Households, each next to the one that it has most ties with; the first in the middle, or at the left of two."""
    homes = {one.id: one.home for one in network.humans}
    first = next((one.home for one in network.humans if one.index), "")
    left = sorted(set(homes.values()), key=lambda home: (home != first, home))
    ties: dict[frozenset[str], int] = {}
    for one, other in [(bond.one, bond.other) for bond in network.bonds]:
        pair = frozenset((homes[one], homes[other]))
        ties[pair] = ties.get(pair, 0) + (3 if other in beside[one] else 1)
    line, turn = left[:1], 1
    left = left[1:]
    while left:
        best = max(
            left, key=lambda home: (sum(ties.get(frozenset((home, each)), 0) for each in line), home != "")
        )
        left.remove(best)
        at_start, at_end = (ties.get(frozenset((best, line[end])), 0) for end in (0, -1))
        to_the_right = at_end > at_start or (at_end == at_start and turn > 0)
        line.insert(len(line) if to_the_right else 0, best)
        turn = -turn if at_end == at_start else 1
    return line


def _in_row(
    network: Network,
    there: Sequence[UUID],
    beside: Pairs,
    lane_of: Mapping[UUID, int],
    places: Mapping[UUID, Place],
) -> tuple[UUID, ...]:
    """People of one household and generation: couples together, siblings under their parents, the eldest first."""
    parents: dict[UUID, list[Place]] = {}
    for bond in network.bonds:
        if bond.tie in (Tie.PARENT, Tie.STEP_PARENT) and bond.other in there and bond.one in places:
            parents.setdefault(bond.other, []).append(places[bond.one])

    def side(one: UUID) -> int:
        return sum((lane_of[other] > lane_of[one]) - (lane_of[other] < lane_of[one]) for other in beside[one])

    def rank(one: UUID) -> tuple[float, date, str, UUID]:
        above = [place.lane * 100.0 + place.spot for place in parents.get(one, ())]
        human = network.by_id[one]
        return (fmean(above) if above else 1e6, human.born or date.max, human.name, one)

    chains = [_chain(network, group, beside, side) for group in _together(there, beside)]
    chains.sort(key=lambda chain: (_sign(sum(map(side, chain))), min(map(rank, chain))))
    return tuple(one for chain in chains for one in chain)


def _together(there: Sequence[UUID], beside: Pairs) -> list[list[UUID]]:
    """Those of a row who hang together as couples, directly or over others."""
    left, groups = list(there), []
    while left:
        group = [left.pop(0)]
        for one in group:
            more = [each for each in left if each in beside[one]]
            group += more
            left = [each for each in left if each not in more]
        groups.append(group)
    return groups


def _chain(network: Network, group: Sequence[UUID], beside: Pairs, side: Callable[[UUID], int]) -> list[UUID]:
    """A couple, or several in a chain: by custom he stands left of her where nothing else decides."""

    def first(one: UUID) -> tuple[bool, int, bool, UUID]:
        human = network.by_id[one]
        return (len(beside[one] & set(group)) > 1, side(one), human.sex is not Sex.MALE, one)

    left, line = sorted(group, key=first), []
    here: UUID | None = None
    while left:
        near = [one for one in left if here is not None and one in beside[here]]
        here = (near or left)[0]
        line.append(here)
        left.remove(here)
    weight = sum(side(one) * (2 * spot - len(line) + 1) for spot, one in enumerate(line))
    return line[::-1] if weight < 0 else line


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
