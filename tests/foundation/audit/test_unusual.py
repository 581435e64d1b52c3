"""Unusual looking: a busy day passes unremarked, and each bad pattern is noticed as what it is, once."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.audit.unusual import Alert, Case, Limits, Seen, surnames_in, unusual
from tests.foundation.audit.days import (
    ANN,
    BEN,
    CLEO,
    DAY,
    MINUTE,
    NINE,
    OLD,
    OTHERS,
    POLICE,
    RECORDS,
    VARLEY,
    a_busy_day,
    at_nine,
    by,
    county,
)

NOBODY = {"member": None, "agency": None, "who": "", "role": ""}


def judge(looks: Sequence[Seen], since: datetime = NINE - DAY, **limits: object) -> list[Alert]:
    """What the rules say of these looks in this county."""
    return unusual(looks, county(), Limits(**limits), since=since)  # type: ignore[arg-type]


def test_a_busy_day_passes_unremarked() -> None:
    assert len(a_busy_day()) > 1900
    assert judge(a_busy_day()) == []


BAD = {
    "thirty-one records in ten minutes": (
        [at_nine(n * 0.3, subject=RECORDS[n]) for n in range(31)],
        (Case.BULK, ANN, None),
    ),
    "a look at eleven in the evening": ([at_nine(14 * 60)], (Case.OUT_OF_HOURS, ANN, None)),
    "a look on Christmas Day": (
        [at_nine(0, at=datetime(2026, 12, 25, 11, tzinfo=NINE.tzinfo))],
        (Case.OUT_OF_HOURS, ANN, None),
    ),
    "a look at one's own name": ([at_nine(subject=VARLEY, **by(CLEO))], (Case.SAME_SURNAME, CLEO, VARLEY)),
    "a look at nothing of theirs": ([at_nine(subject=OTHERS)], (Case.NEVER_ASSIGNED, ANN, OTHERS)),
    "a look at what was closed three years ago": ([at_nine(subject=OLD)], (Case.LONG_CLOSED, ANN, OLD)),
    "eleven addresses that are none": (
        [at_nine(n * 0.5, subject=None, kind=Kind.NOT_THERE, what="") for n in range(11)],
        (Case.GUESSING, ANN, None),
    ),
    "eleven refusals": (
        [at_nine(n * 0.5, kind=Kind.REFUSAL) for n in range(11)],
        (Case.GUESSING, ANN, None),
    ),
    "eleven wrong passwords": (
        [at_nine(n * 0.5, kind=Kind.SIGN_IN_FAILED, **{**NOBODY, "subject": BEN}) for n in range(11)],
        (Case.LOCKED_OUT, None, BEN),
    ),
}


@pytest.mark.parametrize("bad", BAD)
def test_each_bad_pattern_gives_exactly_its_alert(bad: str) -> None:
    looks, expected = BAD[bad]
    assert [(one.case, one.member, one.subject) for one in judge(looks)] == [expected]


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_pattern_is_noticed_within_a_busy_day(bad: str) -> None:
    looks, expected = BAD[bad]
    found = {(one.case, one.member, one.subject) for one in judge([*a_busy_day(), *looks])}
    assert found == {expected}


@pytest.mark.parametrize("bad", BAD)
def test_the_same_pattern_judged_again_is_the_same_alert(bad: str) -> None:
    looks, _ = BAD[bad]
    later = [*looks, *(one for one in looks[-1:])]
    assert {one.key for one in judge(later)} == {one.key for one in judge(looks)}


GOOD = {
    "thirty records in ten minutes": [at_nine(n * 0.3, subject=RECORDS[n]) for n in range(30)],
    "sixty looks at one record": [at_nine(n * 0.1) for n in range(60)],
    "sixty records in an hour": [at_nine(n, subject=RECORDS[n]) for n in range(60)],
    "half an hour before the desk opens": [at_nine(-60)],
    "the day on which the desk opens late": [at_nine(24 * 60)],
    "the police by night": [at_nine(14 * 60, **by(BEN, POLICE))],
    "an old record while somebody new is compared": [at_nine(what="hub:match"), at_nine(10, subject=OLD)],
    "ten addresses that are none": [
        at_nine(n * 0.5, subject=None, kind=Kind.NOT_THERE, what="") for n in range(10)
    ],
    "eleven refusals in an hour": [at_nine(n * 5, kind=Kind.REFUSAL) for n in range(11)],
    "a search by night": [at_nine(14 * 60, kind=Kind.SEARCH, subject=None)],
    "a draft that is no record": [at_nine(subject=UUID(int=7))],
    "what the service tells": [at_nine(14 * 60, kind=Kind.DISCLOSURE)],
}


@pytest.mark.parametrize("good", GOOD)
def test_what_is_near_a_bad_pattern_and_none_passes(good: str) -> None:
    assert judge(GOOD[good]) == []


def test_an_old_record_looked_at_long_after_the_comparing_is_asked_about() -> None:
    looks = [at_nine(what="hub:match"), at_nine(31, subject=OLD)]
    assert [one.case for one in judge(looks)] == [Case.LONG_CLOSED]


def test_only_new_looks_make_an_alert_and_those_before_are_their_context() -> None:
    looks = [at_nine(n * 0.3, subject=RECORDS[n]) for n in range(31)]
    assert judge(looks, since=NINE + 20 * MINUTE) == []
    assert [one.case for one in judge(looks, since=NINE + 9 * MINUTE)] == [Case.BULK]


def test_the_alert_says_from_when_to_when_and_how_many_looks() -> None:
    [alert] = judge([at_nine(n * 0.3, subject=RECORDS[n]) for n in range(31)])
    assert (alert.first_at, alert.last_at, alert.looks) == (NINE, NINE + 9 * MINUTE, 31)


def test_a_whole_night_of_looking_is_one_alert() -> None:
    night = [at_nine(14 * 60 + n * 30, subject=RECORDS[n]) for n in range(10)]
    assert [one.looks for one in judge(night)] == [10]


def test_somebody_with_a_common_name_gives_a_few_alerts_a_day_and_no_flood() -> None:
    records = RECORDS[:30]
    around = county(surnames=dict.fromkeys(records, surnames_in(["Jo Oakley"])))
    looks = [at_nine(n * 10, subject=record) for n, record in enumerate(records)]
    found = unusual(looks, around, Limits(), since=NINE - DAY)
    assert [one.case for one in found] == [Case.SAME_SURNAME] * Limits().most_a_day


def test_a_county_sets_its_own_limits() -> None:
    looks = [at_nine(n * 0.3, subject=RECORDS[n]) for n in range(31)]
    assert judge(looks, bulk=31) == []


def test_a_countys_figures_are_minutes_and_days() -> None:
    said = Limits.of({"bulk": 40, "within": 15, "long_closed": 365})
    assert (said.bulk, said.within, said.long_closed) == (40, 15 * MINUTE, 365 * DAY)
    assert said.beside == Limits().beside


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Cleo Varley-Reed", {"varley", "reed"}),
        ("Tom VARLEY", {"varley"}),
        ("Cher", {"cher"}),
        ("", set()),
        ("Li Q", set()),
    ],
)
def test_each_part_of_a_last_name_counts(name: str, parts: set[str]) -> None:
    assert surnames_in([name]) == parts


@given(
    st.lists(st.tuples(st.integers(0, 59), st.integers(0, 40)), max_size=120),
    st.integers(1, 12),
    st.integers(1, 20),
)
def test_bulk_is_noticed_exactly_where_a_plain_count_finds_it(
    looked: list[tuple[int, int]], most: int, within: int
) -> None:
    looks = [at_nine(minute, subject=RECORDS[record]) for minute, record in looked]
    span = timedelta(minutes=within)
    plain = any(
        len({other.subject for other in looks if timedelta(0) <= one.at - other.at <= span}) > most
        for one in looks
    )
    assert [one.case for one in judge(looks, bulk=most, within=span, turned_away=10**6)] == [
        Case.BULK
    ] * plain


def test_own_work_on_an_old_record_is_no_alert() -> None:
    around = county()
    mine = county(worked={*around.worked, (ANN, OLD)})
    assert unusual([at_nine(subject=OLD)], mine, Limits(), since=NINE - DAY) == []
