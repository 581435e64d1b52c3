"""A day is counted in the database, and comes to what a plain count in Python comes to."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import mean, median
from typing import cast

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.calls.models import Call
from frontdoor.domain.calls.queries import Counts, accounts_of, day_picture, days_around, lost_on, pattern
from frontdoor.domain.calls.rules import Line
from tests.domain.calls.logs import SAMPLE, Row, call, counts, lost, send

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_seeing_all")]
DAY = date(2026, 11, 5)


@st.composite
def a_call(draw: st.DrawFn) -> Row:
    """Any call of these days: answered or lost, at any time, on either line."""
    at = datetime(2026, 11, draw(st.integers(4, 6)), draw(st.integers(0, 23)), draw(st.integers(0, 59)))  # noqa: DTZ001
    waited, spoke = draw(st.integers(0, 900)), draw(st.integers(0, 5400))
    line = draw(st.sampled_from(("Public", "Professionals")))
    reference = f"C{draw(st.integers(1, 10**9))}"
    if draw(st.booleans()):
        return lost(reference, at.isoformat(), waited, line=line)
    answered = at + timedelta(seconds=waited)
    return call(
        reference,
        at.isoformat(),
        line=line,
        answered_at=answered.isoformat(),
        ended_at=(answered + timedelta(seconds=spoke)).isoformat(),
        agent=draw(st.sampled_from(("agent1", "agent2", "agent3", ""))),
    )


def counted(rows: Iterable[Row]) -> Counts:
    """The same counts, one call after another."""
    waits: list[int] = []
    lost_waits: list[int] = []
    for row in rows:
        until = row["answered_at"] or row["ended_at"]
        wait = (datetime.fromisoformat(until) - datetime.fromisoformat(row["offered_at"])).seconds
        (waits if row["answered_at"] else lost_waits).append(wait)
    return Counts(
        offered=len(waits) + len(lost_waits),
        answered=len(waits),
        median=median(waits) if waits else None,
        mean=cast(float, pytest.approx(mean(waits))) if waits else None,
        longest=max(waits + lost_waits, default=None),
        sooner=sum(wait <= 30 for wait in waits),
        later=sum(wait <= 120 for wait in waits),
    )


def agents(rows: Iterable[Row]) -> dict[int, int]:
    """How many agents were on the telephone in each hour, hour by hour."""
    found: dict[datetime, set[str]] = defaultdict(set)
    for row in rows:
        if row["agent"]:
            hour = datetime.fromisoformat(row["answered_at"]).replace(minute=0, second=0)
            while hour <= datetime.fromisoformat(row["ended_at"]):
                found[hour].add(row["agent"])
                hour += timedelta(hours=1)
    by_hour: dict[int, set[str]] = defaultdict(set)
    for hour, names in found.items():
        by_hour[hour.hour] |= names
    return {hour: len(names) for hour, names in by_hour.items()}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(a_call(), max_size=25, unique_by=lambda row: row["call_id"]))
def test_the_database_counts_a_day_as_a_plain_count_does(tmp_path: Path, rows: list[Row]) -> None:
    with transaction.atomic():
        send(tmp_path, rows)
        found = day_picture(SYSTEM, DAY)
        transaction.set_rollback(True)
    of_day = [row for row in rows if row["offered_at"].startswith("2026-11-05")]
    by_hour: dict[int, list[Row]] = defaultdict(list)
    for row in of_day:
        by_hour[int(row["offered_at"][11:13])].append(row)
    assert found.all == counted(of_day)
    assert found.by_hour == {hour: counted(those) for hour, those in by_hour.items()}
    assert found.agents == agents(of_day)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(a_call(), max_size=25, unique_by=lambda row: row["call_id"]))
def test_four_weeks_are_the_sum_of_their_days(tmp_path: Path, rows: list[Row]) -> None:
    with transaction.atomic():
        send(tmp_path, rows)
        found = pattern(SYSTEM, date(2026, 11, 6))
        days = [day_picture(SYSTEM, date(2026, 11, day)) for day in (4, 5, 6)]
        transaction.set_rollback(True)
    assert found.days == sum(day.all.offered > 0 for day in days)
    assert sum(one.offered for one in found.by_hour.values()) == sum(day.all.offered for day in days)
    assert sum(one.answered for one in found.by_hour.values()) == sum(day.all.answered for day in days)


def test_the_two_lines_come_to_both(tmp_path: Path) -> None:
    send(tmp_path, [call("C1"), call("C2", line="Professionals"), lost("C3", line="Professionals")])
    found = day_picture(SYSTEM, DAY)
    assert {line: one.offered for line, one in found.by_line.items()} == {
        Line.PUBLIC: 1,
        Line.PROFESSIONALS: 2,
    }
    assert found.by_both[9, Line.PROFESSIONALS].abandoned == 1


def test_the_county_says_within_how_many_seconds_it_means_to_answer(tmp_path: Path) -> None:
    send(tmp_path, [call("C1"), call("C2", answered_at="2026-11-05T09:01:00")])
    found = day_picture(SYSTEM, DAY, within=(29, 60)).all
    assert (found.sooner, found.later, found.share(found.later)) == (0, 2, 1.0)


def test_days_without_a_call_are_passed_over(tmp_path: Path) -> None:
    send(tmp_path, [call("C1", "2026-10-30T09:00:00"), call("C2", "2026-11-09T09:00:00")])
    around = days_around(SYSTEM, DAY)
    assert (around.before, around.after, around.last) == (
        date(2026, 10, 30),
        date(2026, 11, 9),
        date(2026, 11, 9),
    )


def test_a_day_takes_as_many_queries_with_many_calls_as_with_one(tmp_path: Path) -> None:
    def queries(rows: list[Row]) -> int:
        send(tmp_path, rows)
        with CaptureQueriesContext(connection) as asked:
            day_picture(SYSTEM, DAY)
            pattern(SYSTEM, DAY)
            lost_on(SYSTEM, DAY)
            accounts_of(SYSTEM, DAY)
        return len(asked)

    assert queries([call("C0")]) == queries([call(f"C{n}") for n in range(1, 60)]) == 5


sample = pytest.mark.skipif(not SAMPLE.exists(), reason="the sample log is not beside the repository")


@sample
def test_the_samples_day_is_106_calls_of_which_four_gave_up_all_professionals(tmp_path: Path) -> None:
    assert counts(send(tmp_path, SAMPLE.read_bytes())) == (106, 0, 0)
    found = day_picture(SYSTEM, DAY)
    assert (found.all.offered, found.all.answered, found.all.abandoned) == (106, 102, 4)
    assert (found.by_line[Line.PUBLIC].abandoned, found.by_line[Line.PROFESSIONALS].abandoned) == (0, 4)


@sample
def test_the_samples_nine_o_clock_is_as_counted_by_hand(tmp_path: Path) -> None:
    send(tmp_path, SAMPLE.read_bytes())
    nine = day_picture(SYSTEM, DAY).by_hour[9]
    # Thirteen calls from 09:02:52 to 09:58:16; nine answered, after 5, 10, 28, 66, 70, 81, 109, 122 and 148 seconds.
    assert (nine.offered, nine.answered, nine.abandoned) == (13, 9, 4)
    assert (nine.median, nine.longest) == (70, 165)
    assert (nine.sooner, nine.later) == (3, 7)


@sample
def test_the_samples_four_lost_callers_wait_one_line_each(tmp_path: Path) -> None:
    send(tmp_path, SAMPLE.read_bytes())
    found = lost_on(SYSTEM, DAY)
    assert [one.caller[-3:] for one in found] == ["248", "167", "564", "639"]
    assert [one.longest for one in found] == [135, 165, 30, 43]
    assert all(one.waits for one in found)


def test_every_version_of_a_call_is_kept(tmp_path: Path) -> None:
    for agent in ("agent1", "agent2", "agent3"):
        send(tmp_path, [call(agent=agent)])
    assert Call.objects.count() == 3
    assert day_picture(SYSTEM, DAY).all.offered == 1
