"""What surely follows from who was stated to be whose parent; nothing is guessed, and nothing is drawn of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from uuid import UUID

from frontdoor.domain.people.rules import Tie
from frontdoor.web.hub.identity import and_list
from frontdoor.web.hub.picture.network import SIBLINGS, Network
from frontdoor.web.hub.picture.unions import Union, unions

BOTH = ("has both parents in common with", "have both parents in common with")
ONE = ("has a parent in common with", "have a parent in common with")
GRANDPARENT = "is grandparent of"
HALF = "is half-brother or half-sister of"


@dataclass(frozen=True)
class Implied:
    """How one stands to another, and through whom."""

    one: UUID
    how: str
    other: UUID
    because: str


def implied(network: Network) -> Iterator[Implied]:
    """Children of the same parents, half-siblings where both parents of each were stated, and grandparents."""
    families = [each for each in unions(network) if each.kind == "parent"]
    said = {frozenset((bond.one, bond.other)) for bond in network.bonds if bond.tie in SIBLINGS}
    for family in families:
        yield from _siblings(network, family, said)
    for family, other in combinations([each for each in families if len(each.parents) == 2], 2):
        yield from _halves(network, family, other, said)
    yield from _grandparents(network)


def _siblings(network: Network, family: Union, said: set[frozenset[UUID]]) -> Iterator[Implied]:
    """The first of a family to each other; unless all of it was said already."""
    if not {frozenset(pair) for pair in combinations(family.children, 2)} - said:
        return
    how = (BOTH if len(family.parents) > 1 else ONE)[0]
    for other in family.children[1:]:
        yield Implied(family.children[0], how, other, _through(network, family.parents))


def _halves(network: Network, family: Union, other: Union, said: set[frozenset[UUID]]) -> Iterator[Implied]:
    shared = set(family.parents) & set(other.parents)
    if len(shared) == 1:
        for one, half in product(family.children, other.children):
            if one != half and frozenset((one, half)) not in said:
                yield Implied(one, HALF, half, _through(network, shared))


def _grandparents(network: Network) -> Iterator[Implied]:
    parents = network.parents()
    said = {(bond.one, bond.other) for bond in network.bonds if bond.tie is Tie.GRANDPARENT}
    for child, mine in parents.items():
        for one in sorted({old for parent in mine for old in parents.get(parent, ())} - {child}):
            if (one, child) not in said:
                yield Implied(one, GRANDPARENT, child, "as parent of a parent")


def _through(network: Network, ids: Iterable[UUID]) -> str:
    return f"through {and_list([network.by_id[one].name for one in ids])}"
