"""Times, ages and spans read as workers say them, in London time."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.govuk.words import age, day, plural, since, time_left, when

NOW = datetime(2026, 11, 5, 12, 42, tzinfo=UTC)
TODAY = NOW.date()


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime(2026, 11, 5, 10, 42, tzinfo=UTC), "Thu 5 Nov, 10:42 (2 hours ago)"),
        (datetime(2026, 11, 5, 12, 41, 30, tzinfo=UTC), "Thu 5 Nov, 12:41 (just now)"),
        (datetime(2026, 6, 5, 10, 42, tzinfo=UTC), "Fri 5 Jun, 11:42 (5 months ago)"),
        (datetime(2025, 11, 4, 10, 0, tzinfo=UTC), "Tue 4 Nov 2025, 10:00 (12 months ago)"),
        (datetime(2026, 11, 6, 13, 0, tzinfo=UTC), "Fri 6 Nov, 13:00 (in 1 day)"),
        (None, "not yet"),
    ],
)
def test_a_moment_is_said_in_london_time_with_how_long_ago(at: datetime | None, said: str) -> None:
    assert when(at, NOW) == said


def test_a_moment_late_in_the_evening_belongs_to_london_s_next_day() -> None:
    assert when(datetime(2026, 6, 30, 23, 30, tzinfo=UTC), NOW, ago=False) == "Wed 1 Jul, 00:30"


@given(st.integers(-10_000_000, 10_000_000))
def test_how_long_ago_is_one_number_and_one_unit(minutes: int) -> None:
    said = since(NOW + timedelta(minutes=minutes), NOW)
    number = said.removeprefix("in ").split(" ")[0]
    assert said == "just now" or number.isdigit()
    assert not said.startswith(("0 ", "in 0 "))


@pytest.mark.parametrize(
    ("born", "about", "said"),
    [
        (date(2018, 11, 5), None, "8"),
        (date(2018, 11, 6), None, "7"),
        (date(2025, 10, 1), None, "13 months"),
        (date(2026, 10, 1), None, "5 weeks"),
        (date(2026, 11, 1), None, "newborn"),
        (date(2027, 3, 3), None, "expected 3 March 2027"),
        (date(2026, 12, 3), None, "expected 3 December"),
        (None, 15, "about 15"),
        (15, None, "about 15"),
        (None, 0, "under 1"),
        (None, None, "age not known"),
    ],
)
def test_an_age_is_said_as_people_say_it(born: date | int | None, about: int | None, said: str) -> None:
    assert age(born, TODAY, about=about) == said


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2024, 11, 5)))
def test_an_age_in_years_changes_on_the_birthday(born: date) -> None:
    years = int(age(born, TODAY))
    assert years == TODAY.year - born.year - ((TODAY.month, TODAY.day) < (born.month, born.day))


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (timedelta(hours=1, minutes=40), "1 h 40 left"),
        (timedelta(hours=3), "3 h left"),
        (timedelta(minutes=-35), "35 min late"),
        (timedelta(seconds=30), "due now"),
        (timedelta(days=3, hours=2), "3 days left"),
        (timedelta(hours=30), "30 h left"),
        (NOW + timedelta(minutes=5), "5 min left"),
        (None, "no limit"),
    ],
)
def test_what_is_left_on_a_clock_is_said_in_hours_and_minutes(
    left: timedelta | datetime | None, said: str
) -> None:
    assert time_left(left, NOW) == said


@given(st.timedeltas(min_value=timedelta(days=-400), max_value=timedelta(days=400)))
def test_a_clock_never_says_left_when_it_is_late(left: timedelta) -> None:
    said = time_left(left)
    assert said == "due now" or said.endswith("left" if left > timedelta(0) else "late")


def test_one_child_and_three_children() -> None:
    assert (plural(1, "child", "children"), plural(3, "child", "children")) == ("1 child", "3 children")
    assert plural(1200, "contact") == "1,200 contacts"


def test_a_day_of_another_year_says_its_year() -> None:
    assert day(date(2024, 2, 29), TODAY) == "Thu 29 Feb 2024"
    assert day(date(2026, 3, 3), TODAY, weekday=False) == "3 March"
