"""What is always so of working time, whatever the moment, the amount and the desk."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.clock import (
    HOURS,
    NOTTINGHAMSHIRE,
    Opening,
    WorkingHours,
    add_elapsed,
    add_working,
    add_working_days,
    is_open,
    next_opening,
    read_week,
    said_week,
    whole_working_days,
    working_between,
    working_days_between,
)

AN_INSTANT = timedelta.resolution
ROUND_THE_CLOCK = WorkingHours(
    "Always", (Opening(timedelta(0), timedelta(days=1)),) * 7, closed_on_bank_holidays=False
)

moments = st.datetimes(
    datetime.fromisoformat("2012-02-01"), datetime.fromisoformat("2028-06-01"), timezones=st.just(UTC)
)
amounts = st.timedeltas(timedelta(0), timedelta(hours=200))
days = st.integers(0, 60)
desks = st.sampled_from([*HOURS.values(), ROUND_THE_CLOCK])
times = st.integers(0, 1440).map(lambda minutes: timedelta(minutes=minutes))
openings = st.tuples(times, times).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: Opening(*pair))
weeks = st.lists(st.none() | openings, min_size=7, max_size=7).filter(any).map(tuple)


@given(start=moments, amount=amounts, hours=desks)
def test_a_deadline_never_lands_outside_opening_hours(
    start: datetime, amount: timedelta, hours: WorkingHours
) -> None:
    due = add_working(start, amount, hours)
    assert is_open(due, hours) or is_open(due - AN_INSTANT, hours)


@given(start=moments, number=days, hours=desks)
def test_a_deadline_in_days_never_lands_outside_opening_hours(
    start: datetime, number: int, hours: WorkingHours
) -> None:
    due = add_working_days(start, number, hours)
    assert is_open(due, hours) or is_open(due - AN_INSTANT, hours)


@given(start=moments, first=amounts, second=amounts, hours=desks)
def test_working_time_added_in_two_parts_is_the_same_as_in_one(
    start: datetime, first: timedelta, second: timedelta, hours: WorkingHours
) -> None:
    assert add_working(add_working(start, first, hours), second, hours) == add_working(
        start, first + second, hours
    )


@given(start=moments, later=amounts, amount=amounts, more=amounts, hours=desks)
def test_what_starts_later_or_takes_longer_is_never_due_sooner(
    start: datetime, later: timedelta, amount: timedelta, more: timedelta, hours: WorkingHours
) -> None:
    due = add_working(start, amount, hours)
    assert due <= add_working(start + later, amount, hours)
    assert due <= add_working(start, amount + more, hours)


@given(start=moments, later=amounts, number=days, more=days, hours=desks)
def test_what_starts_later_or_takes_more_days_is_never_due_sooner(
    start: datetime, later: timedelta, number: int, more: int, hours: WorkingHours
) -> None:
    due = add_working_days(start, number, hours)
    assert due <= add_working_days(start + later, number, hours)
    assert due <= add_working_days(start, number + more, hours)


@given(start=moments, amount=amounts, hours=desks)
def test_the_time_worked_until_a_deadline_is_the_time_that_was_allowed(
    start: datetime, amount: timedelta, hours: WorkingHours
) -> None:
    assert working_between(start, add_working(start, amount, hours), hours) == amount


@given(a=moments, b=moments, c=moments, hours=desks)
def test_working_time_between_moments_adds_up_and_changes_sign(
    a: datetime, b: datetime, c: datetime, hours: WorkingHours
) -> None:
    assert working_between(a, b, hours) + working_between(b, c, hours) == working_between(a, c, hours)
    assert working_between(a, b, hours) == -working_between(b, a, hours)


@given(a=moments, b=moments, c=moments, hours=desks)
def test_working_days_between_moments_add_up_and_change_sign(
    a: datetime, b: datetime, c: datetime, hours: WorkingHours
) -> None:
    total = working_days_between(a, b, hours) + working_days_between(b, c, hours)
    assert total == working_days_between(a, c, hours)
    assert working_days_between(a, b, hours) == -working_days_between(b, a, hours)


@given(start=moments, length=amounts, hours=desks)
def test_whole_working_days_are_those_that_fit(
    start: datetime, length: timedelta, hours: WorkingHours
) -> None:
    end = start + length
    fit = whole_working_days(start, end, hours)
    assert fit == 0 or add_working_days(start, fit, hours) <= end
    assert add_working_days(start, fit + 1, hours) > end


@given(start=moments, amount=amounts)
def test_round_the_clock_working_time_is_plain_time(start: datetime, amount: timedelta) -> None:
    assert add_working(start, amount, ROUND_THE_CLOCK) == add_elapsed(start, amount)


@given(at=moments, hours=desks)
def test_the_next_opening_is_the_first_moment_at_which_work_can_begin(
    at: datetime, hours: WorkingHours
) -> None:
    opening = next_opening(at, hours)
    assert is_open(opening, hours)
    assert working_between(at, opening, hours) == timedelta(0)


@given(week=weeks)
def test_a_week_said_in_a_sentence_is_read_back_the_same(week: tuple[Opening | None, ...]) -> None:
    assert read_week(said_week(WorkingHours("A desk", week))) == week


def read_or_refused(text: str) -> str:
    try:
        return said_week(WorkingHours("A desk", read_week(text)))
    except ValueError as refusal:
        return str(refusal)


@given(text=st.text(alphabet="MonTueWd 0123456789:-,"))
def test_whatever_is_typed_is_read_as_a_week_or_refused_in_words(text: str) -> None:
    assert read_or_refused(text)


@pytest.mark.parametrize(
    "text", ["", "8:30-17:00", "Mon 8.30-17", "Mon Mon 8:30-17:00", "Noday 8:30-17:00", "Mon 8:30-25:00"]
)
def test_a_sentence_that_is_no_week_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="day"):
        read_week(text)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        add_working(datetime.fromisoformat("2026-11-05T09:00"), timedelta(hours=1), NOTTINGHAMSHIRE)


def test_time_is_never_counted_backwards() -> None:
    start = datetime(2026, 11, 5, 9, tzinfo=UTC)
    with pytest.raises(ValueError, match="forwards"):
        add_working(start, timedelta(hours=-1), NOTTINGHAMSHIRE)
    with pytest.raises(ValueError, match="forwards"):
        add_working_days(start, -1, NOTTINGHAMSHIRE)


def test_a_desk_that_never_opens_is_refused() -> None:
    with pytest.raises(ValueError, match="open on one"):
        WorkingHours("Nobody", (None,) * 7)


def test_a_day_that_closes_before_it_opens_is_refused() -> None:
    with pytest.raises(ValueError, match="open before it closes"):
        read_week("Mon 17:00-8:30")
