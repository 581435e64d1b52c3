"""Each record is read by itself: a good one whole, a bad one refused with every reason for its sender."""

import json
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.agreements.rules import Need
from frontdoor.domain.directory.reading import Unreadable, read_service
from frontdoor.domain.directory.rules import StatedService, Status
from frontdoor.foundation.exchange.openreferral import records_from
from tests.factories.services import MANSFIELD, a_service

NEEDS = [need.value for need in Need]
ORUK = Path(__file__).parents[4] / "shared/data/oruk"
shared = pytest.mark.skipif(
    not ORUK.is_dir(), reason="the standard's own examples lie beside the project, not in it"
)


def read(**changes: Any) -> StatedService:
    found = read_service(a_service(**changes), NEEDS)
    assert isinstance(found, StatedService), found
    return found


def reasons(**changes: Any) -> tuple[str, ...]:
    found = read_service(a_service(**changes), NEEDS)
    assert isinstance(found, Unreadable)
    return found.reasons


def test_a_service_is_read_with_whom_it_is_for_and_how_to_reach_it() -> None:
    found = read(minimum_age=5, maximum_age="11")
    assert (found.needs, found.areas, found.phone) == (("money",), (MANSFIELD,), "01632 960123")
    assert (found.least_age, found.most_age, found.status) == (5, 11, Status.ACTIVE)


def test_an_age_that_nobody_reaches_is_no_limit() -> None:
    assert read(maximum_age=150).most_age is None


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"name": " "}, "name is missing"),
        ({"id": "12"}, "id must be a UUID"),
        ({"status": "open"}, "status “open” is none of: active, inactive, defunct, temporarily closed"),
        ({"email": 12345}, "email must be text, and is 12345"),
        ({"email": "email-example_com"}, "email “email-example_com” is not an e-mail address"),
        (
            {"url": "example/one"},
            "url “example/one” is not a web address that begins with http:// or https://",
        ),
        ({"minimum_age": True}, "minimum_age must be a number, and is True"),
        ({"minimum_age": 12, "maximum_age": 5}, "minimum_age is above maximum_age"),
        ({"assured_date": "last spring"}, "assured_date “last spring” is not a date such as 2026-11-22"),
        ({"organization": {"id": "7", "name": "One"}}, "organization.id must be a UUID"),
        ({"organization": None}, "organization_id is missing"),
        ({"attributes": "money"}, "attributes must be a list of records"),
        ({"description": "a\x00b"}, "it holds a character or a number that cannot be kept"),
    ],
)
def test_what_is_wrong_is_said_for_its_sender(changes: dict[str, Any], reason: str) -> None:
    assert reasons(**changes) == (reason,)


def test_every_reason_is_given_at_once() -> None:
    assert len(reasons(name="", status="", email="no")) == 3


@pytest.mark.parametrize(
    ("said", "needs"),
    [
        ("Debt and money advice", ("money",)),
        ("Domestic abuse", ("domestic_abuse",)),
        ("Domestic abuse; child neglect", ("abuse", "domestic_abuse")),
        ("Young carers", ("family",)),
        ("Counselling", ("health",)),
        ("Line dancing", ()),
    ],
)
def test_the_terms_of_other_lists_are_read_for_our_needs(said: str, needs: tuple[str, ...]) -> None:
    terms = [
        {"id": str(uuid4()), "taxonomy_term": {"id": str(uuid4()), "name": one}} for one in said.split("; ")
    ]
    assert read(attributes=terms).needs == needs


@pytest.mark.parametrize(
    ("area", "how_many"), [("Mansfield and Ashfield", 2), ("Countywide", 7), ("E07000172", 1), ("MyCity", 0)]
)
def test_an_area_is_read_as_districts(area: str, how_many: int) -> None:
    assert len(read(service_areas=[{"id": str(uuid4()), "name": area}]).areas) == how_many


def test_hours_and_costs_are_put_in_words() -> None:
    found = read(
        schedules=[{"byday": "MO,TU,WE,TH,FR", "opens_at": "09:00:00", "closes_at": "17:00"}],
        cost_options=[{"amount": 0}, {"option": "Adults", "amount": 3.5, "amount_description": "a session"}],
    )
    assert found.hours == "Mon to Fri 09:00 to 17:00"
    assert found.cost == "Free; Adults: £3.50 a session"


@shared
def test_the_standards_own_example_is_read() -> None:
    [record] = records_from(str(ORUK / "examples/service_full.json"))
    found = read_service(record, NEEDS)
    assert isinstance(found, StatedService)
    assert (found.name, found.least_age, len(found.places)) == ("Community Counselling", 12, 1)


@shared
def test_the_tables_say_the_same_as_the_record() -> None:
    [in_tables] = records_from(str(ORUK / "examples/csv"))
    [in_json] = records_from(str(ORUK / "examples/service_full.json"))
    one, other = (read_service(record, NEEDS) for record in (in_tables, in_json))
    assert isinstance(one, StatedService)
    assert isinstance(other, StatedService)
    alike = ("id", "name", "provider", "least_age", "assured_on", "hours", "cost", "area_words")
    assert [getattr(one, name) for name in alike] == [getattr(other, name) for name in alike]


@shared
@pytest.mark.parametrize("mock", ["service_list.json", "service_full.json"])
def test_no_record_of_the_mock_that_is_meant_to_fail_is_read(mock: str) -> None:
    found = [
        read_service(one, NEEDS) for one in records_from(str(ORUK / "validator_mocks/V3.0-UK-Fail" / mock))
    ]
    assert found
    assert all(isinstance(one, Unreadable) and one.reasons for one in found)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(sorted(a_service())), ANYTHING, max_size=4))
def test_whatever_comes_is_read_or_refused_with_a_reason(changes: dict[str, Any]) -> None:
    found = read_service({**a_service(), **changes}, NEEDS)
    if isinstance(found, Unreadable):
        assert found.reason.endswith(".")
    else:
        assert json.dumps(dict(found.as_sent), allow_nan=False)
