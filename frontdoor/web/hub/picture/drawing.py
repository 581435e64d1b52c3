"""A family as a drawing: symbols, words, households and lines with their coordinates, ready for the page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from frontdoor.web.hub.picture.figures import HALF, LEADING, LOCK, UNDER, Cell, Shape, Words
from frontdoor.web.hub.picture.layout import EDGE, PAD, TOP, Columns, columns
from frontdoor.web.hub.picture.network import Human, Network
from frontdoor.web.hub.picture.order import arranged
from frontdoor.web.hub.picture.tracks import (
    RISK,
    RISK_SIZE,
    Rows,
    level_runs,
    stacked,
    tops,
    word_middle,
)
from frontdoor.web.hub.picture.wiring import Net, Wiring, wired

MOST_DRAWN = 30
ASIDE = {"risk": -11.0, "carer": 11.0, "other": 11.0, "grand": 6.0}  # where lines leave a symbol's side


@dataclass(frozen=True)
class Box:
    """A part of the picture that nothing else may lie on."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: "Box") -> bool:
        """Whether two boxes share any room."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        return across and self.y < other.y + other.height and other.y < self.y + self.height


@dataclass(frozen=True)
class Label:
    """A line of words and the room that it takes, from `x` rightwards above its base line `y`."""

    x: float
    y: float
    words: Words
    centred: bool = True
    """Whether the words stand in the middle of their room, or at its left edge."""

    @property
    def box(self) -> Box:
        """The room that it takes at most."""
        return Box(self.x, self.y - self.words.size * 0.85, self.words.width, self.words.size * 1.1)

    @property
    def is_locked(self) -> bool:
        """Whether a lock stands before the words."""
        return self.words.kind == "locked"

    @property
    def anchor(self) -> float:
        """Where the page puts the words: their middle, or their left edge after a lock or at a heading's edge."""
        if self.is_locked:
            return self.x + LOCK
        return self.x + self.words.width / 2 if self.centred else self.x

    @property
    def plate(self) -> Box:
        """The plate under words that stand on a line."""
        return Box(self.x - 6, self.y - 14.5, self.words.width + 12, 20)


@dataclass(frozen=True)
class Figure:
    """Somebody's symbol and words."""

    human: Human
    shape: Shape
    x: float
    y: float
    labels: tuple[Label, ...]

    @property
    def box(self) -> Box:
        """The room that the symbol takes."""
        return Box(self.x - HALF, self.y - HALF, HALF * 2, HALF * 2)

    @property
    def whole(self) -> Box:
        """Symbol and words together: what is pressed to open their record."""
        wide = max(HALF * 2, *(label.box.width for label in self.labels))
        last = self.labels[-1].y + 5 if self.labels else self.y + HALF
        return Box(self.x - wide / 2, self.y - HALF - 2, wide, last - self.y + HALF + 2)


@dataclass(frozen=True)
class Lane:
    """A household: its room, its address, and who lived there before."""

    box: Box
    labels: tuple[Label, ...]
    known: bool


@dataclass(frozen=True)
class Stroke:
    """A line of a kind, as an SVG path, and everybody whom it joins."""

    kind: str
    path: str
    joins: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class Drawing:
    """The whole picture."""

    width: float
    height: float
    lanes: tuple[Lane, ...]
    strokes: tuple[Stroke, ...]
    risks: tuple[Label, ...]
    figures: tuple[Figure, ...]
    folded: tuple[Human, ...]
    note: Label | None

    @property
    def kinds(self) -> set[str]:
        """The kinds of lines and symbols that are there, for the key."""
        shapes = {figure.shape.value for figure in self.figures}
        index = {"index"} if any(figure.human.index for figure in self.figures) else set()
        died = {"died"} if any(figure.human.died for figure in self.figures) else set()
        return {stroke.kind for stroke in self.strokes} | shapes | index | died


def drawn(network: Network, most: int = MOST_DRAWN) -> Drawing:
    """The picture of a family: those nearest to whom it is about, the others counted beneath it."""
    near = sorted(network.humans, key=_nearness)
    shown = network.among(one.id for one in near[:most]).sorted()
    order = arranged(shown)
    wiring = wired(shown, order)
    across = columns(shown, order, wiring)
    on_top = tops(wiring.nets, across)
    rows = stacked(order, across, level_runs(wiring.nets, across, on_top))
    note = _note(len(near) - most, rows.bottom) if len(near) > most else None
    lines = _Lines(wiring, across, rows, on_top, {one.id: order.places[one.id].row for one in shown.humans})
    return Drawing(
        width=max(across.width, note.box.x + note.box.width + EDGE if note else 0),
        height=rows.bottom + (LEADING + TOP if note else EDGE / 2),
        lanes=tuple(_lanes(order.lanes, across, rows)),
        strokes=tuple(lines.strokes()),
        risks=tuple(lines.risks()),
        figures=tuple(
            _figure(across.cells[one.id], across.centres[one.id], rows.symbols[order.places[one.id].row])
            for one in shown.humans
        ),
        folded=tuple(near[most:]),
        note=note,
    )


def _nearness(human: Human) -> tuple[bool, bool, int, bool, str, UUID]:
    """Whom the picture is about comes first, then whoever is tied to them most closely, children before adults."""
    return (not human.index, not human.here, human.steps, not human.is_child, human.name, human.id)


