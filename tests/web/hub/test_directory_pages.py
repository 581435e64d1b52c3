"""Help is found by what is needed, how old they are, where they live and any words; and handed on as a leaflet."""

from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.county import County
from tests.factories.services import ASHFIELD, MANSFIELD, a_service, known
from tests.web.hub.conftest import words_of
from tests.web.hub.test_conversation_page import SignIn

DEBT = UUID(int=1)


@pytest.fixture
def client(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


def found(client: Client, **sought: str) -> str:
    """What the page says after a search."""
    return words_of(client.post(reverse("hub:directory"), sought, follow=True))


def shown(client: Client, page: str, **changes: Any) -> str:
    """What the page of one service says."""
    known(a_service(id=DEBT, **changes))
    return words_of(client.get(reverse(page, args=[DEBT])))


def test_an_empty_directory_says_how_it_is_filled(client: Client) -> None:
    assert "The directory is empty." in found(client)


def test_all_there_is_stands_there_before_anybody_asks(client: Client) -> None:
    known(a_service(), a_service("Second"))
    assert "2 services" in words_of(client.get(reverse("hub:directory")))


@pytest.mark.parametrize(
    "sought",
    [
        {"need": "housing"},
        {"age": "40"},
        {"district": ASHFIELD},
        {"q": "keys"},
        {"need": "housing", "age": "30"},
    ],
    ids=["by need", "by age", "by district", "by words", "by two of them"],
)
def test_help_is_found(client: Client, sought: dict[str, str]) -> None:
    known(
        a_service(
            "A roof", needs=("housing",), areas=(ASHFIELD,), minimum_age=25, description="Keys to a home."
        ),
        a_service("Youth club", needs=("crime",), areas=(MANSFIELD,), maximum_age=18, description="Fun."),
    )
    said = found(client, **sought)
    assert "A roof" in said
    assert "Youth club" not in said


def test_where_nothing_fits_it_is_said_what_to_do(client: Client) -> None:
    known(a_service())
    assert "Nothing in the directory fits all of that." in found(client, q="zebra")


def test_what_is_typed_stands_in_no_address(client: Client) -> None:
    answer = client.post(reverse("hub:directory"), {"q": "Varley"})
    assert "Varley" not in answer["Location"]


def test_an_age_that_is_none_is_said_to_be_none(client: Client) -> None:
    assert "There is a problem" in found(client, age="two hundred")


def test_a_long_list_comes_a_page_at_a_time(client: Client) -> None:
    known(*(a_service(f"Help {number:03}") for number in range(60)))
    second = words_of(client.get(reverse("hub:directory"), {"page": "2"}))
    assert "60 services" in second
    assert second.count("Help 0") == 25


def test_a_service_says_whom_it_is_for_and_how_to_begin(client: Client) -> None:
    said = shown(client, "hub:service", minimum_age=16)
    assert "Who it is for 16 and over" in said
    assert "How to begin Ring and ask." in said
    assert "For people in Mansfield" in said


@pytest.mark.parametrize(
    ("checked", "warning"),
    [
        ("2020-05-01", "Not checked since 1 May 2020. Ring before"),
        ("", "Nobody has said when this was checked."),
    ],
)
def test_a_service_that_nobody_checked_lately_warns(client: Client, checked: str, warning: str) -> None:
    assert warning in shown(client, "hub:service", assured_date=checked)


def test_a_service_that_is_closed_says_so_first(client: Client) -> None:
    assert "closed for the time being" in shown(client, "hub:service", status="temporarily closed")


def test_a_leaflet_is_for_the_family_and_names_nobody_of_ours(client: Client, county: County) -> None:
    said = shown(client, "hub:leaflet")
    assert "For you to keep" in said
    assert "Ring 01632 960123" in said
    assert county.officer.name not in said


@pytest.mark.parametrize("page", ["hub:service", "hub:leaflet"])
def test_a_service_that_is_not_there_is_not_found(client: Client, page: str) -> None:
    assert client.get(reverse(page, args=[UUID(int=9)])).status_code == 404
