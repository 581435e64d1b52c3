"""What those who raised a worry say of us: read by the hub, and answered in public by its managers."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.feedback.actions import invite_those_told, say_how_it_was, tell_referrer
from frontdoor.domain.feedback.queries import said_and_done
from frontdoor.domain.feedback.rules import How, Rating
from tests.factories.county import County
from tests.factories.deeds import arrived, decided, do
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import Answer, words_of

PAGE = "hub:said"
THURSDAY = datetime(2026, 11, 5, 10, tzinfo=UTC)


@pytest.fixture
def manager(county: County) -> Client:
    """A team manager's browser."""
    return signed_in(county.manager)


def answered(words: str = "Ring us back sooner.", *, may_publish: bool = True) -> None:
    """Somebody said how it was for them."""
    rated = {"easy": Rating.YES, "heard": Rating.NO, "useful": Rating.PARTLY}
    do(INTAKE, say_how_it_was, arrived(), **rated, words=words, may_publish=may_publish)


def publish(client: Client, **typed: str) -> Answer:
    said = {"answer": "ours", "words": "Nobody rang back.", "what_we_did": "A duty phone from 8am."}
    return client.post(reverse(PAGE), said | typed, follow=True)


def read(client: Client) -> str:
    return words_of(client.get(reverse(PAGE)))


def test_the_hub_reads_what_they_say(county: County) -> None:
    answered()
    page = read(signed_in(county.officer))
    assert "Ring us back sooner." in page
    assert "May be printed" in page


def test_nobody_answered_yet(county: County) -> None:
    assert "Nobody has answered yet." in read(signed_in(county.officer))


def test_under_ten_answers_no_share_is_shown(county: County) -> None:
    for _ in range(9):
        answered()
    assert "Too few to say: 9 answers" in read(signed_in(county.officer))
    answered()
    page = read(signed_in(county.officer))
    assert "From 10 answers" in page
    assert "100%" in page


def test_a_manager_says_in_public_what_we_did(manager: Client) -> None:
    assert "It stands on the page" in words_of(publish(manager))
    assert "Nobody rang back." in words_of(Client().get(reverse("public:said")))


def test_what_stands_in_public_can_be_taken_down(manager: Client) -> None:
    publish(manager)
    [one] = said_and_done(INTAKE)
    assert "Taken down" in words_of(manager.post(reverse(PAGE), {"take_down": str(one.id)}, follow=True))
    assert "Nobody rang back." not in words_of(Client().get(reverse("public:said")))


def test_an_officer_publishes_nothing(county: County) -> None:
    officer = signed_in(county.officer)
    assert "Publish" not in read(officer)
    assert "You may not say in public what we did" in words_of(publish(officer))
    assert said_and_done(INTAKE) == []


def test_only_words_whose_writer_agreed_are_offered(manager: Client) -> None:
    answered("Print this.")
    answered("Keep this.", may_publish=False)
    page = manager.get(reverse(PAGE)).content.decode()
    assert page.count("Print this.") > page.count("Keep this.") == 1


@pytest.mark.parametrize("words", ["They helped Tom Varley at once.", "Ms Oldershaw thanks you."])
def test_nothing_is_printed_that_points_at_somebody(manager: Client, words: str) -> None:
    answered(words)
    chosen = _answer_offered(manager)
    page = words_of(publish(manager, answer=chosen, words=words))
    assert "must not see all of it" in page
    assert said_and_done(INTAKE) == []


def _answer_offered(client: Client) -> str:
    """The last of the answers whose words are offered."""
    page = client.get(reverse(PAGE)).content.decode()
    return str(re.findall(r'name="answer"[^>]* value="([0-9a-f-]{36})"', page)[-1])


def test_the_form_says_what_is_missing(manager: Client) -> None:
    page = words_of(publish(manager, words="", what_we_did=""))
    assert "Enter what we were told" in page
    assert "Enter what we did" in page


def test_it_says_how_many_were_asked(county: County) -> None:
    with time_machine.travel(THURSDAY, tick=False) as clock:
        contact = arrived()
        decided(county, contact)
        do(county.social_worker, tell_referrer, contact, "The school can help.", how=How.CALL)
        clock.shift(timedelta(days=1))
        assert "0 people were asked by e-mail" in read(signed_in(county.officer))
        invite_those_told("", by=SYSTEM)
        assert "1 person was asked by e-mail" in read(signed_in(county.officer))
