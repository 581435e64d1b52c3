"""What the referrals of one's own agency told us: its sums beside the county's, and nobody in them."""

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.assurance.actions import add_organisation, score
from frontdoor.domain.assurance.rules import Item
from tests.factories.county import County, a_county
from tests.factories.deeds import arrived, do
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of

ALL = tuple(Item)
HALF = (Item.WORRY, Item.REACHED)


@pytest.fixture
def county(db: None) -> County:
    """The county's agencies, and one member for each kind of work."""
    return a_county()


def place(county: County, name: str, agency: str) -> UUID:
    return do(county.officer, add_organisation, name, agency_code=agency)


def read_back(county: County, school: UUID, times: int, *met: Item) -> None:
    for _ in range(times):
        do(county.officer, score, arrived(), met, organisation=school)


@pytest.fixture
def schools(county: County) -> tuple[UUID, UUID]:
    """Two places of the police: five referrals of each were read back, of which one place told all."""
    first, second = place(county, "Harbour Station", "police"), place(county, "Hill Station", "police")
    read_back(county, first, 5, *ALL)
    read_back(county, second, 5, *HALF)
    return first, second


def page(client: Client) -> str:
    return words_of(client.get(reverse("partner:ours")))


@pytest.mark.usefixtures("schools")
def test_all_places_of_an_agency_are_read_together(county: County) -> None:
    read = page(signed_in(county.police))
    assert "10 of 10" in read
    assert "5 of 10" in read


@pytest.mark.usefixtures("schools")
def test_no_place_and_nobody_is_named(county: County) -> None:
    read = page(signed_in(county.police))
    assert [word for word in ("Harbour", "Hill Station", "Varley", "Oldershaw") if word in read] == []


@pytest.mark.usefixtures("schools")
def test_another_agency_reads_nothing_of_it(county: County) -> None:
    read = page(signed_in(county.health))
    assert "Too few to say" in read
    assert "of 10" not in read


def test_of_nine_nothing_is_said(county: County) -> None:
    school = place(county, "Harbour Station", "police")
    read_back(county, school, 9, *ALL)
    assert "9 referrals were read back so far" in page(signed_in(county.police))
    read_back(county, school, 1, *ALL)
    assert "What you do well" in page(signed_in(county.police))


@pytest.mark.usefixtures("schools")
def test_the_county_stands_beside_it(county: County) -> None:
    read_back(county, place(county, "Ferrybank Primary", "education"), 10, *ALL)
    assert "75%" in page(signed_in(county.police))
