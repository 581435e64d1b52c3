"""On a contact that was decided, help that fits is chosen, and stands in the words to whoever raised it."""

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer
from frontdoor.domain.feedback.actions.offering import offer_help
from frontdoor.domain.feedback.queries.offering import help_offered
from tests.factories.county import County
from tests.factories.deeds import arrived, decided, do, look
from tests.factories.services import ASHFIELD, a_service, known
from tests.web.hub.conftest import words_of
from tests.web.hub.test_conversation_page import SignIn

HELP = UUID(int=1)


@pytest.fixture
def contact(county: County) -> UUID:
    """A boy of nine in Mansfield, about whom it was decided."""
    known(
        *(
            a_service(f"Helper for {need}", needs=(need,), id=UUID(int=10 + place))
            for place, need in enumerate(NEEDS)
        ),
        a_service("Elsewhere", needs=NEEDS, areas=(ASHFIELD,)),
        a_service("Grown-ups", needs=NEEDS, id=HELP, minimum_age=18),
    )
    at = arrived()
    decided(county, at)
    return at


NEEDS = (
    *("education", "early_years", "health", "substance_use", "family", "abuse", "crime"),
    *("domestic_abuse", "housing", "money"),
)


@pytest.fixture
def client(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


def test_help_for_the_needs_found_is_offered_and_what_is_elsewhere_is_not(
    client: Client, contact: UUID
) -> None:
    said = words_of(client.get(reverse("hub:offer_help", args=[contact])))
    assert "Helper for" in said
    assert "Grown-ups" in said
    assert "Elsewhere" not in said


def test_what_is_chosen_stands_in_the_words_to_whoever_raised_it(
    county: County, client: Client, contact: UUID
) -> None:
    page = client.post(reverse("hub:offer_help", args=[contact]), {"help": [str(HELP)]}, follow=True)
    assert "- Grown-ups (Larkmead Trust): ring 01632 960123" in page.content.decode()
    assert [one.id for one in look(county.officer, help_offered, contact)] == [HELP]


def test_a_neighbour_is_not_told_what_help_was_chosen(county: County, client: Client) -> None:
    at = arrived(referrer=StatedReferrer(kind=ReferrerKind.PUBLIC, email="neighbour@example.org"))
    decided(county, at)
    known(a_service(id=HELP))
    do(county.social_worker, offer_help, at, [HELP])
    page = client.get(reverse("hub:tell", args=[at])).content.decode()
    assert "Who can help" not in page


def test_nothing_chosen_is_said(client: Client, contact: UUID) -> None:
    said = words_of(client.post(reverse("hub:offer_help", args=[contact]), {}))
    assert "Select who could help" in said


def test_before_a_need_is_found_the_page_says_so(client: Client, county: County) -> None:
    said = words_of(client.get(reverse("hub:offer_help", args=[arrived()])))
    assert "No need was found yet." in said
