"""The page of a first look."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.triage.queries import triages
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import TRIAGED, send, stage_of

SignIn = Callable[[Viewer], Client]


@pytest.fixture
def officer(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


def test_a_first_look_is_kept_with_its_reason_and_its_way(officer: Client, contact: UUID) -> None:
    send(officer, "triage", contact, **TRIAGED)
    with acting_as(SYSTEM.id):
        [look] = triages(SYSTEM, contact)
    assert (look.priority, look.reason, look.way) == ("amber", "Hungry twice this week.", "decide")
    assert stage_of(contact) == "triaged"


def test_the_page_that_follows_says_what_is_next(officer: Client, contact: UUID) -> None:
    assert "Triaged amber. Next: decide." in words_of(send(officer, "triage", contact, **TRIAGED))


def test_going_on_leads_to_the_way_that_was_chosen(officer: Client, contact: UUID) -> None:
    response = officer.post(
        reverse("hub:triage", args=[contact]), {**TRIAGED, "way": "ask", "ask": ["police"], "go_on": "yes"}
    )
    assert response["Location"] == reverse("hub:ask", args=[contact])


def test_without_a_reason_nothing_is_kept_and_nothing_typed_is_lost(officer: Client, contact: UUID) -> None:
    response = send(officer, "triage", contact, **(TRIAGED | {"reason": " "}))
    assert "Enter why you chose this priority" in words_of(response)
    assert 'value="amber" checked' in response.content.decode()
    assert stage_of(contact) == "arrived"


def test_agencies_are_suggested_with_the_reason(officer: Client, contact: UUID) -> None:
    page = words_of(officer.get(reverse("hub:triage", args=[contact])))
    assert "Education Suggested: a child of school age" in page


def test_a_second_look_begins_from_the_first(officer: Client, contact: UUID) -> None:
    send(officer, "triage", contact, **TRIAGED)
    assert "Hungry twice this week." in officer.get(reverse("hub:triage", args=[contact])).content.decode()


def test_a_call_may_bring_a_first_guess(officer: Client, contact: UUID) -> None:
    page = officer.get(reverse("hub:triage", args=[contact]) + "?priority=red&way=discuss").content.decode()
    assert 'value="red" checked' in page
    assert 'value="discuss" checked' in page


def test_a_partner_may_not_triage(county: County, as_member: SignIn, contact: UUID) -> None:
    partner = as_member(county.police)
    assert partner.get(reverse("hub:triage", args=[contact])).status_code == 403
