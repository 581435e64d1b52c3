"""Which agencies are suggested, and why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.agencies.rules import AGENCIES
from frontdoor.domain.contacts.rules import Part, WayIn
from frontdoor.domain.triage.rules import whom_to_ask

PEOPLE = st.lists(st.tuples(st.sampled_from(Part), st.none() | st.integers(0, 99)), max_size=8)
CODES = {agency.code for agency in AGENCIES}


def codes(*people: tuple[Part, int | None], way_in: WayIn = WayIn.TELEPHONE) -> list[str]:
    return [one.agency_code for one in whom_to_ask(people, way_in)]


@pytest.mark.parametrize(
    ("part", "age", "expected"),
    [
        (Part.CHILD, 8, ["education", "health-community", "police"]),
        (Part.CHILD, 2, ["health-community", "police"]),
        (Part.CHILD, None, ["education", "health-community", "police"]),
        (Part.UNBORN, None, ["health-hospital", "health-community", "police"]),
        (Part.ADULT_AT_RISK, 82, ["ncc-adults", "health-gp", "police"]),
        (Part.SUSPECT, 35, ["probation", "housing"]),
        (Part.PARENT, 30, []),
    ],
)
def test_who_is_likely_to_know_somebody(part: Part, age: int | None, expected: list[str]) -> None:
    assert codes((part, age)) == expected


def test_the_police_are_not_asked_what_they_have_just_told() -> None:
    assert "police" not in codes((Part.CHILD, 8), way_in=WayIn.POLICE)


def test_the_first_reason_is_given() -> None:
    found = whom_to_ask([(Part.CHILD, 2), (Part.CHILD, 9)], WayIn.TELEPHONE)
    assert {one.agency_code: one.why for one in found}[
        "health-community"
    ] == "health visitors of a young child"


@given(PEOPLE, st.sampled_from(WayIn))
def test_each_agency_is_suggested_once_and_is_one_that_every_county_has(
    people: list[tuple[Part, int | None]], way_in: WayIn
) -> None:
    found = codes(*people, way_in=way_in)
    assert len(found) == len(set(found))
    assert set(found) <= CODES
