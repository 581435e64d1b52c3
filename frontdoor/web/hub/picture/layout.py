"""Where everything of a picture stands: worked out from measured words, so that nothing lies on anything."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from frontdoor.web.hub.picture.figures import HALF, LEADING, Cell, Words, cell_of, footer_of, heading_of
from frontdoor.web.hub.picture.network import Network
from frontdoor.web.hub.picture.order import Arrangement
from frontdoor.web.hub.picture.wiring import Gap, Net, Wiring

EDGE = 14  # around the whole picture
PAD = 12  # inside a household
BETWEEN = 22  # between two households, and between two people
OUTSIDE = 8  # left and right of a household's generation
PORT = 7  # for each line that runs through a gap
NARROWEST = 132  # a household's inside
TOP = 16  # above and below a household's address


@dataclass(frozen=True)
class Hop:
    """A line's way past generations: from its gap along a corridor to the space between two households."""

    corridor: int
    margin: int
    slot: int


@dataclass(frozen=True)
class Columns:
    """Everything's place from left to right."""

    cells: dict[UUID, Cell]
    centres: dict[UUID, float]
    lanes: tuple[tuple[float, float], ...]
    """The left edge and the width of each household."""
    ports: dict[tuple[int, int], float]
    """Where an end of a line comes down its gap: by net, and end of it."""
    hops: dict[tuple[int, int], Hop]
    headings: tuple[tuple[Words, ...], ...]
    footers: tuple[tuple[Words, ...], ...]
    margins: tuple[float, ...]
    """The left edge of each space between households."""
    width: float

    def margin_x(self, hop: Hop) -> float:
        """Where a hop goes up or down."""
        return self.margins[hop.margin] + BETWEEN / 2 + PORT * hop.slot


def columns(network: Network, order: Arrangement, wiring: Wiring) -> Columns:
    """Place everything from left to right: households side by side, each generation centred in its household."""
    hops = _hops(wiring.nets, len(order.lanes))
    slots = [sum(hop.margin == margin for hop in hops.values()) for margin in range(len(order.lanes) + 1)]
    households = {one.key: one for one in network.households}
    locked = any(one.locked for one in network.humans)
    rows = _Builder(order, {one.id: cell_of(one) for one in network.humans}, _gaps(wiring.nets))
    lanes, headings, footers, margins = [], [], [], []
    x = 0.0
    for lane, key in enumerate(order.lanes):
        margins.append(x)
        x += (EDGE if lane == 0 else BETWEEN) + PORT * slots[lane]
        room, home = max(rows.width(lane), NARROWEST), households.get(key)
        heading, footer = heading_of(home, room, any_locked=locked), footer_of(home, room)
        room = max(room, *(line.width for line in (*heading, *footer)))
        rows.place(lane, x + PAD, room)
        lanes.append((x, room + PAD * 2))
        headings.append(heading)
        footers.append(footer)
        x += room + PAD * 2
    margins.append(x)
    _straighten(wiring.nets, rows)
    return Columns(
        cells=rows.cells,
        centres=rows.centres,
        lanes=tuple(lanes),
        ports=rows.ports,
        hops=hops,
        headings=tuple(headings),
        footers=tuple(footers),
        margins=tuple(margins),
        width=x + EDGE + PORT * slots[-1],
    )


def _gaps(nets: Iterable[Net]) -> dict[Gap, list[tuple[int, int]]]:
    """Which ends of which lines run through each gap."""
    gaps: dict[Gap, list[tuple[int, int]]] = {}
    for number, net in enumerate(nets):
        for place, end in enumerate(net.ends):
            if end.gap:
                gaps.setdefault(end.gap, []).append((number, place))
    return gaps


def _hops(nets: Iterable[Net], lanes: int) -> dict[tuple[int, int], Hop]:
    """The ends that are too far from their line's corridor to reach it through their gap alone."""
    hops: dict[tuple[int, int], Hop] = {}
    taken = [0] * (lanes + 1)
    for number, net in enumerate(nets):
        at = [end.gap[0] for end in net.ends if end.gap]
        for place, end in enumerate(net.ends):
            if end.gap is None or net.corridor in (end.row, end.row + 1):
                continue
            margin = end.gap[0] + (end.gap[0] < max(at) or end.gap[0] == min(at))
            corridor = end.row + 1 if net.corridor > end.row else end.row
            hops[number, place] = Hop(corridor, margin, taken[margin])
            taken[margin] += 1
    return hops


@dataclass(frozen=True)
class _Builder:
    """The generations of households while they are being placed."""

    order: Arrangement
    cells: dict[UUID, Cell]
    gaps: dict[Gap, list[tuple[int, int]]]
    centres: dict[UUID, float] = field(default_factory=dict)
    ports: dict[tuple[int, int], float] = field(default_factory=dict)

    def width(self, lane: int) -> float:
        """The widest generation of a household."""
        return max(self._width(lane, row) for row in range(self.order.depth))

    def place(self, lane: int, left: float, room: float) -> None:
        """Centre each generation of a household in its room."""
        for row in range(self.order.depth):
            self._place(lane, row, left + (room - self._width(lane, row)) / 2)

    def _width(self, lane: int, row: int) -> float:
        people = self.order.rows[lane][row]
        ways = sum(len(self.gaps.get((lane, row, gap), ())) for gap in range(len(people) + 1))
        inside = BETWEEN * max(0, len(people) - 1) + OUTSIDE * 2
        return sum(self.cells[one].width for one in people) + inside + PORT * ways

    def _place(self, lane: int, row: int, x: float) -> None:
        people = self.order.rows[lane][row]
        for gap in range(len(people) + 1):
            wide = OUTSIDE if gap in (0, len(people)) else BETWEEN
            ways = self.gaps.get((lane, row, gap), [])
            for way, end in enumerate(ways):
                self.ports[end] = x + wide / 2 + PORT * (way + 0.5)
            x += wide + PORT * len(ways)
            if gap < len(people):
                one = people[gap]
                self.centres[one] = x + self.cells[one].width / 2
                x += self.cells[one].width


def _straighten(nets: Iterable[Net], rows: _Builder) -> None:
    """A couple's only child hangs straight down where it nearly does, and nothing else runs through their gap."""
    for number, net in enumerate(nets):
        trunk, *below = net.ends
        only = below[0].who if len(below) == 1 and trunk.who is None else None
        if only and trunk.gap and len(rows.gaps[trunk.gap]) == 1:
            aside = rows.centres[only] - rows.ports[number, 0]
            if abs(aside) < BETWEEN / 2:
                rows.ports[number, 0] += aside


def heading_height(columns: Columns) -> float:
    """The room above everybody for the addresses."""
    return TOP + LEADING * max((len(lines) for lines in columns.headings), default=0)


def footer_height(columns: Columns) -> float:
    """The room below everybody for who lived there before."""
    return TOP + LEADING * max((len(lines) for lines in columns.footers), default=0)


def row_height(columns: Columns, order: Arrangement, row: int) -> float:
    """A generation's height: symbols and the longest words beneath them."""
    return HALF * 2 + max((columns.cells[one].under for one in order.across(row)), default=0)
