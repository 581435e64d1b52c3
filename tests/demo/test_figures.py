"""The invented county keeps to the published figures, within the tolerance it states, and is the same for a seed."""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest

from frontdoor.demo.arrivals import Arrival, Arrivals
from frontdoor.demo.figures import AGAIN_WITHIN_A_YEAR, NOTIFICATIONS_A_DAY, SOURCES, TOLERANCE, concerns_on
from frontdoor.demo.names import PLACES
from frontdoor.domain.agencies.geography import place_of

YEAR = [date(2025, 1, 1) + timedelta(days=day) for day in range(365)]


def month(number: int, seed: int = 1) -> list[Arrival]:
    """What arrives in one month of 2025."""
    arrivals = Arrivals(Random(seed))
    return [each for day in YEAR if day.month == number for each in arrivals.of_day(day)]


@pytest.fixture(scope="module")
def july() -> list[Arrival]:
    return month(7)


def test_a_year_of_expected_concerns_is_the_published_year() -> None:
    assert sum(map(concerns_on, YEAR)) == pytest.approx(31_652, rel=0.01)


def test_july_stands_as_far_above_a_mean_month_as_in_2013() -> None:
    assert sum(concerns_on(day) for day in YEAR if day.month == 7) == pytest.approx(
        1_904 / (15_547 / 11) * 31_652 / 12, rel=0.03
    )


@pytest.mark.parametrize("number", [2, 7, 8])
def test_a_month_lies_within_the_stated_tolerance(number: int) -> None:
    expected = sum(concerns_on(day) for day in YEAR if day.month == number)
    concerns = [each for each in month(number) if each.source != "notification"]
    assert len(concerns) == pytest.approx(expected, rel=TOLERANCE)


def test_domestic_abuse_notifications_stand_beside_the_concerns(july: list[Arrival]) -> None:
    notified = sum(each.source == "notification" for each in july)
    assert notified / 31 == pytest.approx(NOTIFICATIONS_A_DAY, rel=TOLERANCE)


def test_sources_lie_within_two_points_of_theirs(july: list[Arrival]) -> None:
    counted = Counter(each.source for each in july if each.source != "notification")
    apart = {each.code: abs(counted[each.code] / counted.total() - each.share) for each in SOURCES}
    assert max(apart.values()) < 0.02, apart


def test_families_come_again_as_often_as_was_reported(july: list[Arrival]) -> None:
    assert sum(each.number > 0 for each in july) / len(july) == pytest.approx(AGAIN_WITHIN_A_YEAR, abs=0.02)


def test_people_who_come_again_are_not_described_the_same_way_twice(july: list[Arrival]) -> None:
    names: dict[int, set[tuple[str, ...]]] = {}
    for each in july:
        said = tuple(one.person.forename + one.person.surname for one in each.concern.people)
        names.setdefault(each.family.number, set()).add(said)
    assert any(len(ways) > 1 for ways in names.values())


def test_the_same_seed_makes_the_same_county(july: list[Arrival]) -> None:
    assert [each.concern for each in month(7)] == [each.concern for each in july]
    assert [each.concern for each in month(7, seed=2)[:50]] != [each.concern for each in july[:50]]


def test_every_nhs_number_is_of_the_range_that_is_issued_to_nobody(july: list[Arrival]) -> None:
    numbers = [one.truth.nhs_number for each in july for one in each.family.members if one.truth.nhs_number]
    assert numbers
    assert all(number.startswith("999") and valid(number) for number in numbers)


@pytest.mark.parametrize(("town", "postcodes"), [(town, postcodes) for town, postcodes, _ in PLACES])
def test_every_home_lies_in_one_district(town: str, postcodes: tuple[str, ...]) -> None:
    assert len({place_of(postcode).district_code for postcode in postcodes}) == 1, town


def valid(number: str) -> bool:
    """The check digit of an NHS number, counted the slow way."""
    total = sum(int(digit) * (10 - place) for place, digit in enumerate(number[:9]))
    return (11 - total % 11) % 11 == int(number[9])