def _figure(cell: Cell, x: float, y: float) -> Figure:
    first = y + HALF + UNDER + LEADING * 0.75
    labels = tuple(_label(words, x, first + LEADING * line) for line, words in enumerate(cell.lines))
    return Figure(cell.human, cell.shape, x, y, labels)


def _label(words: Words, middle: float, y: float) -> Label:
    return Label(round(middle - words.width / 2, 1), round(y, 1), words)


def _lanes(keys: Iterable[str], across: Columns, rows: Rows) -> Iterator[Lane]:
    for number, key in enumerate(keys):
        left, wide = across.lanes[number]
        heading = [
            Label(left + PAD, TOP + LEADING * (line + 0.5), words, centred=False)
            for line, words in enumerate(across.headings[number])
        ]
        footer = [
            Label(left + PAD, rows.footers + LEADING * (line + 1), words, centred=False)
            for line, words in enumerate(across.footers[number])
        ]
        yield Lane(Box(left, 4, wide, rows.bottom - 4), (*heading, *footer), bool(key))


def _note(count: int, y: float) -> Label:
    return Label(EDGE, y + LEADING + 4, Words(f"and {count} more in the list", bold=True), centred=False)


@dataclass(frozen=True)
class _Lines:
    """Lines on their way from tracks and gaps to paths."""

    wiring: Wiring
    across: Columns
    rows: Rows
    on_top: dict[tuple[int, int], float]
    row_of: dict[UUID, int]

    def strokes(self) -> Iterator[Stroke]:
        """Every line: the level ones between two who stand side by side, then all others, risks last."""
        for joint in self.wiring.joints:
            y = self.rows.symbols[self.row_of[joint.left]]
            left, right = self.across.centres[joint.left], self.across.centres[joint.right]
            yield Stroke(joint.kind, f"M{left:.1f} {y:.1f}H{right:.1f}", frozenset((joint.left, joint.right)))
            if joint.parted:
                yield self._cut((left + right) / 2 + 7, y)
        for number, net in sorted(enumerate(self.wiring.nets), key=lambda each: each[1].kind == "risk"):
            yield from self._net(number, net)

    def risks(self) -> Iterator[Label]:
        """The words on the lines of risk."""
        for number, net in enumerate(self.wiring.nets):
            if net.kind == "risk":
                reach = [self._reach(number, place) for place in range(len(net.ends))]
                middle = word_middle(min(reach), max(reach), self.across.width)
                words = Words(RISK, RISK_SIZE, bold=True, kind="risk")
                yield _label(words, middle, self.rows.tracks[number, None] + 4.5)

    def _reach(self, number: int, place: int) -> float:
        hop = self.across.hops.get((number, place))
        if hop:
            return self.across.margin_x(hop)
        return self.on_top.get((number, place), self.across.ports.get((number, place), 0.0))

    def _net(self, number: int, net: Net) -> Iterator[Stroke]:
        level = self.rows.tracks[number, None]
        reach = [self._reach(number, place) for place in range(len(net.ends))]
        parts = [f"M{min(reach):.1f} {level:.1f}H{max(reach):.1f}"]
        parts += [self._end(number, place, net, level) for place in range(len(net.ends))]
        yield Stroke(net.kind, "".join(parts), net.joins)
        if net.parted:
            yield self._cut((min(reach) + max(reach)) / 2, level)
        for place, end in enumerate(net.ends):
            if end.who in net.arrows and end.who is not None:
                yield self._arrow(end.who, self._reach(number, place), level)

    def _end(self, number: int, place: int, net: Net, level: float) -> str:
        """From the level part to somebody: straight down, or along their gap and into their side."""
        end, y = net.ends[place], self.rows.symbols[net.ends[place].row]
        if end.gap is None:
            return f"M{self.on_top[number, place]:.1f} {level:.1f}V{y:.1f}"
        port, start = self.across.ports[number, place], y + (ASIDE.get(net.kind, 0.0) if end.who else 0.0)
        side = (
            f"M{self.across.centres[end.who]:.1f} {start:.1f}H{port:.1f}"
            if end.who
            else f"M{port:.1f} {start:.1f}"
        )
        hop = self.across.hops.get((number, place))
        if hop is None:
            return f"{side}V{level:.1f}"
        return f"{side}V{self.rows.tracks[number, place]:.1f}H{self.across.margin_x(hop):.1f}V{level:.1f}"

    def _arrow(self, who: UUID, x: float, level: float) -> Stroke:
        shape, aside = self.across.cells[who].shape, abs(x - self.across.centres[who])
        y = self.rows.symbols[self.row_of[who]]
        edge = {
            Shape.SQUARE: HALF,
            Shape.CIRCLE: (HALF**2 - aside**2) ** 0.5,
            Shape.DIAMOND: HALF - aside,
            Shape.TRIANGLE: HALF - aside * 2,
        }[shape]
        tip = y - edge - 1.5
        return Stroke("arrow", f"M{x:.1f} {tip:.1f}l-5 -9h10z")

    @staticmethod
    def _cut(x: float, y: float) -> Stroke:
        return Stroke("parted", f"M{x - 5:.1f} {y + 7:.1f}l6 -14M{x + 1:.1f} {y + 7:.1f}l6 -14")
