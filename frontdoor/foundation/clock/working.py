"""Counting in working time: so many hours or days that the desk was open.

A moment at closing time still belongs to that day: work of one hour begun at 16:00 is due at 17:00, not at
half past eight the next morning. Work begun while the desk is closed counts from its next opening. Every
function takes moments in any time zone, counts on the wall clock of Europe/London through its changes, and
answers in UTC.
"""

from datetime import datetime, timedelta
from itertools import islice, takewhile

from frontdoor.foundation.clock.hours import A_DAY, Period, WorkingHours, periods_from
from frontdoor.foundation.clock.instants import aware, local, on_the_wall


def add_working(start: datetime, amount: timedelta, hours: WorkingHours) -> datetime:
    """The moment when the desk has been open this long since the start; always within its hours."""
    if amount < timedelta(0):
        raise ValueError("Working time is counted forwards only")
    start = aware(start)
    left = amount
    for period in periods_from(start, hours):
        begun = max(start, period.opens)
        if left <= period.closes - begun:
            return begun + left
        left -= period.closes - begun
    raise OverflowError("The calendar ends before this much working time has passed")


def add_working_days(start: datetime, days: int, hours: WorkingHours) -> datetime:
    """The same time of day so many working days later, kept within the hours of the day it lands on.

    Thursday 16:50 and one day is Friday 16:30 where Friday closes then. What starts while the desk is closed
    starts at its next opening, so a contact of Saturday counts as Monday's. For limits said in days, such as
    the one working day of Working Together to Safeguard Children.
    """
    if days < 0:
        raise ValueError("Working days are counted forwards only")
    begun = add_working(start, timedelta(0), hours)
    periods = list(islice(periods_from(begun, hours), days + 1))
    first, landing = periods[0], periods[-1]
    time_of_day = local(begun).replace(tzinfo=None) - _midnight(first).replace(tzinfo=None)
    same_time = on_the_wall(local(landing.opens).date(), time_of_day)
    return min(max(same_time, landing.opens), landing.closes)


def working_between(a: datetime, b: datetime, hours: WorkingHours) -> timedelta:
    """How long the desk was open from a to b; below zero when b is the earlier."""
    a, b = aware(a), aware(b)
    if b < a:
        return -working_between(b, a, hours)
    running = takewhile(lambda period: period.opens < b, periods_from(a, hours))
    return sum((min(b, period.closes) - max(a, period.opens) for period in running), timedelta(0))


def working_days_between(a: datetime, b: datetime, hours: WorkingHours) -> int:
    """How many working days came after the day of a, up to and with the day of b.

    Below zero when b is earlier. The day of a is day nought, as statutory returns count.
    """
    if aware(b) < aware(a):
        return -working_days_between(b, a, hours)
    tomorrow, end = _day_after(a), _day_after(b)
    days = takewhile(lambda period: period.opens < end, periods_from(tomorrow, hours))
    return sum(1 for period in days if period.opens >= tomorrow)


def whole_working_days(a: datetime, b: datetime, hours: WorkingHours) -> int:
    """How many full working days lie between two moments, at the same time of day; b is the later."""
    days = working_days_between(a, b, hours)
    while days and add_working_days(a, days, hours) > aware(b):
        days -= 1
    return days


def _midnight(period: Period) -> datetime:
    return local(period.opens).replace(hour=0, minute=0, second=0, microsecond=0)


def _day_after(at: datetime) -> datetime:
    return on_the_wall(local(at).date() + A_DAY, timedelta(0))
