"""The invented county foots to the published figures, and is the same for a seed."""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.demo.almanac import About, Day, history_until
from frontdoor.demo.arrivals import Arrival, Arrivals
from frontdoor.demo.figures import (
    AGAIN_AFTER_A_YEAR,
    AGAIN_WITHIN_A_YEAR,
    NAMED_LEAST,
    NAMED_MOST,
    SOURCES,
    Year,
    naming_of,
    shared_out,
)
from frontdoor.demo.names import PLACES
from frontdoor.domain.agencies.geography import place_of
from frontdoor.domain.contacts.rules import Part

LAST = date(2026, 3, 31)


@pytest.fixture(scope="module")
def decade() -> list[Day]:
    """What each day of ten years brings."""
    return history_until(LAST, 3652, seed=1)


def years_of(days: list[Day]) -> list[list[Day]]:
    """The ten years, each from one end of March to the next, or as near as leap years allow."""
    edges = [LAST - timedelta(days=round(365.25 * ago)) for ago in range(11)]
    return [[day for day in days if edges[ago + 1] < day.on <= edges[ago]] for ago in reversed(range(10))]


def count(days: list[Day], about: About) -> int:
    """How many of a kind these days bring."""
    return sum(each.about is about for day in days for each in day.brings)


def arrivals_of(days: list[Day], *, naming: float = 1.0, seed: int = 1) -> list[Arrival]:
    """What arrives on these days."""
    arrivals = Arrivals(Random(seed), naming=naming)
    return [one for day in days for one in arrivals.of_day(day.on, day.part(0, 1))]


@pytest.fixture(scope="module")
def quarter(decade: list[Day]) -> list[Arrival]:
    return arrivals_of(decade[-91:], naming=0.5)


@pytest.fixture(scope="module")
def sample_of_years(decade: list[Day]) -> list[tuple[Day, list[Arrival]]]:
    """Every day of ten years as one of twelve workers lays it out: a twelfth of each."""
    arrivals = Arrivals(Random(5), naming=0.513)
    return [(day, list(arrivals.of_day(day.on, day.part(0, 12)))) for day in decade]


def test_concerns_about_children_rise_from_the_first_published_year_to_the_last(decade: list[Day]) -> None:
    counts = [count(year, About.CHILD) for year in years_of(decade)]
    assert (counts[0], counts[-1]) == (15_642, 31_652)
    assert counts == sorted(counts)


def test_notifications_stand_at_25_a_day_and_then_at_60(decade: list[Day]) -> None:
    a_day = [count(year, About.NOTIFICATION) / len(year) for year in years_of(decade)]
    assert a_day == [25] * 8 + [60] * 2


def test_ten_years_hold_320_000_contacts_and_more(decade: list[Day]) -> None:
    assert sum(len(day.brings) for day in decade) >= 320_000


def test_every_year_s_sources_are_the_published_ones_to_the_nearest_case(decade: list[Day]) -> None:
    for year in years_of(decade):
        children = Counter(each.source for day in year for each in day.brings if each.about is About.CHILD)
        apart = [abs(children[code] - share * children.total()) for code, share in SOURCES.items()]
        assert max(apart) < 1


def test_july_stands_as_far_above_a_mean_month_as_in_2013(decade: list[Day]) -> None:
    last = years_of(decade)[-1]
    july = count([day for day in last if day.on.month == 7], About.CHILD)
    assert july == pytest.approx(1_904 / (15_547 / 11) * 31_652 / 12, rel=0.05)


def test_workers_together_lay_out_every_contact_once(decade: list[Day]) -> None:
    for day in decade[:14]:
        parts = [each for number in range(3) for each in day.part(number, 3)]
        assert Counter(parts) == Counter(day.brings)


@given(
    total=st.integers(0, 40_000),
    weights=st.lists(st.floats(0.01, 50), min_size=1, max_size=400),
)
def test_what_is_shared_out_adds_up_and_no_part_is_off_by_a_whole_one(
    total: int, weights: list[float]
) -> None:
    parts = shared_out(total, weights)
    assert sum(parts) == total
    exact = [total * weight / sum(weights) for weight in weights]
    assert all(abs(part - wanted) < 1 + 1e-6 for part, wanted in zip(parts, exact, strict=True))


@given(st.integers(0, 9))
def test_a_year_nearer_to_now_brings_no_fewer_than_the_one_before(ago: int) -> None:
    now, before = Year(ago), Year(ago + 1)
    assert now.concerns >= before.concerns
    assert now.notifications_a_day >= before.notifications_a_day


