"""Which generation everybody belongs to: parents above their children, couples and siblings side by side."""

from collections import Counter
from collections.abc import Iterator
from uuid import UUID

from frontdoor.domain.people.rules import Tie
from frontdoor.web.hub.picture.network import COUPLES, SIBLINGS, Basis, Bond, Network

DOWN = {Tie.PARENT: 1, Tie.STEP_PARENT: 1, Tie.GRANDPARENT: 2, **dict.fromkeys((*COUPLES, *SIBLINGS), 0)}


class _Rows:
    """Humans tied by how many generations lie between them; what contradicts an earlier tie is left aside."""

    def __init__(self, network: Network) -> None:
        self.above: dict[UUID, tuple[UUID, int]] = {one.id: (one.id, 0) for one in network.humans}

    def find(self, one: UUID) -> tuple[UUID, int]:
        """The root of somebody's group, and how many rows below it they stand."""
        rows = 0
        while self.above[one][0] != one:
            one, step = self.above[one]
            rows += step
        return one, rows

    def tie(self, one: UUID, other: UUID, down: int) -> None:
        """The other stands so many rows below, unless the two are tied already."""
        (root, mine), (further, theirs) = self.find(one), self.find(other)
        if root != further:
            self.above[further] = (root, mine + down - theirs)


def generations(network: Network) -> dict[UUID, int]:
    """The row of each human, the oldest generation in row 0.

    Groups that nothing ties together stand so that their children are level with the children the picture is about.
    """
    rows = _Rows(network)
    for one, other, down in _steps(network):
        rows.tie(one, other, down)
    groups: dict[UUID, dict[UUID, int]] = {}
    for human in network.humans:
        root, down = rows.find(human.id)
        groups.setdefault(root, {})[human.id] = down
    level = {
        one: down - _children_at(network, group) for group in groups.values() for one, down in group.items()
    }
    top = min(level.values(), default=0)
    return {one: down - top for one, down in level.items()}


def _steps(network: Network) -> Iterator[tuple[UUID, UUID, int]]:
    """Ties in the order of how far they are trusted: what was stated before what a contact named."""
    for bond in sorted(network.bonds, key=_trust):
        if bond.tie in DOWN:
            yield bond.one, bond.other, DOWN[bond.tie]
        elif bond.tie is Tie.CARER:
            carer, other = network.by_id[bond.one], network.by_id[bond.other]
            if other.is_child and not carer.is_child:
                yield bond.one, bond.other, 1


def _trust(bond: Bond) -> tuple[bool, int, UUID, UUID]:
    order = list(DOWN)
    return (
        bond.basis is not Basis.STATED,
        order.index(bond.tie) if bond.tie in DOWN else len(order),
        bond.one,
        bond.other,
    )


def _children_at(network: Network, group: dict[UUID, int]) -> int:
    """The row of a group on which its children stand, or would stand below its adults."""
    about = {one for one in group if network.by_id[one].index}
    children = [row for one, row in group.items() if network.by_id[one].is_child]
    asked_about = [row for one, row in group.items() if one in about and network.by_id[one].is_child]
    if asked_about or children:
        counted = Counter(asked_about or children)
        return max(counted, key=lambda row: (counted[row], row))
    adults = [row for one, row in group.items() if one in about] or list(group.values())
    return max(adults) + 1
