"""The page that asks partner agencies, and takes a question back."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.sharing.queries import RequestSeen, requests_on
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import ASKED, TRIAGED, people_of, send, stage_of

SignIn = Callable[[Viewer], Client]
TWO = ASKED | {"agencies": ["police", "education"], "words_education": "Attendance this term?"}


@pytest.fixture
def officer(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


def asked_on(contact: UUID) -> list[RequestSeen]:
    with acting_as(SYSTEM.id):
        return requests_on(SYSTEM, contact)


def test_several_agencies_are_asked_in_one_form_each_its_own_question(officer: Client, contact: UUID) -> None:
    send(officer, "ask", contact, **TWO, people=people_of(contact))
    assert {(one.agency_name, one.words) for one in asked_on(contact)} == {
        ("Police", "Call-outs to the home?"),
        ("Education", "Attendance this term?"),
    }
    assert stage_of(contact) == "with_partners"


def test_only_the_people_chosen_are_asked_about(officer: Client, contact: UUID) -> None:
    first = people_of(contact)[:1]
    send(officer, "ask", contact, **ASKED, people=first)
    assert [str(one) for one in asked_on(contact)[0].people] == first


def test_agreement_to_a_service_is_kept_apart_from_the_lawful_basis(officer: Client, contact: UUID) -> None:
    typed = ASKED | {"service_agreement": "refused"}
    send(officer, "ask", contact, **typed, people=people_of(contact))
    [asked] = asked_on(contact)
    assert (asked.service_agreement, asked.lawful_basis) == ("refused", "public_task")


def test_nobody_is_asked_when_one_question_is_missing(officer: Client, contact: UUID) -> None:
    typed = TWO | {"words_education": ""}
    response = send(officer, "ask", contact, **typed, people=people_of(contact))
    assert "Enter what you need to know from Education" in words_of(response)
    assert "Call-outs to the home?" in response.content.decode()
    assert asked_on(contact) == []


def test_the_form_begins_with_what_helps_to_ask_and_everybody_chosen(officer: Client, contact: UUID) -> None:
    page = officer.get(reverse("hub:ask", args=[contact])).content.decode()
    assert "Attendance and lateness, and any change this term?" in page
    assert all(f'value="{person}" checked' in page for person in people_of(contact))


def test_the_agencies_named_at_triage_are_chosen_already(officer: Client, contact: UUID) -> None:
    send(officer, "triage", contact, **(TRIAGED | {"way": "ask", "ask": ["education"]}))
    page = officer.get(reverse("hub:ask", args=[contact])).content.decode()
    assert 'value="education" checked' in page
    assert 'value="police" checked' not in page


def test_each_priority_says_until_when_they_would_have(officer: Client, contact: UUID) -> None:
    page = words_of(officer.get(reverse("hub:ask", args=[contact])))
    assert "(24 working hours)" in page
    assert "Blue: no deadline" in page


def test_an_agency_that_was_asked_is_said_to_be(officer: Client, contact: UUID) -> None:
    send(officer, "ask", contact, **ASKED, people=people_of(contact))
    assert "not yet answered" in words_of(officer.get(reverse("hub:ask", args=[contact])))


def test_a_question_is_taken_back_with_the_reason(officer: Client, contact: UUID) -> None:
    send(officer, "ask", contact, **ASKED, people=people_of(contact))
    address = reverse("hub:withdraw", args=[contact, asked_on(contact)[0].id])
    officer.post(address, {"reason": "The school has told us."})
    assert asked_on(contact)[0].withdrawn == "The school has told us."
    assert stage_of(contact) == "ready"


def test_a_question_on_another_contact_is_not_there(
    officer: Client, contact: UUID, arrives: Callable[..., UUID]
) -> None:
    send(officer, "ask", contact, **ASKED, people=people_of(contact))
    address = reverse("hub:withdraw", args=[arrives(), asked_on(contact)[0].id])
    assert officer.get(address).status_code == 404
