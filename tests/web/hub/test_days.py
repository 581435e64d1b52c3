"""Days that have been, as they are typed from a letter."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.web.hub.keying.days import read_day

ON = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("5/11/2026", date(2026, 11, 5)),
        ("05.11.26", date(2026, 11, 5)),
        ("5 Nov", date(2026, 11, 5)),
        ("5th November 2026", date(2026, 11, 5)),
        ("24 dec", date(2025, 12, 24)),
        ("today", ON),
        (" Yesterday ", date(2026, 11, 21)),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, day: date) -> None:
    assert read_day(typed, ON) == day


@pytest.mark.parametrize("typed", ["", "3/11", "31/2/2026", "24/12/2026", "last week", "5 Foo", "5/11/226"])
def test_what_is_no_day_or_is_to_come_is_not_guessed(typed: str) -> None:
    assert read_day(typed, ON) is None


@given(st.text(max_size=20), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_whatever_is_typed_is_never_a_day_to_come(typed: str, on: date) -> None:
    found = read_day(typed, on)
    assert found is None or found <= on


@given(st.dates(date(2000, 1, 1), date(2080, 1, 1)), st.integers(0, 300))
def test_a_whole_date_is_read_back_as_itself(on: date, ago: int) -> None:
    day = on - timedelta(days=ago)
    assert read_day(f"{day.day}/{day.month}/{day.year}", on) == day
