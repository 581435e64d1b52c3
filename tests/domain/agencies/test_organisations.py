"""Schools, surgeries and services: one of each on the list, however its name is written."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.actions import add_organisation, set_up_county
from frontdoor.domain.agencies.queries import organisation, organisations
from frontdoor.domain.agencies.rules import Listed, OrganisationKind, kind_of, meant, plain_name
from frontdoor.foundation.records.refusals import NotThere, Refused

LIST = [
    Listed(uuid4(), name, kind_of(name))
    for name in ("St Wilgyth's Primary", "Ferrybank Primary", "Ferrybank Nursery", "Quarrybank Surgery")
]


@pytest.fixture
def county(db: None) -> None:
    set_up_county(by=SYSTEM)


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("saint wilgyths PRIMARY", "St Wilgyth's Primary"),
        ("St. Wilgyth’s C of E Primary School", "St Wilgyth's Primary"),
        ("The Quarrybank Surgery", "Quarrybank Surgery"),
        ("Ferrybank Primary School", "Ferrybank Primary"),
        ("Quarrybank", None),
        ("Primary School", None),
        ("", None),
    ],
)
def test_a_name_means_the_one_place_that_bears_it(stated: str, found: str | None) -> None:
    place = meant(stated, LIST)
    assert (place.name if place else None) == found


def test_a_name_that_two_places_could_bear_means_neither() -> None:
    two = [Listed(uuid4(), f"Heron {kind}", OrganisationKind.SCHOOL) for kind in ("Primary", "Academy")]
    assert meant("Heron School", two) is None


@given(st.text(max_size=40))
def test_a_plain_name_is_its_own_plain_name(stated: str) -> None:
    assert plain_name(plain_name(stated)) == plain_name(stated)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Little Herons Nursery", "nursery"),
        ("Coppergate College", "school"),
        ("Mill Practice", "surgery"),
        ("Refuge", "service"),
    ],
)
def test_a_name_tells_what_kind_of_place_it_is(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_the_same_place_written_twice_is_on_the_list_once(county: None) -> None:
    first = add_organisation(" St  Wilgyth's Primary ", agency_code="education", by=SYSTEM)
    again = add_organisation("Saint Wilgyths primary", agency_code="education", by=SYSTEM)
    assert (first, [one.name for one in organisations(SYSTEM)]) == (again, ["St Wilgyth's Primary"])


@pytest.mark.parametrize(("name", "agency"), [(" .' ", "education"), ("Ferrybank Primary", "nobody")])
def test_a_place_without_a_name_or_an_agency_is_refused(county: None, name: str, agency: str) -> None:
    with pytest.raises(Refused, match=r"Enter the name|Say which agency"):
        add_organisation(name, agency_code=agency, by=SYSTEM)


def test_a_place_that_is_not_on_the_list_is_not_there(county: None) -> None:
    with pytest.raises(NotThere):
        organisation(SYSTEM, uuid4())
