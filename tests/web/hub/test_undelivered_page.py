"""A message that did not arrive is shown to a person, who says how it was settled."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.foundation.letters.actions import note, send
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.letters.rules import How, Outcome, Subject
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.web.hub.conftest import words_of

NO_MAIL = "The mail server says that this address takes no e-mail (550)."


@pytest.fixture
def officer(county: County, as_member: Callable[[Viewer], Client]) -> Client:
    return as_member(county.officer)


@pytest.fixture
def bounced(contact: UUID) -> UUID:
    """An e-mail about a contact that came back."""
    with acting_as(SYSTEM.id):
        letter = send(
            to="teacher@example.org",
            how=How.EMAIL,
            subject=Subject.RECEIVED,
            body="We have your worry.",
            about=contact,
            by=SYSTEM,
            key="bounced",
        )
        note(Letter.objects.get(id=letter.id), Outcome.BOUNCED, reason=NO_MAIL, by=SYSTEM)
    return letter.id


def test_the_look_first_page_says_that_a_message_did_not_arrive(officer: Client, bounced: UUID) -> None:
    assert "Messages that did not arrive: 1" in words_of(officer.get(reverse("hub:worklist")))


def test_the_list_says_to_whom_about_what_and_why(officer: Client, bounced: UUID) -> None:
    page = words_of(officer.get(reverse("hub:undelivered")))
    assert "teacher@example.org" in page
    assert "FD-" in page
    assert NO_MAIL in page


def test_somebody_says_how_they_were_told_after_all_and_it_waits_no_more(
    officer: Client, bounced: UUID
) -> None:
    address = reverse("hub:settle", args=[bounced])
    assert "We have your worry." in words_of(officer.get(address))
    officer.post(address, {"words": "Rang her; she wrote the reference down."})
    assert "Every message has arrived." in words_of(officer.get(reverse("hub:undelivered")))
    assert officer.get(address).status_code == 404


def test_how_must_be_said(officer: Client, bounced: UUID) -> None:
    page = words_of(officer.post(reverse("hub:settle", args=[bounced]), {"words": " "}))
    assert "Enter how they were told" in page
