"""How many assessments are decided in which month, where that is published; elsewhere chance decides."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from random import Random

from frontdoor.foundation.clock import NOTTINGHAMSHIRE, local

Month = tuple[int, int]


@dataclass(frozen=True)
class Outcomes:
    """The number of assessments decided in each month that has one."""

    assessments: Mapping[Month, int] = field(default_factory=dict)

    def part(self, number: int, of: int, arrive: Iterable[date] = ()) -> "Dealer":
        """One worker's part; `arrive` are the days on which its contacts arrive, one for each."""
        owed = {month: total // of + (number < total % of) for month, total in self.assessments.items()}
        return Dealer(owed, Counter((day.year, day.month) for day in arrive if day < last_working_day(day)))


NOT_COUNTED = Outcomes()


@dataclass
class Dealer:
    """Deals out the assessments that each month still owes, evenly over what is still to arrive in it."""

    owed: dict[Month, int]
    to_come: Counter[Month]

    def wants(self, rng: Random, at: datetime) -> bool | None:
        """Whether this one shall be assessed; None where no number is to be kept to."""
        day = local(at).date()
        month = (day.year, day.month)
        if month not in self.owed:
            return None
        if day >= last_working_day(day):
            return self.owed[month] > 0 or (self.owed.get(next_month(month), 0) > 0 and rng.random() < 0.3)
        self.to_come[month] -= 1
        return rng.random() * (self.to_come[month] + 1) < self.owed[month]

    def take(self, decided_at: datetime) -> bool:
        """Count one that is decided at this moment; False where its month has all of its own."""
        day = local(decided_at).date()
        month = (day.year, day.month)
        if month in self.owed:
            self.owed[month] -= 1
            if self.owed[month] < 0:
                self.owed[month] = 0
                return False
        return True


def next_month(month: Month) -> Month:
    """The month after one."""
    year, number = month
    return (year + 1, 1) if number == 12 else (year, number + 1)


def last_working_day(day: date) -> date:
    """The last day of a month on which the hub is open: what comes on it or later may be decided in the next."""
    return _last_working_day((day.year, day.month))


@lru_cache(maxsize=256)
def _last_working_day(month: Month) -> date:
    year, number = next_month(month)
    last = date(year, number, 1) - timedelta(days=1)
    while NOTTINGHAMSHIRE.opening_on(last) is None:
        last -= timedelta(days=1)
    return last
