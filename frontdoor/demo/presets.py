"""Counties to choose from: months or years up to now, or the eleven months of 2013 whose figures are published."""

from datetime import date, timedelta
from random import Random

from frontdoor.demo.almanac import Stretch, days_of, deck, history_until
from frontdoor.demo.county import History
from frontdoor.demo.figures import (
    ADULTS_BESIDE,
    NOTIFICATIONS_A_DAY,
    NOTIFICATIONS_A_DAY_THEN,
    SOURCES,
    shared_out,
    weight_of,
)
from frontdoor.demo.outcomes import Month, Outcomes
from frontdoor.foundation.clock import NOTTINGHAMSHIRE, local, now

# Children's enquiries by month: 15,547 in all, 1,904 in July and under 1,500 in every other month are published; how
# the rest lies over the other ten is ours, after the school year.
ENQUIRIES: dict[Month, int] = {
    (2012, 12): 1_236, (2013, 1): 1_362, (2013, 2): 1_318, (2013, 3): 1_431, (2013, 4): 1_297, (2013, 5): 1_402,
    (2013, 6): 1_487, (2013, 7): 1_904, (2013, 8): 1_214, (2013, 9): 1_419, (2013, 10): 1_477,
}  # fmt: skip
# Initial assessments decided: 1,046 in July is published, as are over 900 in August and in September and just over
# 700 in October; the last digits of those three are ours.
ASSESSMENTS: dict[Month, int] = {(2013, 7): 1_046, (2013, 8): 934, (2013, 9): 917, (2013, 10): 708}
# Calls taken: 20,887 in all and over 2,000 in June and in July are published; the rest is ours.
CALLS: dict[Month, int] = {
    (2012, 12): 1_642, (2013, 1): 1_801, (2013, 2): 1_764, (2013, 3): 1_927, (2013, 4): 1_823, (2013, 5): 1_972,
    (2013, 6): 2_071, (2013, 7): 2_243, (2013, 8): 1_688, (2013, 9): 1_971, (2013, 10): 1_985,
}  # fmt: skip
RISE = (2013, 1)
"""The month from which domestic-abuse notifications stand at 60 a day and no longer at the 25 of 2012."""


def until_now(months: float, seed: int, people: int = 0) -> History:
    """So many months up to this moment; whole years of them foot to the published figures."""
    until = now()
    days = round(months * 30.4375)
    return History(tuple(history_until(local(until).date(), days, seed=seed)), until, seed, people)


def of_2013(seed: int, people: int = 0) -> History:
    """December 2012 to October 2013, to the figures that were published of it; every contact comes to its end."""
    sources = deck(Random(f"{seed}/2013"), sum(ENQUIRIES.values()), SOURCES)
    days = days_of(map(_stretch, ENQUIRIES), seed=seed, sources=sources)
    calls = {day: count for month in CALLS for day, count in _calls_in(month).items()}
    return History(tuple(days), None, seed, people, Outcomes(ASSESSMENTS), calls, goes_on=False)


def _calls_in(month: Month) -> dict[date, int]:
    """A month's calls, spread over the days on which the lines are open."""
    days = [day for day in days_in(month) if NOTTINGHAMSHIRE.opening_on(day)]
    return dict(zip(days, shared_out(CALLS[month], list(map(weight_of, days))), strict=True))


def days_in(month: Month) -> list[date]:
    """The days of a month."""
    day, days = date(*month, 1), []
    while day.month == month[1]:
        days.append(day)
        day += timedelta(days=1)
    return days


def _stretch(month: Month) -> Stretch:
    days, enquiries = days_in(month), ENQUIRIES[month]
    a_day = NOTIFICATIONS_A_DAY if month >= RISE else NOTIFICATIONS_A_DAY_THEN
    return Stretch(days, enquiries, round(enquiries * ADULTS_BESIDE), a_day * len(days))
