"""Deadlines, lateness and waiting, said as people say them."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.clock import (
    LONDON,
    NOTTINGHAMSHIRE,
    WorkingHours,
    ago,
    dated,
    is_late,
    said,
    time_left,
    waited,
)

HUB = NOTTINGHAMSHIRE


def wall(text: str) -> datetime:
    return datetime.strptime(text, "%d %b %Y %H:%M").replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("due", "at", "hours", "words"),
    [
        ("5 Nov 2026 12:00", "5 Nov 2026 10:20", HUB, "1 h 40 left"),
        ("5 Nov 2026 12:00", "5 Nov 2026 10:00", HUB, "2 h left"),
        ("5 Nov 2026 12:00", "5 Nov 2026 10:55", HUB, "1 h 05 left"),
        ("5 Nov 2026 12:00", "5 Nov 2026 11:48", HUB, "12 min left"),
        ("5 Nov 2026 12:00", "5 Nov 2026 12:00", HUB, "due now"),
        ("5 Nov 2026 12:00", "5 Nov 2026 12:35", HUB, "35 min late"),
        ("6 Nov 2026 16:00", "9 Nov 2026 08:40", HUB, "40 min late"),
        ("6 Nov 2026 12:00", "9 Nov 2026 12:00", HUB, "1 working day late"),
        ("6 Nov 2026 12:00", "10 Nov 2026 13:00", HUB, "2 working days late"),
        ("10 Nov 2026 13:00", "6 Nov 2026 12:00", HUB, "2 working days left"),
        ("6 Nov 2026 16:30", "7 Nov 2026 09:00", HUB, "late since closing"),
        ("9 Nov 2026 08:30", "7 Nov 2026 09:00", HUB, "due at opening"),
        ("7 Nov 2026 03:00", "7 Nov 2026 01:30", None, "1 h 30 left"),
        ("7 Nov 2026 03:00", "9 Nov 2026 04:00", None, "2 days late"),
    ],
)
def test_a_deadline_is_said_in_words(due: str, at: str, hours: WorkingHours | None, words: str) -> None:
    assert said(wall(due), wall(at), hours) == words


def test_no_deadline_is_said_and_never_late() -> None:
    assert said(None, wall("5 Nov 2026 12:00")) == "no deadline"
    assert not is_late(None, wall("5 Nov 2026 12:00"))


@pytest.mark.parametrize(
    ("since", "at", "words"),
    [
        ("5 Nov 2026 12:00", "5 Nov 2026 14:05", "2 h 05"),
        ("2 Nov 2026 12:00", "5 Nov 2026 13:00", "3 working days"),
        ("6 Nov 2026 18:00", "8 Nov 2026 13:00", "less than a minute"),
        ("5 Nov 2026 14:05", "5 Nov 2026 12:00", "less than a minute"),
    ],
)
def test_waiting_is_counted_in_working_time(since: str, at: str, words: str) -> None:
    assert waited(wall(since), wall(at), HUB) == words


@pytest.mark.parametrize(
    ("at", "seen_at", "words"),
    [
        ("5 Nov 2026 10:42", "5 Nov 2026 12:50", "Thu 5 Nov, 10:42 (2 hours ago)"),
        ("5 Nov 2026 10:42", "5 Nov 2026 10:42", "Thu 5 Nov, 10:42 (just now)"),
        ("5 Nov 2026 10:42", "5 Nov 2026 10:43", "Thu 5 Nov, 10:42 (1 minute ago)"),
        ("5 Nov 2026 10:42", "2 Nov 2026 10:42", "Thu 5 Nov, 10:42 (in 3 days)"),
        ("30 Dec 2025 10:42", "1 Jan 2026 10:42", "Tue 30 Dec 2025, 10:42 (2 days ago)"),
        ("1 Jul 2026 09:05", "1 Jul 2026 10:05", "Wed 1 Jul, 09:05 (1 hour ago)"),
    ],
)
def test_a_moment_is_shown_with_how_long_ago_it_was(at: str, seen_at: str, words: str) -> None:
    assert dated(wall(at), wall(seen_at)) == words


moments = st.datetimes(
    datetime.fromisoformat("2024-01-01"), datetime.fromisoformat("2028-06-01"), timezones=st.just(LONDON)
)


@given(due=moments, at=moments)
def test_a_deadline_is_called_late_exactly_when_it_is(due: datetime, at: datetime) -> None:
    words = said(due, at, HUB)
    assert ("late" in words) == (time_left(due, at) <= -timedelta(minutes=1))


@given(at=moments, seen_at=moments)
def test_every_moment_can_be_placed_before_or_after(at: datetime, seen_at: datetime) -> None:
    words = ago(at, seen_at)
    assert words == "just now" or words.endswith(" ago") == (at < seen_at)
