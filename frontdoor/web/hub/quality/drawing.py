"""The two drawings of a coaching page as places on paper: how the share went, and where it lies in the funnel."""

from collections.abc import Sequence
from dataclasses import dataclass

from frontdoor.domain.assurance.queries import Dot
from frontdoor.domain.assurance.rules import ALMOST_SURE, FEWEST, USUAL, Point, band

WIDE, HIGH = 640, 260
LEFT, RIGHT, TOP, FOOT = 64, 20, 14, 48
STEPS = 40


@dataclass(frozen=True)
class Mark:
    """A place on the drawing, and what stands there."""

    x: float
    y: float
    label: str = ""


@dataclass(frozen=True)
class Axes:
    """What both drawings have: the size, lines at a quarter each, and labels below."""

    wide: int
    high: int
    left: int
    right: int
    foot: int
    levels: tuple[Mark, ...]
    below: tuple[Mark, ...]


@dataclass(frozen=True)
class Trend:
    """Theirs and the county's over the last quarters; a quarter of too few breaks the line."""

    axes: Axes
    theirs: tuple[str, ...]
    county: tuple[str, ...]
    dots: tuple[Mark, ...]


@dataclass(frozen=True)
class Funnel:
    """The county's share, the limits around it, and a dot for each school and agency."""

    axes: Axes
    county: float
    usual: tuple[str, str]
    sure: tuple[str, str]
    dots: tuple[Mark, ...]
    theirs: Mark | None


def drawn_trend(points: Sequence[Point]) -> Trend | None:
    """The trend, where there are two moments to draw a line between."""
    if sum(point.share is not None for point in points) < 2:
        return None
    step = (WIDE - LEFT - RIGHT) / max(1, len(points) - 1)
    across = [LEFT + step * place for place in range(len(points))]
    theirs = [_at(x, point.share) for x, point in zip(across, points, strict=True)]
    county = [_at(x, point.county) for x, point in zip(across, points, strict=True)]
    below = tuple(Mark(x, 0, point.until.label) for x, point in zip(across, points, strict=True))
    dots = tuple(
        Mark(mark.x, mark.y, percent(point.share or 0))
        for mark, point in zip(theirs, points, strict=True)
        if mark
    )
    return Trend(_axes(below), _runs(theirs), _runs(county), dots)


def drawn_funnel(dots: Sequence[Dot], county: float) -> Funnel:
    """The funnel, from the fewest that anything is said of to the most that anybody sent."""
    most = max([2 * FEWEST, *(dot.of for dot in dots)])
    marks = [(dot, Mark(_along(dot.of, most), _down(dot.share))) for dot in dots]
    below = tuple(Mark(_along(of, most), 0, str(of)) for of in _round_numbers(most))
    return Funnel(
        _axes(below),
        _down(county),
        _limits(county, most, USUAL),
        _limits(county, most, ALMOST_SURE),
        tuple(mark for dot, mark in marks if not dot.is_theirs),
        next((mark for dot, mark in marks if dot.is_theirs), None),
    )


def percent(share: float) -> str:
    """A share as people say it."""
    return f"{round(100 * share)}%"


def _round_numbers(most: int) -> list[int]:
    step = next(step for step in (5, 10, 20, 50, 100, 200, 500, 1000, 10_000) if most / step <= 8)
    return [FEWEST, *(of for of in range(0, most + 1, step) if of > FEWEST + step / 2)]


def _limits(county: float, most: int, within: float) -> tuple[str, str]:
    numbers = sorted({round(FEWEST + (most - FEWEST) * step / STEPS) for step in range(STEPS + 1)})
    bands = [band(of, county, within) for of in numbers]
    low = " ".join(f"{_along(one.of, most):.1f},{_down(one.low):.1f}" for one in bands)
    high = " ".join(f"{_along(one.of, most):.1f},{_down(one.high):.1f}" for one in bands)
    return low, high


def _axes(below: tuple[Mark, ...]) -> Axes:
    levels = tuple(Mark(LEFT, _down(share / 4), percent(share / 4)) for share in range(5))
    return Axes(WIDE, HIGH, LEFT, WIDE - RIGHT, HIGH - FOOT, levels, below)


def _along(of: int, most: int) -> float:
    return round(LEFT + 8 + (WIDE - LEFT - RIGHT - 16) * (of - FEWEST) / (most - FEWEST), 1)


def _down(share: float) -> float:
    return round(TOP + (HIGH - TOP - FOOT) * (1 - share), 1)


def _at(x: float, share: float | None) -> Mark | None:
    return None if share is None else Mark(round(x, 1), _down(share))


def _runs(marks: Sequence[Mark | None]) -> tuple[str, ...]:
    """Lines through places that follow each other; where one is missing, the line ends and another begins."""
    runs: list[list[str]] = [[]]
    for mark in marks:
        if mark is None:
            runs.append([])
        else:
            runs[-1].append(f"{mark.x},{mark.y}")
    return tuple(" ".join(run) for run in runs if len(run) > 1)
