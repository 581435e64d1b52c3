"""The invented county's telephones keep to the published figures, and each contact taken by telephone has its call."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import mean
from uuid import UUID

import pytest

from frontdoor.demo.phones import GIVE_UP, MEAN_WAIT, Phones, Taken
from frontdoor.demo.sheets import Sheets
from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.domain.calls.rules import Line, Result
from frontdoor.foundation.records.ids import new_id

FIRST, DAYS, CALLS = date(2026, 6, 1), 180, 90.0
Rows = dict[str, list[dict[str, str]]]


@pytest.fixture(scope="module")
def workers() -> list[Viewer]:
    """Those who answer."""
    return [Viewer(new_id(), f"Worker {n}", Role.MASH_OFFICER, UUID(int=1)) for n in range(4)]


@pytest.fixture(scope="module")
def laid(workers: list[Viewer]) -> Rows:
    """Half a year of calls, with 25 contacts taken by telephone on each day; the log ends at noon of the last."""
    rng = Random(7)
    until = datetime(2026, 11, 27, 12, tzinfo=UTC)
    sheets = Sheets(Path(), "0")
    phones = Phones(rng, sheets, workers, until)
    for day in (FIRST + timedelta(days=n) for n in range(DAYS)):
        taken = [
            Taken(
                new_id(), at, f"07700 900{rng.randint(0, 999):03d}", rng.choice(workers), rng.random() < 0.7
            )
            for at in (_at(day, rng) for _ in range(25))
            if at <= until
        ]
        phones.lay_out_day(day, taken, CALLS)
    return {
        table: [dict(zip(sheets.columns[table], line.split("\t"), strict=True)) for line in lines]
        for table, lines in sheets.lines.items()
    }


def _at(day: date, rng: Random) -> datetime:
    return datetime(day.year, day.month, day.day, rng.randint(9, 15), rng.randint(0, 59), tzinfo=UTC)


def of_line(laid: Rows, line: Line) -> list[dict[str, str]]:
    """The calls of one line."""
    return [row for row in laid["calls_call"] if row["line"] == line]


@pytest.mark.parametrize("line", list(Line))
def test_the_average_wait_is_within_a_tenth_of_the_published_one(laid: Rows, line: Line) -> None:
    waits = [int(row["waited"]) for row in of_line(laid, line) if row["result"] == Result.ANSWERED]
    assert mean(waits) == pytest.approx(MEAN_WAIT[line], rel=0.1)


@pytest.mark.parametrize("line", list(Line))
def test_about_as_many_give_up_as_was_published(laid: Rows, line: Line) -> None:
    results = Counter(row["result"] for row in of_line(laid, line))
    assert results[Result.ABANDONED] / results.total() == pytest.approx(GIVE_UP[line], abs=0.012)


def test_a_working_day_has_about_as_many_calls_as_it_should(laid: Rows) -> None:
    a_day = Counter(row["day"] for row in laid["calls_call"])
    assert mean(a_day.values()) == pytest.approx(CALLS, rel=0.12)
    assert {date.fromisoformat(day).weekday() for day in a_day} == set(range(5))


def test_every_call_of_a_contact_is_joined_to_it_once_the_nights_log_is_in(laid: Rows) -> None:
    joined = [row for row in laid["calls_settling"] if row["contact_id"] != "\\N"]
    deeds = Counter(row["name"] for row in laid["events_event"])
    assert deeds["call_joined"] == len(joined) == len({row["contact_id"] for row in joined})
    assert {row["call_id"] for row in joined} <= {row["id"] for row in laid["calls_call"]}


def test_lost_callers_are_rung_back_one_by_one_until_it_ends(laid: Rows) -> None:
    tries: dict[str, list[str]] = {}
    for row in laid["calls_ringback"]:
        tries.setdefault(row["call_id"], []).append(row["came_of"])
    assert all("no_answer" not in came_of[-1:] or len(came_of) < 4 for came_of in tries.values())
    assert all(set(came_of[:-1]) <= {"no_answer"} for came_of in tries.values())


def test_nothing_happens_after_the_end_of_the_history(laid: Rows) -> None:
    until = "2026-11-27T12:00:00+00:00"
    moments = [
        row[name]
        for table, name in (("calls_call", "ended"), ("calls_settling", "settled_at"), ("events_event", "at"))
        for row in laid[table]
    ]
    assert max(datetime.fromisoformat(at) for at in moments) <= datetime.fromisoformat(until)


def test_every_call_has_a_reference_of_its_own_on_its_day(laid: Rows) -> None:
    known = Counter((row["day"], row["reference"]) for row in laid["calls_call"])
    assert set(known.values()) == {1}
    assert len(known) > 1000
