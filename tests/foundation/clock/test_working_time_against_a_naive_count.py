"""Working time, counted a second way: minute by minute on the wall clock, by another calendar."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import holidays
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdoor.foundation.clock import (
    NOTTINGHAMSHIRE,
    Opening,
    WorkingHours,
    add_working,
    add_working_days,
    holidays_known_from,
    holidays_known_until,
    is_open,
    is_urgent_only,
    working_between,
    working_days_between,
)

WALL = ZoneInfo("Europe/London")
# Both calendars end with the same year, or the other would know holidays that GOV.UK has not published yet.
YEARS = range(holidays_known_from().year, holidays_known_until().year + 1)
HOLIDAYS = holidays.country_holidays("GB", subdiv="ENG", years=YEARS, expand=False)
A_MINUTE = timedelta(minutes=1)
SATURDAY = 5

# No desk opens or closes between 1:00 and 2:00 at night: that hour comes twice in autumn, and not in spring.
quarter_hours = st.integers(0, 96).filter(lambda n: not 4 < n < 8).map(lambda n: n * timedelta(minutes=15))
openings = (
    st.tuples(quarter_hours, quarter_hours)
    .filter(lambda pair: pair[1] - pair[0] >= timedelta(hours=2))
    .map(lambda pair: Opening(*pair))
)
desks = st.builds(
    WorkingHours,
    st.just("A desk"),
    st.lists(st.none() | openings, min_size=7, max_size=7).filter(any).map(tuple),
    closed_on_bank_holidays=st.booleans(),
    urgent_only_for=st.sampled_from([timedelta(0), timedelta(minutes=30)]),
)
hubs = st.just(NOTTINGHAMSHIRE) | desks
minutes_of_years = st.datetimes(
    datetime.fromisoformat("2012-02-01"), datetime.fromisoformat("2028-11-01")
).map(lambda at: at.replace(second=0, microsecond=0, tzinfo=UTC))
weeks_when_clocks_change = st.tuples(
    st.sampled_from([datetime(2026, 3, 27, tzinfo=UTC), datetime(2026, 10, 23, tzinfo=UTC)]),
    st.integers(0, 6 * 1440),
).map(lambda pair: pair[0] + pair[1] * A_MINUTE)
christmases = st.tuples(
    st.sampled_from([datetime(2026, 12, 23, tzinfo=UTC), datetime(2027, 12, 23, tzinfo=UTC)]),
    st.integers(0, 8 * 1440),
).map(lambda pair: pair[0] + pair[1] * A_MINUTE)
moments = minutes_of_years | weeks_when_clocks_change | christmases


def opening_on(wall: datetime, hours: WorkingHours) -> Opening | None:
    if hours.closed_on_bank_holidays and wall.weekday() < SATURDAY and wall.date() in HOLIDAYS:
        return None
    return hours.week[wall.weekday()]


def minute_is_open(at: datetime, hours: WorkingHours) -> bool:
    wall = at.astimezone(WALL)
    opening = opening_on(wall, hours)
    shown = timedelta(hours=wall.hour, minutes=wall.minute)
    return opening is not None and opening.opens <= shown < opening.closes


def counted_forward(start: datetime, minutes: int, hours: WorkingHours) -> datetime:
    at, left = start, minutes
    while left or not (minute_is_open(at, hours) or minute_is_open(at - A_MINUTE, hours)):
        left -= 1 if left and minute_is_open(at, hours) else 0
        at += A_MINUTE
    return at


@given(at=moments, hours=hubs)
def test_the_desk_is_open_in_the_same_minutes(at: datetime, hours: WorkingHours) -> None:
    assert is_open(at, hours) == minute_is_open(at, hours)


@given(at=moments)
def test_urgent_only_is_open_now_and_closed_within_half_an_hour(at: datetime) -> None:
    soon = at + timedelta(minutes=30)
    expected = minute_is_open(at, NOTTINGHAMSHIRE) and not minute_is_open(soon, NOTTINGHAMSHIRE)
    assert is_urgent_only(at, NOTTINGHAMSHIRE) == expected


@settings(max_examples=60, deadline=None)
@given(start=moments, minutes=st.integers(0, 6 * 60), hours=desks)
def test_working_hours_added_land_on_the_same_minute(
    start: datetime, minutes: int, hours: WorkingHours
) -> None:
    assert add_working(start, minutes * A_MINUTE, hours) == counted_forward(start, minutes, hours)


@settings(max_examples=60, deadline=None)
@given(start=moments, minutes=st.integers(0, 40 * 60))
def test_a_week_of_work_at_the_hub_lands_on_the_same_minute(start: datetime, minutes: int) -> None:
    due = counted_forward(start, minutes, NOTTINGHAMSHIRE)
    assert add_working(start, minutes * A_MINUTE, NOTTINGHAMSHIRE) == due


@settings(max_examples=60, deadline=None)
@given(start=moments, length=st.integers(0, 8 * 1440), hours=hubs)
def test_working_time_between_two_moments_is_the_same_sum(
    start: datetime, length: int, hours: WorkingHours
) -> None:
    end = start + length * A_MINUTE
    open_minutes = sum(minute_is_open(start + n * A_MINUTE, hours) for n in range(length))
    assert working_between(start, end, hours) == open_minutes * A_MINUTE


@settings(deadline=None)
@given(start=moments, later=st.integers(0, 400 * 1440))
def test_working_days_between_are_the_dates_that_the_hub_opens(start: datetime, later: int) -> None:
    end = start + later * A_MINUTE
    first, last = start.astimezone(WALL), end.astimezone(WALL)
    days = (last.date() - first.date()).days
    dates = (first.replace(tzinfo=None) + timedelta(days=n) for n in range(1, days + 1))
    assert working_days_between(start, end, NOTTINGHAMSHIRE) == sum(
        opening_on(date, NOTTINGHAMSHIRE) is not None for date in dates
    )


@settings(deadline=None)
@given(start=moments, days=st.integers(0, 60))
def test_working_days_added_and_counted_back_agree(start: datetime, days: int) -> None:
    begun = add_working(start, timedelta(0), NOTTINGHAMSHIRE)
    assert (
        working_days_between(begun, add_working_days(start, days, NOTTINGHAMSHIRE), NOTTINGHAMSHIRE) == days
    )
