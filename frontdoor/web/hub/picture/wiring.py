"""Which lines a picture needs, before anybody knows where they run: from whom to whom, of what kind, by which gap."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from statistics import fmean
from uuid import UUID

from frontdoor.domain.people.rules import Tie
from frontdoor.web.hub.picture.network import Basis, Network
from frontdoor.web.hub.picture.order import Arrangement, Place
from frontdoor.web.hub.picture.unions import Union, couples, sibling_bars, unions

Gap = tuple[int, int, int]
"""The gap left of the n-th person of a household's generation: (lane, row, n)."""
OTHER_TIES = {Tie.CARER: "carer", Tie.RELATIVE: "other", Tie.OTHER: "other"}


@dataclass(frozen=True)
class End:
    """An end of a line: at the top of somebody, or from their side through the gap beside them."""

    row: int
    who: UUID | None
    gap: Gap | None = None
    """None for an end at the top."""


@dataclass(frozen=True)
class Net:
    """One line with as many ends as it joins; its level part runs in the corridor above a generation."""

    kind: str
    corridor: int
    ends: tuple[End, ...]
    arrows: frozenset[UUID] = frozenset()
    parted: bool = False
    """A couple that has parted, whose line is struck through between its first two ends."""
    trunk: tuple[UUID, ...] = ()
    """The parents from whose level line it hangs, if it does not begin at their sides."""

    @property
    def joins(self) -> frozenset[UUID]:
        """Everybody whom it joins."""
        return frozenset((*self.trunk, *(end.who for end in self.ends if end.who)))


@dataclass(frozen=True)
class Joint:
    """A level line between two who stand side by side."""

    kind: str
    left: UUID
    right: UUID
    parted: bool = False


@dataclass
class Wiring:
    """All lines of a picture."""

    nets: list[Net] = field(default_factory=list)
    joints: list[Joint] = field(default_factory=list)


def wired(network: Network, order: Arrangement) -> Wiring:
    """Every line: couples, children from their parents, siblings, other ties, and who poses a risk to whom."""
    wiring = Wiring()
    told = dict(couples(network))
    every = unions(network)
    for union in every:
        pair = frozenset(union.parents)
        kind = "couple" if pair in told else union.kind
        if len(pair) == 2 and _adjacent(order, pair):
            _join(wiring, order, pair, kind, parted=told.pop(pair, None) is Tie.EX_PARTNER)
    for pair in sorted(told, key=sorted):
        _couple(wiring, order, pair, every, parted=told[pair] is Tie.EX_PARTNER)
    for union in every:
        wiring.nets += _descents(wiring, order, union)
    for tie, group in sibling_bars(network):
        wiring.nets.append(_top_bar(order, "sibling" if tie in (Tie.SIBLING, Tie.TWIN) else "half", group))
    wiring.nets += _others(network, order)
    wiring.nets += _risks(network, order)
    return wiring


def _adjacent(order: Arrangement, pair: Iterable[UUID]) -> bool:
    one, other = pair
    if order.places[one].row != order.places[other].row:
        return False
    across = order.across(order.places[one].row)
    return abs(across.index(one) - across.index(other)) == 1


def _join(wiring: Wiring, order: Arrangement, pair: Iterable[UUID], kind: str, *, parted: bool) -> None:
    left, right = sorted(pair, key=lambda one: _from_left(order.places[one]))
    joint = Joint(kind, left, right, parted)
    if all({each.left, each.right} != {left, right} for each in wiring.joints):
        wiring.joints.append(joint)


def _couple(
    wiring: Wiring, order: Arrangement, pair: frozenset[UUID], every: list[Union], *, parted: bool
) -> None:
    """A couple without common children, or one that could not be put side by side; its children hang from its line."""
    if _adjacent(order, pair):
        _join(wiring, order, pair, "couple", parted=parted)
        return
    one, other = sorted(pair, key=lambda each: _from_left(order.places[each]))
    rows = {order.places[each].row for each in pair}
    corridor = max(rows) + (len(rows) == 1)
    ends = (_side(order, one, [other]), _side(order, other, [one]))
    wiring.nets.append(Net("couple", corridor, ends, parted=parted))


def _descents(wiring: Wiring, order: Arrangement, union: Union) -> Iterator[Net]:
    """From parents to their children, one line for each generation that their children stand in."""
    joined = any({joint.left, joint.right} == set(union.parents) for joint in wiring.joints)
    for row in sorted({order.places[one].row for one in union.children}):
        children = [one for one in union.children if order.places[one].row == row]
        if joined:
            left = min(union.parents, key=lambda one: _from_left(order.places[one]))
            place = order.places[left]
            above = [End(place.row, None, (place.lane, place.row, place.spot + 1))]
        else:
            above = [_side(order, one, children) for one in union.parents]
        ends = (*above, *(End(row, one) for one in children))
        yield Net(union.kind, row, ends, trunk=union.parents if joined else ())


def _top_bar(order: Arrangement, kind: str, group: Iterable[UUID]) -> Net:
    row = max(order.places[one].row for one in group)
    ends = [
        End(row, one) if order.places[one].row == row else _side(order, one, list(group)) for one in group
    ]
    return Net(kind, row, tuple(ends))


def _others(network: Network, order: Arrangement) -> Iterator[Net]:
    stated = network.parents(basis=Basis.STATED)
    for bond in network.bonds:
        one, other = order.places[bond.one], order.places[bond.other]
        if bond.tie is Tie.GRANDPARENT:
            between = any(bond.one in stated.get(parent, ()) for parent in stated.get(bond.other, ()))
            if not between:
                yield _from_one(order, "grand", bond.one, [bond.other])
        elif bond.tie in OTHER_TIES and one.row <= other.row:
            yield _from_one(order, OTHER_TIES[bond.tie], bond.one, [bond.other])
        elif bond.tie in OTHER_TIES:
            yield _from_one(order, OTHER_TIES[bond.tie], bond.other, [bond.one])


def _risks(network: Network, order: Arrangement) -> Iterator[Net]:
    """From whoever poses a risk to all of a generation to whom they were said to."""
    found: dict[tuple[UUID, int], list[UUID]] = {}
    for risk in network.risks:
        found.setdefault((risk.one, order.places[risk.other].row), []).append(risk.other)
    for (one, _), others in found.items():
        yield replace(_from_one(order, "risk", one, others), arrows=frozenset(others))


def _from_one(order: Arrangement, kind: str, one: UUID, others: list[UUID]) -> Net:
    row = order.places[others[0]].row
    return Net(kind, row, (_side(order, one, others), *(End(row, other) for other in others)))


def _side(order: Arrangement, one: UUID, towards: list[UUID]) -> End:
    """The end at somebody's side that is nearer to the others."""
    place = order.places[one]
    there = fmean(_level(order, order.places[other]) for other in towards)
    right = there >= _level(order, place)
    return End(place.row, one, (place.lane, place.row, place.spot + right))


def _level(order: Arrangement, place: Place) -> float:
    """How far from the left somebody stands, in households and parts of one."""
    return place.lane + (place.spot + 0.5) / max(1, len(order.rows[place.lane][place.row]))


def _from_left(place: Place) -> tuple[int, int]:
    return place.lane, place.spot
