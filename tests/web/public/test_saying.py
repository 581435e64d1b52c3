"""Saying how it was: three answers and one's own words, once, by whoever was told and proved that it is theirs."""

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.feedback.actions import say_in_public
from frontdoor.domain.feedback.models import SurveyAnswer
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.web.hub.conftest import Answer, words_of
from tests.web.public.filling import Typed, arrived, fill, keys_of, path_of, send
from tests.web.public.test_following import decided_and_told, follow

ANSWERS: Typed = {"easy": "yes", "heard": "no", "useful": "partly", "words": "Ring us back sooner."}


@pytest.fixture
def told(visitor: Client, county: County) -> Client:
    """The browser of a teacher who was told, and has her page open."""
    fill(visitor)
    send(visitor)
    decided_and_told(county.social_worker, "The school will help with breakfast.")
    follow(visitor, keys_of(arrived()[0]))
    return visitor


def say(client: Client, **typed: str) -> Answer:
    return client.post(reverse("public:say"), ANSWERS | typed, follow=True)


def kept() -> list[SurveyAnswer]:
    with acting_as(SYSTEM.id):
        return list(SurveyAnswer.objects.all())


def test_once_told_one_is_asked_how_it_was(told: Client) -> None:
    assert "How was it for you?" in words_of(told.get(reverse("public:worry")))
    assert "One minute" not in words_of(told.get(reverse("public:say")))


def test_what_they_say_is_kept_as_they_say_it(told: Client) -> None:
    page = words_of(say(told))
    [row] = kept()
    assert (row.easy, row.heard, row.useful, row.words) == ("yes", "no", "partly", "Ring us back sooner.")
    assert (row.may_publish, "Thank you for saying how it was" in page) == (False, True)


def test_words_are_printed_only_if_they_agree(told: Client) -> None:
    say(told, may_publish="on")
    assert kept()[0].may_publish


def test_it_is_said_once(told: Client) -> None:
    say(told)
    say(told, words="Again.")
    assert [row.words for row in kept()] == ["Ring us back sooner."]


def test_the_three_answers_are_asked_for_and_the_words_are_not(told: Client) -> None:
    page = words_of(told.post(reverse("public:say"), {"words": ""}))
    assert page.count("Select an answer") >= 3
    assert kept() == []


def test_nobody_is_asked_before_they_were_told(visitor: Client) -> None:
    fill(visitor)
    send(visitor)
    page = words_of(follow(visitor, keys_of(arrived()[0])))
    assert "How was it for you?" not in page
    assert path_of(say(visitor)) == reverse("public:worry")


def test_nobody_says_it_of_a_worry_that_is_not_theirs(told: Client) -> None:
    assert path_of(say(Client())) == reverse("public:follow")
    assert kept() == []


def test_the_log_holds_the_answers_and_none_of_the_words(told: Client) -> None:
    say(told)
    with acting_as(SYSTEM.id):
        [row] = Event.objects.filter(name="survey_answered")
    assert row.payload == {"easy": "yes", "heard": "no", "useful": "partly", "may_publish": False}


def test_anybody_reads_what_we_did(visitor: Client, county: County) -> None:
    assert "Nothing is here yet" in words_of(visitor.get(reverse("public:said")))
    with acting_as(county.manager.id):
        say_in_public("Nobody rang back.", "A duty phone from 8am.", by=county.manager)
    page = words_of(visitor.get(reverse("public:said")))
    assert "Nobody rang back." in page
    assert "A duty phone from 8am." in page
