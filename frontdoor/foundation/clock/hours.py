"""When a desk is open: its week, bank holidays, and the last minutes kept for what is urgent."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, timedelta
from functools import lru_cache

from frontdoor.foundation.clock.holidays import is_bank_holiday
from frontdoor.foundation.clock.instants import aware, local, on_the_wall

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
A_DAY = timedelta(days=1)
AN_INSTANT = timedelta.resolution
TIMES = re.compile(r"(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})")


@dataclass(frozen=True, slots=True)
class Opening:
    """When one weekday opens and closes, each as time since midnight; 24 hours is midnight at its end."""

    opens: timedelta
    closes: timedelta

    def __post_init__(self) -> None:
        if not timedelta(0) <= self.opens < self.closes <= A_DAY:
            raise ValueError(f"A day must open before it closes, between 0:00 and 24:00: {self}")

    def __str__(self) -> str:
        return f"{_wall(self.opens)}-{_wall(self.closes)}"


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """The hours a desk keeps, Monday first; None on a day it is closed.

    `urgent_only_for` is the last stretch of each day, when only urgent work is taken (local: Nottinghamshire
    keeps 30 minutes). It is still working time, so a deadline counts through it.
    """

    name: str
    week: tuple[Opening | None, ...]
    closed_on_bank_holidays: bool = True
    urgent_only_for: timedelta = timedelta(0)

    def __post_init__(self) -> None:
        if len(self.week) != len(DAYS) or not any(self.week):
            raise ValueError(
                f"{self.name or 'A desk'} must say its hours for seven days and open on one at least"
            )

    def __hash__(self) -> int:
        """By its name: a list asks for these hours some hundred times, and a whole week takes long to hash."""
        return hash(self.name)

    def opening_on(self, day: date) -> Opening | None:
        """The opening of one date, or None when the desk is closed that day."""
        if self.closed_on_bank_holidays and is_bank_holiday(day):
            return None
        return self.week[day.weekday()]


@dataclass(frozen=True, slots=True)
class Period:
    """One stretch of opening, as two moments in UTC."""

    opens: datetime
    closes: datetime


def read_week(text: str) -> tuple[Opening | None, ...]:
    """The week that a sentence states, such as "Mon Tue Thu 8:30-17:00, Wed 10:30-17:00, Fri 8:30-16:30".

    Days that are not named are closed. Raises ValueError with a sentence naming the part that can't be read.
    """
    week: dict[str, Opening] = {}
    for part in text.split(","):
        *names, times = part.split() or [""]
        opening = _read_opening(times if names else "", part)
        for name in names:
            if name.title() not in DAYS or name.title() in week:
                raise ValueError(f"“{name}” is not a day, or is said twice, in “{text}”")
            week[name.title()] = opening
    return tuple(week.get(day) for day in DAYS)


def said_week(hours: WorkingHours) -> str:
    """The week as one sentence: days that keep the same hours are said together."""
    together: dict[Opening, list[str]] = {}
    for day, opening in zip(DAYS, hours.week, strict=True):
        if opening:
            together.setdefault(opening, []).append(day)
    return ", ".join(f"{' '.join(days)} {opening}" for opening, days in together.items())


def is_open(at: datetime, hours: WorkingHours) -> bool:
    """Whether somebody is at the desk; at the stroke of closing nobody is."""
    return _open_period(at, hours) is not None


def is_urgent_only(at: datetime, hours: WorkingHours) -> bool:
    """Whether the desk is open but in its last stretch, when only urgent matters are taken."""
    period = _open_period(at, hours)
    return period is not None and period.closes - aware(at) <= hours.urgent_only_for


def next_opening(at: datetime, hours: WorkingHours) -> datetime:
    """When somebody is next at the desk: this very moment if it is open."""
    at = aware(at)
    return next(max(period.opens, at) for period in periods_from(at, hours) if at < period.closes)


def periods_from(at: datetime, hours: WorkingHours) -> Iterator[Period]:
    """The stretches of opening from a moment on, first the one that is running or closes at that moment."""
    at = aware(at)
    first_year = local(at - AN_INSTANT).year
    for year in range(first_year, MAXYEAR):
        periods, closes = _periods_in(year, hours)
        for place in range(bisect_left(closes, at), len(periods)):
            yield periods[place]


@lru_cache(maxsize=256)
def _periods_in(year: int, hours: WorkingHours) -> tuple[tuple[Period, ...], tuple[datetime, ...]]:
    """The stretches of opening of a year, and when each ends."""
    first = date(year, 1, 1)
    days = (first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days))
    opened = ((day, hours.opening_on(day)) for day in days)
    found = (Period(on_the_wall(day, o.opens), on_the_wall(day, o.closes)) for day, o in opened if o)
    # An opening that lies wholly in the hour that the clocks skip in spring is no opening at all.
    periods = tuple(period for period in found if period.opens < period.closes)
    return periods, tuple(period.closes for period in periods)


def _open_period(at: datetime, hours: WorkingHours) -> Period | None:
    at = aware(at)
    period = next(period for period in periods_from(at, hours) if at < period.closes)
    return period if period.opens <= at else None


def _read_opening(times: str, part: str) -> Opening:
    found = TIMES.fullmatch(times.strip())
    if not found:
        raise ValueError(f"“{part.strip()}” should be days and times, such as “Mon Tue 8:30-17:00”")
    opens_hour, opens_minute, closes_hour, closes_minute = (int(number) for number in found.groups())
    return Opening(
        timedelta(hours=opens_hour, minutes=opens_minute), timedelta(hours=closes_hour, minutes=closes_minute)
    )


def _wall(since_midnight: timedelta) -> str:
    minutes = int(since_midnight.total_seconds()) // 60
    return f"{minutes // 60}:{minutes % 60:02d}"


NOTTINGHAMSHIRE = WorkingHours(
    "Nottinghamshire",
    read_week("Mon Tue Thu 8:30-17:00, Wed 10:30-17:00, Fri 8:30-16:30"),
    urgent_only_for=timedelta(minutes=30),
)
OFFICE = WorkingHours("Office hours", read_week("Mon Tue Wed Thu Fri 9:00-17:00"))
"""Kept by most partners' virtual links; the start for a county that has not yet said its own."""

HOURS: dict[str, WorkingHours] = {"nottinghamshire": NOTTINGHAMSHIRE, "office": OFFICE}
"""The presets that a partnership may choose by code."""
