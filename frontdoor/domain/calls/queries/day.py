"""A day at the telephones, counted in the database: by line, by hour, and how the last four weeks went."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.calls.queries.asked import NEWEST, SAID, asked
from frontdoor.domain.calls.rules import Line

WEEKS = 4
ANSWERED_WITHIN = (30, 120)
"""Seconds; a choice of the county's (FRONTDOOR_ANSWERED_WITHIN), as the two lines of 2013 had no published target."""


@dataclass(frozen=True)
class Counts:
    """So many calls, and how long their callers waited; seconds are None where there is nothing to measure."""

    offered: int = 0
    answered: int = 0
    median: float | None = None
    mean: float | None = None
    longest: int | None = None
    sooner: int = 0
    later: int = 0
    """Answered within the shorter and within the longer of the two times that the county means to keep."""

    @property
    def abandoned(self) -> int:
        """How many callers gave up."""
        return self.offered - self.answered

    def share(self, part: int) -> float | None:
        """A part of all calls offered; None where there were none."""
        return part / self.offered if self.offered else None


NONE = Counts()


@dataclass(frozen=True)
class DayPicture:
    """One day: in all, by line, by hour, by both, and how many agents were on the telephone in each hour."""

    day: date
    all: Counts = NONE
    by_line: Mapping[Line, Counts] = field(default_factory=dict)
    by_hour: Mapping[int, Counts] = field(default_factory=dict)
    by_both: Mapping[tuple[int, Line], Counts] = field(default_factory=dict)
    agents: Mapping[int, int] = field(default_factory=dict)
    agents_in_all: int = 0


COUNTED = """count(*) AS offered,
    count(*) FILTER (WHERE c.result = 'answered') AS answered,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY c.waited) FILTER (WHERE c.result = 'answered') AS median,
    avg(c.waited) FILTER (WHERE c.result = 'answered')::float8 AS mean,
    max(c.waited) AS longest,
    count(*) FILTER (WHERE c.result = 'answered' AND c.waited <= %(sooner)s) AS sooner,
    count(*) FILTER (WHERE c.result = 'answered' AND c.waited <= %(later)s) AS later"""
DAY = f"""SELECT c.line, c.hour, {COUNTED} FROM calls_call c WHERE c.day = %(day)s AND {NEWEST}
GROUP BY GROUPING SETS ((c.line, c.hour), (c.line), (c.hour), ())"""  # noqa: S608 - put together from our own words
AGENTS = f"""SELECT date_part('hour', begun)::int AS hour, count(DISTINCT c.agent) AS agents
FROM calls_call c, generate_series(
    date_trunc('hour', c.answered AT TIME ZONE 'Europe/London'),
    coalesce(c.ended, c.answered) AT TIME ZONE 'Europe/London', interval '1 hour') begun
WHERE c.day = %(day)s AND c.result = 'answered' AND c.agent <> '' AND {NEWEST}
GROUP BY GROUPING SETS ((date_part('hour', begun)), ())"""  # noqa: S608


def day_picture(viewer: Viewer, day: date, within: tuple[int, int] = ANSWERED_WITHIN) -> DayPicture:
    """The telephones on one day. On the day when the clocks go back, the hour that comes twice is counted as one."""
    if not viewer.sees_hub:
        return DayPicture(day)
    asking = {"day": day, "sooner": within[0], "later": within[1]}
    found = {(row.pop("line"), row.pop("hour")): Counts(**row) for row in asked(viewer, DAY, asking)}
    agents = {row["hour"]: row["agents"] for row in asked(viewer, AGENTS, asking)}
    return DayPicture(
        day=day,
        all=found.pop((None, None), NONE),
        by_line={Line(line): one for (line, hour), one in found.items() if line and hour is None},
        by_hour={hour: one for (line, hour), one in sorted(found.items(), key=str) if line is None},
        by_both={(hour, Line(line)): one for (line, hour), one in found.items() if line and hour is not None},
        agents_in_all=agents.pop(None, 0),
        agents=agents,
    )


@dataclass(frozen=True)
class Pattern:
    """The last four weeks by hour of the day, and over how many days with calls they are counted."""

    first: date
    last: date
    days: int
    by_hour: Mapping[int, Counts]

    def a_day(self, hour: int) -> float:
        """Calls offered in this hour on a day with calls."""
        return self.by_hour[hour].offered / self.days


PATTERN = f"""SELECT c.hour, count(DISTINCT c.day) AS days, {COUNTED} FROM calls_call c
WHERE c.day BETWEEN %(first)s AND %(last)s AND {NEWEST} GROUP BY GROUPING SETS ((c.hour), ())"""  # noqa: S608


def pattern(viewer: Viewer, last: date, within: tuple[int, int] = ANSWERED_WITHIN) -> Pattern:
    """Four weeks up to a day, hour by hour: whether this day was like others."""
    first = last - timedelta(days=7 * WEEKS - 1)
    if not viewer.sees_hub:
        return Pattern(first, last, 0, {})
    rows = asked(viewer, PATTERN, {"first": first, "last": last, "sooner": within[0], "later": within[1]})
    days = {row["hour"]: row.pop("days") for row in rows}
    found = {row.pop("hour"): Counts(**row) for row in rows}
    found.pop(None, None)
    return Pattern(first, last, days.get(None, 0), dict(sorted(found.items())))


@dataclass(frozen=True)
class DaysAround:
    """The nearest days with calls before and after one, and the last day of all."""

    before: date | None
    after: date | None
    last: date | None


AROUND = """SELECT (SELECT max(day) FROM calls_call WHERE day < %(day)s) AS before,
(SELECT min(day) FROM calls_call WHERE day > %(day)s) AS after, (SELECT max(day) FROM calls_call) AS last"""


def days_around(viewer: Viewer, day: date) -> DaysAround:
    """Where to go from a day: days without a call are passed over."""
    return DaysAround(**asked(viewer, AROUND, {"day": day})[0])


def last_day(viewer: Viewer) -> date | None:
    """The last day of which a log came in."""
    return days_around(viewer, date.max).last


@dataclass(frozen=True)
class Accounts:
    """Of the calls answered on a day: joined to a contact, needing none, and with nothing said yet."""

    joined: int = 0
    no_contact: int = 0
    unsaid: int = 0


ACCOUNTS = f"""SELECT count(said.contact_id) AS joined, count(*) FILTER (WHERE said.reason <> '') AS no_contact,
count(*) FILTER (WHERE said.contact_id IS NULL AND coalesce(said.reason, '') = '') AS unsaid
FROM calls_call c {SAID} WHERE c.day = %(day)s AND c.result = 'answered' AND {NEWEST}"""  # noqa: S608


def accounts_of(viewer: Viewer, day: date) -> Accounts:
    """Whether every answered call left a record, or a reason why not."""
    return Accounts(**asked(viewer, ACCOUNTS, {"day": day})[0])
