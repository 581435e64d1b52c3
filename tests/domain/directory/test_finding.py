"""What is found is what fits, best first: the database and the plain rule say the same."""

from itertools import product
from typing import Any
from uuid import UUID

import pytest

from frontdoor.domain.agreements.rules import Need
from frontdoor.domain.directory.queries import reading_services, services, suggested
from frontdoor.domain.directory.reading import read_service
from frontdoor.domain.directory.rules import StatedService, Wanted, ages_said, fits
from tests.factories.county import County
from tests.factories.deeds import look
from tests.factories.services import ASHFIELD, MANSFIELD, a_service, known

NEEDS = [need.value for need in Need]


def found(county: County, **wanted: Any) -> list[str]:
    return [one.name for one in look(county.officer, services, Wanted(**wanted))]


def test_what_is_found_is_what_fits(county: County) -> None:
    ages: list[tuple[int | None, int | None]] = [(None, None), (0, 4), (5, 11), (16, None)]
    offered = [
        a_service(
            f"{needs} {areas} {least} {most}", needs=needs, areas=areas, minimum_age=least, maximum_age=most
        )
        for needs, areas, (least, most) in product(
            ((), ("money",), ("money", "housing")), ((), (MANSFIELD,), (MANSFIELD, ASHFIELD)), ages
        )
    ]
    closed = a_service("closed", status="temporarily closed")
    known(*offered, closed)
    stated = [
        one for each in (*offered, closed) if isinstance(one := read_service(each, NEEDS), StatedService)
    ]
    for needs, old, district in product(
        ((), ("money",), ("housing", "health")), ((), (4,), (3, 17)), ("", ASHFIELD)
    ):
        wanted = Wanted(needs, old, district)
        assert {one.name for one in look(county.officer, services, wanted, count=100)} == {
            one.name for one in stated if fits(one, wanted)
        }, wanted


def test_what_meets_more_of_the_needs_comes_first(county: County) -> None:
    known(a_service("One need"), a_service("Both", needs=("money", "housing")))
    assert found(county, needs=("money", "housing")) == ["Both", "One need"]


def test_what_nobody_checked_for_a_year_comes_after_what_somebody_did(county: County) -> None:
    known(a_service("A, stale", assured_date="2024-01-01"), a_service("B, fresh"))
    assert found(county, needs=("money",)) == ["B, fresh", "A, stale"]


def test_what_is_near_comes_before_what_is_everywhere(county: County) -> None:
    known(
        a_service("A, all over", areas=("countywide",)),
        a_service("B, here"),
        a_service("C, who knows", areas=()),
    )
    assert found(county, district=MANSFIELD, needs=("money",)) == ["B, here", "A, all over", "C, who knows"]


def test_what_is_made_for_an_age_comes_before_what_is_for_all(county: County) -> None:
    known(a_service("All"), a_service("Teens", minimum_age=11, maximum_age=18))
    assert found(county, needs=("money",), ages=(14,)) == ["Teens", "All"]


@pytest.mark.parametrize(
    "typed", ["debt", "plans for debts", "Larkmead Trust", "Larkmead Det Advice", "owed"]
)
def test_words_find_names_descriptions_providers_and_near_misses(county: County, typed: str) -> None:
    known(
        a_service(),
        a_service(
            "Toddlers’ hour", description="Songs.", organization={"id": str(UUID(int=8)), "name": "Sing"}
        ),
    )
    assert found(county, words=typed) == ["Larkmead Debt Advice"]


@pytest.mark.parametrize("typed", ["", "   ", "“", "-", "& | !", "%", "';--"])
def test_nothing_that_is_typed_breaks_the_search(county: County, typed: str) -> None:
    known(a_service())
    assert found(county, words=typed) in ([], ["Larkmead Debt Advice"])


def test_nothing_is_suggested_where_no_need_was_named(county: County) -> None:
    known(a_service())
    assert look(county.officer, suggested, ()) == []


def test_a_suggestion_says_how_to_reach_it(county: County) -> None:
    known(a_service())
    [one] = look(county.officer, suggested, ("money",), (8,), MANSFIELD)
    assert one.said == "Larkmead Debt Advice (Larkmead Trust): ring 01632 960123"


def test_services_are_read_in_the_order_asked_and_those_unknown_left_out(county: County) -> None:
    known(a_service("First", id=UUID(int=1)), a_service("Second", id=UUID(int=2)))
    read = look(
        county.officer, lambda viewer: reading_services(viewer, [UUID(int=2), UUID(int=3), UUID(int=1)]).found
    )
    assert [one.name for one in read] == ["Second", "First"]


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (None, None, "All ages"),
        (None, 4, "Up to 4"),
        (16, None, "16 and over"),
        (5, 11, "5 to 11"),
        (3, 3, "Age 3"),
    ],
)
def test_ages_are_said_as_people_say_them(least: int | None, most: int | None, said: str) -> None:
    assert ages_said(least, most) == said
