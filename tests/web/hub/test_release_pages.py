"""The pages by which a second person reads what a family is told."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer
from frontdoor.domain.feedback.actions import join
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern
from tests.factories.county import County, one_more
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import ADVISED, TOLD, send

SignIn = Callable[[Viewer], Client]
MOTHER = StatedReferrer(ReferrerKind.FAMILY, "Nadia Khan", phone="07700 900222", email="nadia@example.org")


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def manager(county: County, as_member: SignIn) -> Client:
    return as_member(county.manager)


@pytest.fixture
def asked(worker: Client, arrives: Callable[..., UUID]) -> UUID:
    """A mother's own worry, decided as advice; what she is told waits for a second person."""
    contact = arrives(a_concern(referrer=MOTHER))
    send(worker, "decide", contact, **ADVISED)
    send(worker, "tell", contact, **TOLD, close="on")
    return contact


def sent(contact: UUID) -> list[str]:
    with acting_as(SYSTEM.id):
        return [letter.body for letter in letters_about(SYSTEM, contact)]


def test_the_tell_page_says_beforehand_that_two_read_it(worker: Client, arrives: Callable[..., UUID]) -> None:
    contact = arrives(a_concern(referrer=MOTHER))
    send(worker, "decide", contact, **ADVISED)
    page = words_of(worker.get(reverse("hub:tell", args=[contact])))
    assert "words to a family are read by two people" in page
    assert "Ask a colleague to read it" in page


def test_it_waits_and_nothing_has_gone(worker: Client, asked: UUID) -> None:
    assert "Waits for a second person" in words_of(worker.get(reverse("hub:tell", args=[asked])))
    assert sent(asked) == []


def test_a_manager_reads_it_exactly_and_what_it_leaves_out(manager: Client, asked: UUID) -> None:
    page = words_of(manager.get(reverse("hub:release", args=[asked])))
    assert TOLD["words"] in page
    assert "What their copy leaves out" in page
    assert "name" in page.split("Nothing of them is in the words.")[1].split("What was decided")[0]


def test_released_it_goes(manager: Client, asked: UUID) -> None:
    page = words_of(send(manager, "release", asked, agree="yes"))
    assert "Released, and on its way." in page
    [body] = sent(asked)
    assert body.startswith(TOLD["words"])


def test_sent_back_its_words_wait_to_be_changed(manager: Client, worker: Client, asked: UUID) -> None:
    send(manager, "release", asked, agree="no", words="Say who will call her.")
    page = words_of(worker.get(reverse("hub:tell", args=[asked])))
    assert "Say who will call her." in page
    assert TOLD["words"] in page
    assert sent(asked) == []


def test_sent_back_needs_a_reason(manager: Client, asked: UUID) -> None:
    assert "Enter what should be different" in words_of(send(manager, "release", asked, agree="no"))


def test_whoever_wrote_it_may_not_let_it_go(worker: Client, asked: UUID) -> None:
    assert "You wrote this yourself" in words_of(worker.get(reverse("hub:release", args=[asked])))
    assert "You wrote this yourself" in words_of(send(worker, "release", asked, agree="yes"))
    assert sent(asked) == []


def test_business_support_may_not(county: County, as_member: SignIn, asked: UUID) -> None:
    support = as_member(one_more(county, Role.BUSINESS_SUPPORT))
    assert support.get(reverse("hub:release", args=[asked])).status_code == 403


def test_where_nothing_waits_the_page_says_so(manager: Client, contact: UUID) -> None:
    page = words_of(manager.get(reverse("hub:release", args=[contact])))
    assert "Nothing waits for a second person here." in page


def test_the_pile_lists_it_and_is_empty_once_it_went(manager: Client, asked: UUID) -> None:
    before = words_of(manager.get(reverse("hub:releases")))
    send(manager, "release", asked, agree="yes")
    assert "Written by" in before
    assert "Nothing waits to be read." in words_of(manager.get(reverse("hub:releases")))


def test_a_manager_is_led_there_from_the_worklist(manager: Client, asked: UUID) -> None:
    page = words_of(manager.get(reverse("hub:worklist")))
    assert "To read before a family is told: 1" in page


def test_whoever_raised_a_joined_contact_is_released_where_the_other_was_decided(
    worker: Client, manager: Client, asked: UUID, arrives: Callable[..., UUID], county: County
) -> None:
    second = arrives(a_concern(referrer=MOTHER, words="I wrote last week."))
    with acting_as(county.social_worker.id):
        join(second, asked, why="The same worry", is_chaser=False, by=county.social_worker)
    send(worker, "tell", second, **TOLD)
    page = words_of(send(manager, "release", second, agree="yes"))
    assert "Released, and on its way." in page
    assert len(sent(second)) == 1
