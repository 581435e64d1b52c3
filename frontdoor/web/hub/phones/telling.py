"""Waits, shares and days of the telephones in words; what was published of 2013, to set a day beside."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from frontdoor.domain.calls.queries import Counts, DayPicture, Pattern
from frontdoor.domain.calls.rules import Line

# Nottinghamshire, November 2013: the partnership's paper on the hub's first year.
PUBLISHED_MEAN = {Line.PUBLIC: 141, Line.PROFESSIONALS: 152}
PUBLISHED_ABANDONED = {Line.PUBLIC: 0.03, Line.PROFESSIONALS: 0.11}


def waited(seconds: float | None) -> str:
    """A wait as it is said: "45 s", "2 min 21 s"; a dash where nothing was measured."""
    if seconds is None:
        return "–"
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return f"{rest}\N{NO-BREAK SPACE}s"
    whole = f"{minutes}\N{NO-BREAK SPACE}min"
    return f"{whole} {rest}\N{NO-BREAK SPACE}s" if rest else whole


def percent(share: float | None) -> str:
    """A share as a whole percentage: a tenth of one is more than a day's calls can tell."""
    return "–" if share is None else f"{100 * share:.0f}%"


@dataclass(frozen=True)
class CountsRow:
    """One row of a table of calls."""

    name: str
    counts: Counts
    gave_up: str
    median: str
    mean: str
    longest: str
    sooner: str
    later: str
    then_mean: str = ""
    then_gave_up: str = ""


def counts_row(name: str, counts: Counts, line: Line | None = None) -> CountsRow:
    """So many calls, in words; beside a line, what was published of it in 2013."""
    share = percent(counts.share(counts.abandoned))
    return CountsRow(
        name=name,
        counts=counts,
        gave_up=f"{counts.abandoned} ({share})" if counts.abandoned else "0",
        median=waited(counts.median),
        mean=waited(counts.mean),
        longest=waited(counts.longest),
        sooner=percent(counts.share(counts.sooner)),
        later=percent(counts.share(counts.later)),
        then_mean=waited(PUBLISHED_MEAN[line]) if line else "",
        then_gave_up=percent(PUBLISHED_ABANDONED[line]) if line else "",
    )


def line_rows(picture: DayPicture) -> list[CountsRow]:
    """A row a line, and both together."""
    rows = [counts_row(line.label, picture.by_line.get(line, Counts()), line) for line in Line]
    return [*rows, counts_row("Both", picture.all)]


BAR = 200
"""The width of the longest bar, in its own units: it grows with the table."""


@dataclass(frozen=True)
class HourRow:
    """One hour: its row of the table, the agents, a usual day's calls, and the lengths of its bar."""

    said: CountsRow
    by_line: Mapping[Line, int]
    agents: int
    usual: str
    answered_bar: int
    gave_up_bar: int
    usual_mark: int


def hour_rows(picture: DayPicture, usual: Pattern) -> list[HourRow]:
    """Every hour from the first to the last in which calls came, on this day or on a usual one."""
    hours = [*picture.by_hour, *usual.by_hour]
    if not hours:
        return []
    # An hour of the night in which one call came in four weeks would make a long table of nothing.
    usually = {hour: usual.a_day(hour) for hour in usual.by_hour}
    worth = [hour for hour in hours if hour in picture.by_hour or usually[hour] >= 0.5]
    most = max([1, *(one.offered for one in picture.by_hour.values()), *usually.values()])
    return [_hour_row(hour, picture, usually, BAR / most) for hour in range(min(worth), max(worth) + 1)]


def _hour_row(hour: int, picture: DayPicture, usually: Mapping[int, float], scale: float) -> HourRow:
    counts = picture.by_hour.get(hour, Counts())
    return HourRow(
        said=counts_row(hour_said(hour), counts),
        by_line={line: picture.by_both.get((hour, line), Counts()).offered for line in Line},
        agents=picture.agents.get(hour, 0),
        usual=f"{usually[hour]:.1f}" if hour in usually else "–",
        answered_bar=round(counts.answered * scale),
        gave_up_bar=round(counts.abandoned * scale),
        usual_mark=round(usually.get(hour, 0) * scale),
    )


@dataclass(frozen=True)
class UsualRow:
    """One hour of the last four weeks, and the length of its bar."""

    said: CountsRow
    a_day: str
    bar: int


def usual_rows(usual: Pattern) -> list[UsualRow]:
    """The last four weeks, hour by hour."""
    most = max((one.offered for one in usual.by_hour.values()), default=1)
    return [
        UsualRow(
            counts_row(hour_said(hour), one), f"{usual.a_day(hour):.1f}", round(one.offered * BAR / most)
        )
        for hour, one in usual.by_hour.items()
    ]


def hour_said(hour: int) -> str:
    """An hour as a table names it: 08:00 to 09:00 is "08"."""
    return f"{hour:02d}:00"


def day_said(day: date) -> str:
    """A day whole, as a heading says it: the year always, since a log reaches years back."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"
