"""“I know this family” on a question, a discussion and an offer: closed to whoever says so, and to no colleague."""

from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from tests.factories.county import County, a_county
from tests.factories.deeds import arrived, asked, decided, discussing, do, offered, people_on
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of

CALM = "Thank you for saying so. It is closed to you from now on."


@pytest.fixture
def county(db: None) -> County:
    return a_county()


@pytest.fixture
def contact(county: County) -> UUID:
    return arrived()


def a_colleague(county: County) -> Viewer:
    """Another representative of the police."""
    email = f"{uuid4().hex}@example.org"
    return do(SYSTEM, join, "Jo", role=Role.PARTNER, agency_id=county.agencies["police"], email=email)


def says_so(client: Client, page: str, one: UUID, contact: UUID) -> str:
    typed = {"person": str(people_on(contact)[0]), "kind": "related"}
    return words_of(client.post(reverse(page, args=[one]), typed, follow=True))


def test_a_question_is_closed_to_whoever_knows_them_and_a_colleague_answers(
    county: County, contact: UUID
) -> None:
    question, police = asked(county, contact), signed_in(county.police)
    address = reverse("partner:request", args=[question])
    assert "I know this family" in words_of(police.get(address))
    page = says_so(police, "partner:know_asked", question, contact)
    assert CALM in page
    assert f"Your colleagues at {county.police.agency_name} still see it" in page
    assert police.get(address).status_code == 404
    assert signed_in(a_colleague(county)).get(address).status_code == 200


def test_only_those_whom_the_question_is_about_are_offered(county: County, contact: UUID) -> None:
    first, *others = people_on(contact)
    question = asked(county, contact, people=[first])
    page = signed_in(county.police).get(reverse("partner:know_asked", args=[question])).content.decode()
    assert f'value="{first}"' in page
    assert not [one for one in others if f'value="{one}"' in page]


def test_a_discussion_is_closed_to_whoever_knows_them(county: County, contact: UUID) -> None:
    together, health = discussing(county, contact), signed_in(county.health)
    assert CALM in says_so(health, "partner:know_discussed", together, contact)
    assert health.get(reverse("partner:discussion", args=[together])).status_code == 404


def test_work_that_is_offered_is_closed_to_whoever_knows_them(county: County, contact: UUID) -> None:
    decided(county, contact)
    offer, team = offered(county, contact), signed_in(county.early_help)
    assert CALM in says_so(team, "teams:know", offer, contact)
    assert team.get(reverse("teams:offer", args=[offer])).status_code == 404


def test_of_what_an_agency_was_not_asked_nobody_can_say_anything(county: County, contact: UUID) -> None:
    question = asked(county, contact, agency="education")
    police = signed_in(county.police)
    assert police.get(reverse("partner:know_asked", args=[question])).status_code == 404
