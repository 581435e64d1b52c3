"""Until when an answer is due: how long each priority allows, and which hours count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from frontdoor.foundation.clock.hours import WorkingHours
from frontdoor.foundation.clock.instants import add_elapsed
from frontdoor.foundation.clock.working import add_working, add_working_days


class Counted(StrEnum):
    """Which hours a limit counts."""

    WORKING_HOURS = "working_hours"
    EVERY_HOUR = "every_hour"


@dataclass(frozen=True, slots=True)
class Limit:
    """How long somebody has, and which hours are counted."""

    amount: timedelta
    counted: Counted

    def ends(self, start: datetime, hours: WorkingHours) -> datetime:
        """The moment at which the limit is reached."""
        if self.counted is Counted.EVERY_HOUR:
            return add_elapsed(start, self.amount)
        return add_working(start, self.amount, hours)

    def __str__(self) -> str:
        words = "working hours" if self.counted is Counted.WORKING_HOURS else "hours, day and night"
        return f"{self.amount / timedelta(hours=1):g} {words}"


@dataclass(frozen=True, slots=True)
class ReplyClock:
    """How soon partners answer, by priority, most urgent first; None is no deadline (local, so a preset)."""

    name: str
    red: Limit | None
    amber: Limit | None
    green: Limit | None
    blue: Limit | None = None

    def limit(self, priority: str) -> Limit | None:
        """What this priority allows, by its own figure alone."""
        return dict(self._by_urgency())[priority]

    def up_to(self, priority: str) -> Iterable[Limit]:
        """The limits of this priority and of every more urgent one."""
        codes = [code for code, _ in self._by_urgency()]
        urgent = self._by_urgency()[: codes.index(priority) + 1]
        return [limit for _, limit in urgent if limit]

    def _by_urgency(self) -> list[tuple[str, Limit | None]]:
        return [("red", self.red), ("amber", self.amber), ("green", self.green), ("blue", self.blue)]


def reply_clock(name: str, *, red: float, amber: float, green: float) -> ReplyClock:
    """A reply clock from three figures in hours, counted as the hub's practice counts them.

    Red counts every hour, day and night: red work runs on past closing time and never pauses overnight
    (Luton), so the "4 working hours" (Surrey Police) of work that does not stop are four hours by the clock.
    Amber counts working hours. Green counts every hour: its source says "72 hours" plainly, where it says
    working hours of red and amber. A county that reads it otherwise states its own `ReplyClock`.
    """
    return ReplyClock(
        name,
        red=Limit(timedelta(hours=red), Counted.EVERY_HOUR),
        amber=Limit(timedelta(hours=amber), Counted.WORKING_HOURS),
        green=Limit(timedelta(hours=green), Counted.EVERY_HOUR),
    )


SURREY = reply_clock("Surrey", red=4, amber=24, green=72)
SOUTHWARK = reply_clock("Southwark", red=4, amber=24, green=48)
MERTON = reply_clock("Merton", red=2, amber=6, green=24)

REPLY_CLOCKS: dict[str, ReplyClock] = {"surrey": SURREY, "southwark": SOUTHWARK, "merton": MERTON}
"""The presets that a partnership may choose by code."""


def reply_due(priority: str, asked_at: datetime, preset: ReplyClock, hours: WorkingHours) -> datetime | None:
    """Until when a partner is asked to answer, or None when the priority has no deadline (blue).

    A question is never due before a more urgent one asked at the same moment. Without this, 24 working hours
    of an eight-hour desk would run longer than 72 hours by the clock, and green would overtake amber.
    Raises KeyError for a priority that the clock does not know.
    """
    if preset.limit(priority) is None:
        return None
    return max(limit.ends(asked_at, hours) for limit in preset.up_to(priority))


def acknowledge_due(raised_at: datetime, hours: WorkingHours) -> datetime:
    """Until when whoever raised a worry is told what happens: one working day (Working Together)."""
    return add_working_days(raised_at, 1, hours)
