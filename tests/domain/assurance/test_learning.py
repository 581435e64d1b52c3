"""What a school can learn: never from fewer than ten, and never what chance alone would bring."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.assurance.rules import (
    ALMOST_SURE,
    FEWEST,
    Counts,
    Item,
    Quarter,
    band,
    beyond_chance,
    lines,
    to_praise,
    to_work_on,
    trend,
)

SHARES = st.floats(0.01, 0.99)
MANY = st.integers(1, 400)
LAST = Quarter(2026, 4)


def counts(of: int, met: int) -> Counts:
    return Counts(of, met, dict.fromkeys(Item, met))


def county(share: float = 0.5) -> Counts:
    return counts(1000, round(share * 1000))


@given(MANY, SHARES)
def test_the_countys_share_lies_between_the_limits(of: int, share: float) -> None:
    usual = band(of, share)
    assert 0 <= usual.low <= share <= usual.high <= 1


@given(MANY, SHARES)
def test_what_is_almost_sure_is_wider_than_what_is_usual(of: int, share: float) -> None:
    usual, sure = band(of, share), band(of, share, ALMOST_SURE)
    assert sure.low <= usual.low
    assert usual.high <= sure.high


@given(MANY, SHARES)
def test_chance_alone_brings_one_place_in_twenty_beyond_it_at_most(of: int, share: float) -> None:
    ways = [comb(of, met) * share**met * (1 - share) ** (of - met) for met in range(of + 1)]
    beyond = [way for met, way in enumerate(ways) if beyond_chance(met, of, share)]
    assert sum(beyond) <= 0.05 + 1e-9


@given(SHARES)
def test_the_limits_draw_together_the_more_there_are(share: float) -> None:
    few, many = band(20, share), band(400, share)
    assert many.high - many.low < few.high - few.low


@pytest.mark.parametrize("met", [0, 5, 9])
def test_of_fewer_than_ten_nothing_is_said(met: int) -> None:
    theirs = counts(FEWEST - 1, met)
    assert lines(theirs, county()) == ()
    assert {point.share for point in trend({LAST: theirs}, {LAST: county()}, LAST)} == {None}


@pytest.mark.parametrize(("met", "stands"), [(0, -1), (4, 0), (5, 0), (6, 0), (10, 1)])
def test_theirs_is_set_beside_the_countys_and_chance_is_named(met: int, stands: int) -> None:
    assert {line.stands for line in lines(counts(10, met), county())} == {stands}


def test_a_year_is_added_up_at_the_end_of_each_quarter() -> None:
    theirs = {Quarter(2026, number): counts(4, 2) for number in (1, 2, 3, 4)}
    points = trend(theirs, {}, LAST)
    assert [(point.until.label, point.of, point.share) for point in points] == [
        ("Dec 2025", 0, None), ("Mar 2026", 4, None), ("Jun 2026", 8, None), ("Sep 2026", 12, 0.5),
        ("Dec 2026", 16, 0.5),
    ]  # fmt: skip


def test_one_thing_is_praised_and_one_is_to_work_on() -> None:
    theirs = Counts(20, 10, dict.fromkeys(Item, 10) | {Item.TRIED: 20, Item.VOICE: 1})
    found = lines(theirs, county())
    best, least = to_praise(found), to_work_on(found)
    assert best
    assert least
    assert (best.item, least.item) == (Item.TRIED, Item.VOICE)


def test_where_nothing_was_missing_there_is_nothing_to_work_on() -> None:
    assert to_work_on(lines(counts(20, 20), county())) is None
    assert to_praise(()) is None
