"""Bank holidays of England and Wales, compared with a list that others keep."""

import subprocess
import sys
from datetime import date, timedelta

import holidays
import pytest

from frontdoor.foundation.clock import (
    holidays_known_from,
    holidays_known_until,
    holidays_running_out,
    is_bank_holiday,
)

SATURDAY = 5


def test_every_known_year_agrees_with_an_independent_calendar() -> None:
    first, last = holidays_known_from(), holidays_known_until()
    independent = holidays.country_holidays("GB", subdiv="ENG", years=range(first.year, last.year + 1))
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    weekdays = (day for day in days if day.weekday() < SATURDAY)
    assert [day for day in weekdays if is_bank_holiday(day) != (day in independent)] == []


def test_a_holiday_at_a_weekend_is_kept_on_the_weekday_that_stands_in_for_it() -> None:
    assert not is_bank_holiday(date(2027, 12, 25))
    assert is_bank_holiday(date(2027, 12, 27))
    assert is_bank_holiday(date(2027, 12, 28))


@pytest.mark.parametrize(
    ("day", "closed"),
    [
        (date(2022, 9, 19), True),
        (date(2020, 5, 8), True),
        (date(2020, 5, 4), False),
        (date(2026, 12, 28), True),
        (date(2026, 11, 30), False),
    ],
)
def test_holidays_that_were_moved_added_or_belong_to_scotland(day: date, closed: bool) -> None:
    assert is_bank_holiday(day) == closed


def test_a_year_that_is_not_listed_is_told_before_it_matters() -> None:
    sentence = holidays_running_out(holidays_known_until() - timedelta(days=364))
    assert sentence is not None
    assert "31 December" in sentence
    assert "govuk-bank-holidays" in sentence


def test_nothing_is_said_while_the_coming_year_is_listed() -> None:
    assert holidays_running_out(holidays_known_until() - timedelta(days=365)) is None


def test_the_clock_never_loads_anything_that_could_reach_the_network() -> None:
    program = (
        "import sys; from frontdoor.foundation.clock import *; is_bank_holiday(today()); print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert {"requests", "urllib3", "socket"} & set(loaded.stdout.split()) == set()
