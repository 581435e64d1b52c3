"""Who are the parents of whom, as lines are drawn: children of the same parents hang from one line."""

from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

from frontdoor.domain.people.rules import Tie
from frontdoor.web.hub.picture.network import COUPLES, SIBLINGS, Basis, Network

BY_KIND = (
    ("parent", Tie.PARENT, Basis.STATED),
    ("named", Tie.PARENT, Basis.NAMED),
    ("step", Tie.STEP_PARENT, Basis.STATED),
)


@dataclass(frozen=True)
class Union:
    """Parents and the children that they have on this basis, eldest first."""

    kind: str
    parents: tuple[UUID, ...]
    children: tuple[UUID, ...]


def unions(network: Network) -> list[Union]:
    """Children by who their parents are: as stated, as named on a contact, and step-parents."""
    found: list[Union] = []
    for kind, tie, basis in BY_KIND:
        families: dict[tuple[UUID, ...], list[UUID]] = {}
        parents = network.parents(basis=basis, tie=tie)
        for one in network.humans:
            if one.id in parents:
                families.setdefault(tuple(sorted(parents[one.id])), []).append(one.id)
        found += [Union(kind, who, tuple(children)) for who, children in families.items()]
    return found


def couples(network: Network) -> dict[frozenset[UUID], Tie]:
    """Partners and former partners; where both were said, the network has kept the newer."""
    return {frozenset((bond.one, bond.other)): bond.tie for bond in network.bonds if bond.tie in COUPLES}


def pairs(network: Network) -> set[frozenset[UUID]]:
    """Everybody who should stand beside somebody: couples, and the two parents of a child."""
    both = {frozenset(union.parents) for union in unions(network) if len(union.parents) == 2}
    return both | set(couples(network))


def sibling_bars(network: Network) -> list[tuple[Tie, tuple[UUID, ...]]]:
    """Stated siblings whose common parents are not drawn: each group in which everybody was said to be of everybody."""
    parents = network.parents()
    bars: list[tuple[Tie, tuple[UUID, ...]]] = []
    for tie in SIBLINGS:
        said = {
            frozenset((bond.one, bond.other))
            for bond in network.bonds
            if bond.tie is tie
            and not _shown(tie, parents.get(bond.one, set()), parents.get(bond.other, set()))
        }
        bars += [(tie, group) for group in _groups(network, said)]
    return bars


def _shown(tie: Tie, mine: set[UUID], theirs: set[UUID]) -> bool:
    """Whether their parents' lines say it already."""
    if tie is Tie.SIBLING:
        return bool(mine) and mine == theirs
    return tie is Tie.HALF_SIBLING and bool(mine & theirs) and mine != theirs


def _groups(network: Network, said: set[frozenset[UUID]]) -> list[tuple[UUID, ...]]:
    """Pairs put together where every pair was said; each pair stands in one group."""
    left, groups = set(said), []
    order = [one.id for one in network.humans]
    for one, other in combinations(order, 2):
        if frozenset((one, other)) not in left:
            continue
        group = [one, other]
        for third in order:
            if third not in group and all(frozenset((third, each)) in left for each in group):
                group.append(third)
        left -= {frozenset(pair) for pair in combinations(group, 2)}
        groups.append(tuple(group))
    return groups
