"""The page that tells whoever raised it."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer, WayIn
from frontdoor.domain.feedback.queries import messages_on
from frontdoor.domain.feedback.rules import Kind
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import TEACHER, a_concern
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import ADVISED, HELPED_EARLY, TOLD, send, stage_of

SignIn = Callable[[Viewer], Client]


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def advised(worker: Client, contact: UUID) -> UUID:
    """A contact decided as advice."""
    send(worker, "decide", contact, **ADVISED)
    return contact


def told_on(contact: UUID) -> list[tuple[str, str]]:
    with acting_as(SYSTEM.id):
        messages = messages_on(SYSTEM, contact)
    return [(one.how, one.words) for one in messages if one.kind != Kind.ACKNOWLEDGED]


def test_the_message_begins_in_plain_words_for_this_reader(worker: Client, advised: UUID) -> None:
    page = words_of(worker.get(reverse("hub:tell", args=[advised])))
    assert "We advise you to go on helping the family" in page


def test_what_they_will_read_is_shown_with_their_reference(worker: Client, advised: UUID) -> None:
    response = send(worker, "tell", advised, words="The school can help.", look="yes")
    assert "The school can help. Your reference: FD-" in words_of(response)
    assert told_on(advised) == []


def test_by_email_they_are_sent_the_words_that_were_shown(worker: Client, advised: UUID) -> None:
    send(worker, "tell", advised, **TOLD)
    with acting_as(SYSTEM.id):
        [letter] = letters_about(SYSTEM, advised)
    assert letter.body.startswith("Thank you. The school can help at once.\n\nYour reference: FD-")


def test_said_in_a_call_the_words_are_kept(worker: Client, advised: UUID) -> None:
    send(worker, "tell", advised, words="I told her the school can help.", how="call")
    assert told_on(advised) == [("call", "I told her the school can help.")]


def test_told_and_closed_in_one_go(worker: Client, advised: UUID) -> None:
    response = send(worker, "tell", advised, **TOLD, close="on")
    assert "Told by e-mail. The contact is closed." in words_of(response)
    assert stage_of(advised) == "closed"


def test_advice_is_offered_to_be_closed_with_it_and_work_of_a_team_is_not(
    worker: Client, advised: UUID, arrives: Callable[..., UUID]
) -> None:
    helped = arrives()
    send(worker, "decide", helped, **HELPED_EARLY)
    ticked = 'name="close" type="checkbox" value="on" checked'
    assert ticked in worker.get(reverse("hub:tell", args=[advised])).content.decode()
    assert ticked not in worker.get(reverse("hub:tell", args=[helped])).content.decode()


def test_a_name_never_leaves_and_nothing_typed_is_lost(worker: Client, advised: UUID) -> None:
    response = send(worker, "tell", advised, words="We helped Tom Varley.", how="email")
    assert 'Say "the child" or "the family"' in words_of(response)
    assert "We helped Tom Varley." in words_of(response)
    assert told_on(advised) == []


def test_when_they_cannot_be_told_the_reason_is_kept(worker: Client, arrives: Callable[..., UUID]) -> None:
    contact = arrives(a_concern(way_in=WayIn.PUBLIC_FORM, referrer=StatedReferrer(ReferrerKind.ANONYMOUS)))
    send(worker, "decide", contact, **ADVISED)
    page = worker.get(reverse("hub:tell", args=[contact])).content.decode()
    assert "They gave no name and no way to reach them." in page
    send(worker, "tell", contact, how="none", no_word="must_not", why_not="They gave no name.")
    assert told_on(contact) == [("none", "They gave no name.")]


def test_email_is_offered_only_to_those_who_gave_an_address(
    worker: Client, arrives: Callable[..., UUID]
) -> None:
    contact = arrives(a_concern(referrer=replace(TEACHER, email="")))
    send(worker, "decide", contact, **ADVISED)
    response = send(worker, "tell", contact, **TOLD)
    assert "Choose" in words_of(response)
    assert told_on(contact) == []


def test_words_are_needed_to_tell(worker: Client, advised: UUID) -> None:
    response = send(worker, "tell", advised, words=" ", how="call")
    assert "Enter what they are told" in words_of(response)


def test_nothing_is_told_before_it_is_decided(worker: Client, contact: UUID) -> None:
    assert worker.get(reverse("hub:tell", args=[contact])).status_code == 403


def test_what_must_not_leave_is_said_before_it_is_sent(worker: Client, advised: UUID) -> None:
    response = send(worker, "tell", advised, words="We helped Tom Varley.", how="email", look="yes")
    assert 'Say "the child" or "the family"' in words_of(response)
    assert told_on(advised) == []
