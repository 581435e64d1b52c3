"""The page of the promises that are due: who is owed a word, on whom it waits, and how often they had to ask us."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.queries import contact_references
from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer, WayIn
from frontdoor.domain.feedback.actions import join
from frontdoor.foundation.letters.actions import note_returned
from frontdoor.foundation.letters.queries import letters_about
from tests.factories.concerns import a_concern
from tests.factories.county import County
from tests.factories.deeds import came_in, do, look, standing
from tests.web.hub.conftest import Answer, words_of
from tests.web.hub.deeds import ADVISED, TOLD, send

SignIn = Callable[[Viewer], Client]
OWED = reverse("hub:owed")


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def advised(worker: Client, contact: UUID) -> UUID:
    """A contact decided as advice."""
    send(worker, "decide", contact, **ADVISED)
    return contact


def seen(by: Client, **asked: str) -> str:
    return words_of(by.get(OWED, asked))


def test_whoever_waits_for_a_decision_is_on_it_and_can_not_be_told_yet(worker: Client, contact: UUID) -> None:
    assert "1 person is owed one now; 0 can be told at once." in seen(worker)
    assert reverse("hub:contact", args=[contact]) in worker.get(OWED, {"show": "undecided"}).content.decode()
    assert "Everybody who can be told has been told." in seen(worker, show="ready")


def test_once_decided_a_message_is_drafted_and_sent_from_here(worker: Client, advised: UUID) -> None:
    assert "Decided: a message is drafted" in seen(worker, show="ready")
    sent = worker.post(
        f"{reverse('hub:tell', args=[advised])}?next=owed", {**TOLD, "close": "on"}, follow=True
    )
    assert "Told by e-mail. Nobody else can be told now." in words_of(sent)
    assert "Everybody who raised a worry has been told." in seen(worker)


def test_after_one_is_told_the_next_in_line_is_there(
    worker: Client, advised: UUID, arrives: Callable[..., UUID]
) -> None:
    following = arrives()
    send(worker, "decide", following, **ADVISED)
    sent = worker.post(f"{reverse('hub:tell', args=[advised])}?next=owed", TOLD)
    assert (sent.status_code, sent["Location"]) == (302, f"{reverse('hub:tell', args=[following])}?next=owed")


def test_the_second_school_stands_beside_the_first_and_is_told_on_its_own(
    worker: Client, county: County, advised: UUID, arrives: Callable[..., UUID]
) -> None:
    second = arrives()
    do(county.officer, join, second, advised, why="The same child.", is_chaser=True)
    assert "We kept them waiting: they had to ask once." in seen(worker)
    page = words_of(worker.get(reverse("hub:tell", args=[second])))
    assert "where it was decided: advice" in page
    send(worker, "tell", second, **TOLD)
    assert standing(second).owed_since is None


def test_the_tell_page_names_who_else_must_be_told_and_does_not_offer_to_close(
    worker: Client, county: County, advised: UUID, arrives: Callable[..., UUID]
) -> None:
    second = arrives()
    do(county.officer, join, second, advised, why="The same child.", is_chaser=False)
    page = worker.get(reverse("hub:tell", args=[advised])).content.decode()
    assert reverse("hub:tell", args=[second]) in page
    assert 'name="close"' not in page
    assert "Somebody else raised it too" in words_of(send(worker, "tell", advised, **TOLD))


def test_a_message_that_came_back_is_on_it_though_the_contact_is_closed(
    worker: Client, advised: UUID
) -> None:
    send(worker, "tell", advised, **TOLD, close="on")
    do(SYSTEM, note_returned, look(SYSTEM, letters_about, advised)[0].id)
    assert "Our message did not arrive. Tell them another way." in seen(worker, show="lost")
    send(worker, "tell", advised, words="The school can help.", how="screen")
    assert "Every message has arrived." in seen(worker, show="lost")


def test_a_letter_without_an_address_waits_to_be_acknowledged(worker: Client) -> None:
    came_in(way_in=WayIn.LETTER, referrer=StatedReferrer(ReferrerKind.PUBLIC))
    assert "They have not been told that we have it." in seen(worker, show="unheard")


def test_a_caller_who_asks_what_became_of_it_is_counted_as_our_failure(worker: Client, contact: UUID) -> None:
    worker.post(OWED, {"asked": str(contact)})
    worker.post(OWED, {"asked": str(contact)})
    assert standing(contact).chased == 2
    assert "We kept 1 person waiting so long that they had to ask." in seen(worker)
    assert "they had to ask twice" in seen(worker)


@pytest.mark.parametrize("asked", ["", "somebody", "01a20345-0000-7000-8000-00000000dead"])
def test_what_is_no_contact_is_not_there(worker: Client, asked: str) -> None:
    assert worker.post(OWED, {"asked": asked}).status_code == 404


def test_somebody_without_an_address_is_offered_their_own_page_first(
    worker: Client, arrives: Callable[..., UUID]
) -> None:
    anonymous = arrives(a_concern(referrer=StatedReferrer(ReferrerKind.ANONYMOUS)))
    send(worker, "decide", anonymous, **ADVISED)
    page = worker.get(reverse("hub:tell", args=[anonymous])).content.decode()
    assert 'value="screen" checked' in page
    send(worker, "tell", anonymous, words="The school can help.", how="screen", close="on")
    assert standing(anonymous).closed_at is not None


def rang(by: Client, reference: str) -> Answer:
    """Somebody rings, and says the reference that they have."""
    return by.post(OWED, {"reference": reference}, follow=True)


def test_whoever_rings_with_a_reference_is_counted_and_their_contact_is_opened(
    worker: Client, contact: UUID
) -> None:
    reference = look(SYSTEM, contact_references, [contact])[contact]
    page = words_of(rang(worker, reference.lower().replace("-", " ")))
    assert "Counted: they had to ask." in page
    assert reference in page
    assert standing(contact).chased == 1


def test_a_reference_that_is_none_leads_to_finding_somebody_by_name(worker: Client) -> None:
    page = words_of(rang(worker, "FD-0000-0000"))
    assert "There is no contact with that reference." in page
    assert "Find a person" in page


def test_of_a_closed_contact_it_is_said_what_to_do_first(worker: Client, advised: UUID) -> None:
    worker.post(reverse("hub:tell", args=[advised]), {**TOLD, "close": "on"})
    reference = look(SYSTEM, contact_references, [advised])[advised]
    assert "This contact is closed. Open it again first" in words_of(rang(worker, reference))
    assert standing(advised).chased == 0
