"""The weeks and months over which the police are told how whole their notifications were."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from frontdoor.foundation.clock import LONDON

FEW = 5
"""Below this many notifications no share is worked out: one more or less would turn it over."""
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")


@dataclass(frozen=True)
class Period:
    """A week from Monday, or a calendar month, by its first and last day."""

    first: date
    last: date

    @property
    def code(self) -> str:
        """The period as it stands in an address: 2026-W45, or 2026-11."""
        if self.is_week:
            year, week, _ = self.first.isocalendar()
            return f"{year}-W{week:02d}"
        return f"{self.first:%Y-%m}"

    @property
    def is_week(self) -> bool:
        """Whether it is a week."""
        return (self.last - self.first).days == 6

    @property
    def label(self) -> str:
        """The period as it is read: "Mon 2 to Sun 8 November 2026", "November 2026"."""
        if not self.is_week:
            return f"{self.first:%B %Y}"
        begun = f"Mon {self.first.day}" + (f" {self.first:%B}" if self.first.month != self.last.month else "")
        return f"{begun} to Sun {self.last.day} {self.last:%B %Y}"

    @property
    def begins_at(self) -> datetime:
        """Its first moment, on the clock in the United Kingdom."""
        return datetime.combine(self.first, time(), tzinfo=LONDON)

    @property
    def ends_at(self) -> datetime:
        """The first moment after it."""
        return datetime.combine(self.last + timedelta(days=1), time(), tzinfo=LONDON)

    @property
    def before(self) -> "Period":
        """The week or month before."""
        day = self.first - timedelta(days=1)
        return week_of(day) if self.is_week else month_of(day)

    @property
    def after(self) -> "Period":
        """The week or month after."""
        day = self.last + timedelta(days=1)
        return week_of(day) if self.is_week else month_of(day)

    def is_over(self, on: date) -> bool:
        """Whether it has passed, so that nothing more is received in it."""
        return self.last < on


def week_of(day: date) -> Period:
    """The week of a day."""
    first = day - timedelta(days=day.weekday())
    return Period(first, first + timedelta(days=6))


def month_of(day: date) -> Period:
    """The month of a day."""
    first = day.replace(day=1)
    return Period(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def period_of(typed: str) -> Period | None:
    """The period that an address names; None where it names none."""
    try:
        if found := _WEEK.fullmatch(typed):
            return week_of(date.fromisocalendar(int(found[1]), int(found[2]), 1))
        if found := _MONTH.fullmatch(typed):
            return month_of(date(int(found[1]), int(found[2]), 1))
    except ValueError:
        return None
    return None
