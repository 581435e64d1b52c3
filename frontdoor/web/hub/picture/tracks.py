"""The level parts of lines, each on a track of its own in the corridor between two generations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from frontdoor.web.hub.picture.labels import width
from frontdoor.web.hub.picture.layout import Columns, footer_height, heading_height, row_height
from frontdoor.web.hub.picture.order import Arrangement
from frontdoor.web.hub.picture.wiring import Net

RISK = "poses a risk"
RISK_SIZE = 13.0
TRACK, RISK_TRACK = 9, 22
CLEAR = 12  # between words and the first track, and between the last and the symbols
KINDS = ("couple", "parent", "named", "step", "grand", "sibling", "half", "carer", "other", "risk")
SPREAD = 15  # how far from a symbol's middle lines may come down on it


@dataclass(frozen=True)
class Track:
    """A level run of a line: whose, in which corridor, from where to where; a hop's own way there has its end."""

    net: int
    corridor: int
    left: float
    right: float
    kind: str
    end: int | None = None

    @property
    def height(self) -> float:
        """The room that it needs from top to bottom."""
        return RISK_TRACK if self.kind == "risk" and self.end is None else TRACK


@dataclass(frozen=True)
class Rows:
    """Everything's place from top to bottom."""

    symbols: tuple[float, ...]
    """The middle of each generation's symbols."""
    tracks: dict[tuple[int, int | None], float]
    """The height of each level run: by net, and by end for a hop's way."""
    footers: float
    bottom: float


def tops(nets: Sequence[Net], columns: Columns) -> dict[tuple[int, int], float]:
    """Where lines come down on symbols: side by side, so that no two run into one another."""
    on: dict[UUID, list[tuple[int, int]]] = {}
    for number, net in enumerate(nets):
        for place, end in enumerate(net.ends):
            if end.gap is None and end.who is not None:
                on.setdefault(end.who, []).append((number, place))
    found: dict[tuple[int, int], float] = {}
    for who, ends in on.items():
        spread = 0.0 if len(ends) == 1 else SPREAD if len(ends) > 2 else 9
        for turn, at in enumerate(sorted(ends, key=lambda each: (KINDS.index(nets[each[0]].kind), each))):
            found[at] = columns.centres[who] + (2 * turn / max(1, len(ends) - 1) - 1) * spread
    return found


def level_runs(nets: Sequence[Net], columns: Columns, on_top: dict[tuple[int, int], float]) -> list[Track]:
    """Every level run, from its leftmost to its rightmost end; a risk's has room for its words."""
    runs: list[Track] = []
    for number, net in enumerate(nets):
        reach: list[float] = []
        for place in range(len(net.ends)):
            hop = columns.hops.get((number, place))
            if hop:
                at = (columns.ports[number, place], columns.margin_x(hop))
                runs.append(Track(number, hop.corridor, min(at), max(at), net.kind, place))
                reach.append(at[1])
            else:
                reach.append(on_top.get((number, place), columns.ports.get((number, place), 0.0)))
        left, right = min(reach), max(reach)
        if net.kind == "risk":
            middle = word_middle(left, right, columns.width)
            half = width(RISK, RISK_SIZE, bold=True) / 2 + 10
            left, right = min(left, middle - half), max(right, middle + half)
        runs.append(Track(number, net.corridor, left, right, net.kind))
    return runs


def word_middle(left: float, right: float, whole: float) -> float:
    """Where the words of a risk stand: in the middle of its line, and inside the picture."""
    half = width(RISK, RISK_SIZE, bold=True) / 2 + 14
    return min(max((left + right) / 2, half), max(half, whole - half))


def stacked(order: Arrangement, columns: Columns, runs: Iterable[Track]) -> Rows:
    """Place everything from top to bottom: addresses, then corridors and generations in turn, then the footers."""
    corridors: list[list[Track]] = [[] for _ in range(order.depth + 1)]
    for run in runs:
        corridors[run.corridor].append(run)
    y, symbols = heading_height(columns), []
    found: dict[tuple[int, int | None], float] = {}
    for number, corridor in enumerate(corridors):
        y = _stack(corridor, y + (CLEAR if corridor else 0), found)
        y += CLEAR if corridor or number in (0, order.depth) else CLEAR * 2
        if number < order.depth:
            symbols.append(y + row_top())
            y += row_height(columns, order, number)
    return Rows(tuple(symbols), found, y, y + footer_height(columns))


def row_top() -> float:
    """From a generation's top to the middle of its symbols."""
    return 22.0


def _stack(runs: Iterable[Track], y: float, found: dict[tuple[int, int | None], float]) -> float:
    """Put level runs one under another, those of one kind beside each other where they don't meet."""
    for kind in KINDS:
        lines: list[tuple[float, list[Track]]] = []
        for run in sorted((one for one in runs if one.kind == kind), key=lambda one: (one.left, one.net)):
            free = next((line for line in lines if _is_free(line[1], run)), None)
            if free is None:
                tall = max((one.height for one in runs if one.kind == kind), default=TRACK)
                free = (y + tall / 2, [])
                lines.append(free)
                y += tall
            free[1].append(run)
            found[run.net, run.end] = free[0]
    return y


def _is_free(line: Iterable[Track], run: Track) -> bool:
    return all(run.left > one.right + PAST or run.right < one.left - PAST for one in line)


PAST = 6