@given(st.floats(NAMED_LEAST, NAMED_MOST), st.integers(1000, 400_000))
def test_how_many_are_named_is_steered_by_how_many_shall_come_on_record(named: float, contacts: int) -> None:
    likely = naming_of(named * contacts, contacts)
    assert NAMED_LEAST + likely * (NAMED_MOST - NAMED_LEAST) == pytest.approx(named, abs=0.02)


@pytest.mark.parametrize("named", [1.0, 5.0])
def test_more_or_fewer_people_than_families_have_are_refused(named: float) -> None:
    with pytest.raises(ValueError, match="between"):
        naming_of(named * 1000, 1000)


def test_about_a_million_people_come_on_record_in_ten_years(
    decade: list[Day], sample_of_years: list[tuple[Day, list[Arrival]]]
) -> None:
    contacts = sum(len(day.brings) for day in decade)
    naming = naming_of(1_000_000, contacts)
    assert naming == pytest.approx(0.51, abs=0.03)
    named = [len(one.named) for _, arrived in sample_of_years for one in arrived]
    assert sum(named) / len(named) * contacts == pytest.approx(1_000_000, rel=0.03)


def test_families_come_again_within_twelve_months_as_often_as_was_reported(
    sample_of_years: list[tuple[Day, list[Arrival]]],
) -> None:
    heard: dict[int, date] = {}
    gaps: list[timedelta | None] = []
    for day, arrived in sample_of_years:
        for one in arrived:
            if day.on > sample_of_years[730][0].on:
                gaps.append(day.on - heard[id(one.family)] if id(one.family) in heard else None)
            heard[id(one.family)] = day.on
    soon = sum(gap is not None and gap.days <= 365 for gap in gaps) / len(gaps)
    later = sum(gap is not None and gap.days > 365 for gap in gaps) / len(gaps)
    assert soon == pytest.approx(AGAIN_WITHIN_A_YEAR, abs=0.03)
    assert later == pytest.approx(AGAIN_AFTER_A_YEAR, abs=0.03)


def test_people_who_come_again_are_not_described_the_same_way_twice(quarter: list[Arrival]) -> None:
    names: dict[int, set[str]] = {}
    for each in quarter:
        for one, said in zip(each.named, each.concern.people, strict=True):
            names.setdefault(id(one), set()).add(said.person.forename + said.person.surname)
    assert any(len(ways) > 1 for ways in names.values())


def test_the_same_seed_makes_the_same_county(decade: list[Day], quarter: list[Arrival]) -> None:
    assert history_until(LAST, 91, seed=1) == decade[-91:]
    again = arrivals_of(decade[-91:][:9], naming=0.5)
    assert [each.concern for each in again] == [each.concern for each in quarter[: len(again)]]
    other = arrivals_of(decade[-91:][:2], naming=0.5, seed=2)
    assert [each.concern for each in other] != [each.concern for each in quarter[: len(other)]]


def test_every_nhs_number_is_of_the_range_that_is_issued_to_nobody(quarter: list[Arrival]) -> None:
    numbers = [one.truth.nhs_number for each in quarter for one in each.named if one.truth.nhs_number]
    assert numbers
    assert all(number.startswith("999") and valid(number) for number in numbers)


def test_nobody_is_named_as_a_child_who_has_grown_up(
    sample_of_years: list[tuple[Day, list[Arrival]]],
) -> None:
    for day, arrived in sample_of_years:
        for each in arrived:
            for one in each.named:
                born = one.truth.birth_date
                assert not (one.part is Part.CHILD and born and (day.on - born).days > 18 * 366 + 60)


def test_words_fit_whom_they_are_told_of(quarter: list[Arrival]) -> None:
    """The first who is named is whom it is about."""
    told = [(each.concern.people[0], f" {each.concern.words} ") for each in quarter]
    of_girls = [said for one, said in told if one.part is Part.CHILD and one.person.sex == "female"]
    assert not [
        said for said in of_girls for word in (" He ", " he has ", " his upper ", " boy ") if word in said
    ]
    unborn = [said for one, said in told if one.part is Part.UNBORN]
    assert not [said for said in unborn if "school" in said or "upper arm" in said]


def test_brothers_and_sisters_have_names_of_their_own(quarter: list[Arrival]) -> None:
    for each in quarter:
        called = [one.truth.forename for one in each.family.young if one.truth.forename]
        assert len(called) == len(set(called))


@pytest.mark.parametrize(("town", "postcodes"), [(town, postcodes) for town, postcodes, _ in PLACES])
def test_every_home_lies_in_one_district(town: str, postcodes: tuple[str, ...]) -> None:
    assert len({place_of(postcode).district_code for postcode in postcodes}) == 1, town


def valid(number: str) -> bool:
    """The check digit of an NHS number, counted the slow way."""
    total = sum(int(digit) * (10 - place) for place, digit in enumerate(number[:9]))
    return (11 - total % 11) % 11 == int(number[9])
