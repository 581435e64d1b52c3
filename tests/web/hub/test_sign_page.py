"""The page on which a colleague's decision is signed or sent back."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import ADVISED, ASSESSED, send, stage_of

SignIn = Callable[[Viewer], Client]


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def manager(county: County, as_member: SignIn) -> Client:
    return as_member(county.manager)


@pytest.fixture
def waiting(worker: Client, contact: UUID) -> UUID:
    """A contact whose decision waits for a manager."""
    send(worker, "decide", contact, **ASSESSED)
    return contact


def test_the_decision_is_shown_whole(manager: Client, waiting: UUID) -> None:
    page = words_of(manager.get(reverse("hub:sign", args=[waiting])))
    for words in (
        "No food at home until Friday.",
        "Often hungry, and his weight falls.",
        ASSESSED["reasons"],
    ):
        assert str(words) in page


def test_signed_it_is_in_force(manager: Client, waiting: UUID) -> None:
    response = send(manager, "sign", waiting, agree="yes", note="")
    assert "Social work assessment is in force. Next: hand it over." in words_of(response)
    assert stage_of(waiting) == "decided"


def test_sent_back_its_maker_reads_why(manager: Client, worker: Client, waiting: UUID) -> None:
    send(manager, "sign", waiting, agree="no", words="What does Tom himself say?")
    page = words_of(worker.get(reverse("hub:decide", args=[waiting])))
    assert "What does Tom himself say?" in page
    assert stage_of(waiting) == "ready"


def test_nothing_is_sent_back_without_words(manager: Client, waiting: UUID) -> None:
    response = send(manager, "sign", waiting, agree="no", words=" ")
    assert "Enter what is needed before you can sign" in words_of(response)
    assert stage_of(waiting) == "to_sign"


def test_nobody_signs_their_own_decision(worker: Client, waiting: UUID) -> None:
    page = words_of(worker.get(reverse("hub:sign", args=[waiting])))
    assert "You made this decision, so somebody else must sign it off." in page
    send(worker, "sign", waiting, agree="yes", note="")
    assert stage_of(waiting) == "to_sign"


def test_what_needs_no_second_signature_is_not_there_to_sign(
    worker: Client, manager: Client, contact: UUID
) -> None:
    send(worker, "decide", contact, **ADVISED)
    response = manager.get(reverse("hub:sign", args=[contact]))
    assert response.status_code == 403
    assert "No decision on this contact waits to be signed." in words_of(response)
