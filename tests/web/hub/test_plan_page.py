"""The page on which actions are agreed."""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.decisions.queries import ActionSeen, actions_on
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import people_of

SignIn = Callable[[Viewer], Client]


@pytest.fixture
def officer(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


def typed(county: County, contact: UUID, **changes: object) -> dict[str, object]:
    due = today() + timedelta(3)
    return {
        "what": "Find a place in the breakfast club.",
        "agency": str(county.agencies["education"]),
        "due_on-day": str(due.day),
        "due_on-month": str(due.month),
        "due_on-year": str(due.year),
        "people": people_of(contact),
    } | changes


def plan_of(contact: UUID) -> list[ActionSeen]:
    with acting_as(SYSTEM.id):
        return actions_on(SYSTEM, contact)


def test_an_action_has_an_agency_and_a_day(officer: Client, county: County, contact: UUID) -> None:
    officer.post(reverse("hub:action", args=[contact]), typed(county, contact))
    [action] = plan_of(contact)
    assert (action.agency_name, action.due_on) == ("Education", today() + timedelta(3))


def test_the_next_one_keeps_the_agency_and_the_day(officer: Client, county: County, contact: UUID) -> None:
    response = officer.post(reverse("hub:action", args=[contact]), typed(county, contact, another="yes"))
    kept = parse_qs(urlsplit(response["Location"]).query)
    assert kept == {
        "agency": [str(county.agencies["education"])],
        "by": [(today() + timedelta(3)).isoformat()],
    }
    page = officer.get(response["Location"]).content.decode()
    assert f'value="{county.agencies["education"]}" selected' in page


def test_a_day_that_has_passed_is_not_agreed_and_nothing_typed_is_lost(
    officer: Client, county: County, contact: UUID
) -> None:
    changed = typed(county, contact, **{"due_on-year": "2020"})
    response = officer.post(reverse("hub:action", args=[contact]), changed)
    assert "The day by which it is done must be today or in the future" in words_of(response)
    assert "Find a place in the breakfast club." in response.content.decode()
    assert plan_of(contact) == []


def test_only_those_chosen_are_shown_to_the_agency(officer: Client, county: County, contact: UUID) -> None:
    first = people_of(contact)[:1]
    police = str(county.agencies["police"])
    officer.post(reverse("hub:action", args=[contact]), typed(county, contact, agency=police, people=first))
    with acting_as(county.police.id):
        seen = contact_seen(county.police, contact)
    assert [str(one) for one in seen.person_ids] == first


def test_an_address_that_was_tampered_with_is_no_trouble(officer: Client, contact: UUID) -> None:
    address = reverse("hub:action", args=[contact]) + "?by=soon&agency=none&discussion=none"
    assert officer.get(address).status_code == 200
