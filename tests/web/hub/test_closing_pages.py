"""The pages of following up, closing and opening again."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.feedback.queries import follow_ups_on
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import ADVISED, TOLD, TRIAGED, send, stage_of

SignIn = Callable[[Viewer], Client]


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def told(worker: Client, contact: UUID) -> UUID:
    """A contact that was decided, and whose referrer was told."""
    send(worker, "decide", contact, **ADVISED)
    send(worker, "tell", contact, **TOLD)
    return contact


@pytest.fixture
def closed(worker: Client, told: UUID) -> UUID:
    send(worker, "close", told, words="")
    return told


def test_what_stands_in_the_way_is_said_with_the_step_to_take(worker: Client, contact: UUID) -> None:
    send(worker, "decide", contact, **ADVISED)
    page = worker.get(reverse("hub:close", args=[contact]))
    assert "Whoever raised this has not been told." in words_of(page)
    assert reverse("hub:tell", args=[contact]) in page.content.decode()


def test_nothing_closes_while_something_stands_in_the_way(worker: Client, contact: UUID) -> None:
    send(worker, "close", contact, words="")
    assert stage_of(contact) == "arrived"


def test_what_was_decided_and_told_is_closed(closed: UUID) -> None:
    assert stage_of(closed) == "closed"


def test_a_closed_contact_takes_no_further_deed(worker: Client, closed: UUID) -> None:
    response = send(worker, "triage", closed, **TRIAGED)
    assert response.status_code == 403
    assert "This contact is closed. Open it again first, and say why." in words_of(response)


def test_a_closed_contact_is_opened_again_with_the_reason(worker: Client, closed: UUID) -> None:
    response = send(worker, "reopen", closed, reason="The school rang again.")
    assert "Open again. Next: decide." in words_of(response)
    assert stage_of(closed) == "ready"


def test_an_open_contact_is_not_opened_again(worker: Client, contact: UUID) -> None:
    assert worker.get(reverse("hub:reopen", args=[contact])).status_code == 403


@pytest.mark.parametrize(("answer", "went_well"), [("yes", True), ("no", False)])
def test_a_follow_up_says_whether_help_arrived(
    worker: Client, told: UUID, answer: str, went_well: bool
) -> None:
    send(worker, "follow_up", told, went_well=answer, words="He has breakfast at school.")
    with acting_as(SYSTEM.id):
        [found] = follow_ups_on(SYSTEM, told)
    assert (found.went_well, found.words) == (went_well, "He has breakfast at school.")


def test_a_contact_that_is_not_there_has_no_pages(worker: Client, contact: UUID) -> None:
    elsewhere = UUID(int=contact.int ^ 1)
    assert worker.get(reverse("hub:close", args=[elsewhere])).status_code == 404
