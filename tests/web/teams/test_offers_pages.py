"""Work offered to a team: its story, and a yes, or a no with the reason and what instead."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.handovers.queries import HandoverSeen, handover_seen
from frontdoor.foundation.records.actor import acting_as
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.public.filling import Shown
from tests.web.teams.conftest import Work

LIST = reverse("teams:offered")
YES = {"answer": "accept", "words": "Kelly visits on Thursday after 3pm."}
NO = {"answer": "decline", "reason": "No worker is free.", "instead": "The south has room."}
AtMost = Callable[[int], AbstractContextManager[object]]


def address(offer: UUID) -> str:
    return reverse("teams:offer", args=[offer])


def answer(client: Client, offer: UUID, typed: dict[str, str]) -> Shown:
    return client.post(address(offer), typed, follow=True)


def seen(offer: UUID) -> HandoverSeen:
    with acting_as(SYSTEM.id):
        return handover_seen(SYSTEM, offer)


def test_the_list_says_whom_it_is_about_and_how_long_is_left(work: Work, north: Client) -> None:
    work.offer()
    page = words_of(north.get(LIST))
    assert "Tom Varley" in page
    assert "1 working day left" in page


def test_the_family_need_not_tell_their_story_again(work: Work, north: Client) -> None:
    page = words_of(north.get(address(work.offer())))
    told = [
        "hungry four times",
        "visit after 3pm",
        "No food on Fridays",
        "The family asks for help",
        "knows and is glad",
    ]
    assert [each for each in told if each not in page] == []


def test_everybody_on_the_contact_is_shown_with_their_home(work: Work, north: Client) -> None:
    page = words_of(north.get(address(work.offer())))
    assert page.count("7 Larkmead Court") == 2
    assert "Danielle Varley" in page


def test_who_raised_it_and_their_words_are_not_shown(work: Work, north: Client) -> None:
    page = words_of(north.get(address(work.offer())))
    assert not any(word in page for word in ("Oldershaw", "Ferrybank", "There is no food"))


def test_work_is_taken_on_with_a_word_to_the_hub(work: Work, north: Client) -> None:
    offer = work.offer()
    assert "Yours now" in words_of(answer(north, offer, YES))
    taken = seen(offer).answer
    assert taken is not None
    assert (taken.accepted, taken.reason) == (True, YES["words"])


def test_work_is_declined_with_the_reason_and_what_instead(work: Work, north: Client) -> None:
    offer = work.offer()
    assert "The hub has it back" in words_of(answer(north, offer, NO))
    declined = seen(offer).answer
    assert declined is not None
    assert (declined.accepted, declined.reason, declined.instead) == (False, NO["reason"], NO["instead"])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Select whether you take this on"),
        (NO | {"instead": ""}, "Enter what would help instead"),
        (NO | {"reason": " "}, "Enter why you decline"),
    ],
)
def test_half_an_answer_is_asked_for_the_rest_and_nothing_typed_is_lost(
    work: Work, north: Client, typed: dict[str, str], said: str
) -> None:
    offer = work.offer()
    response = answer(north, offer, typed)
    assert said in words_of(response)
    assert typed.get("reason", "").strip() in response.content.decode()
    assert seen(offer).answer is None


def test_a_second_press_says_that_it_was_answered(work: Work, north: Client) -> None:
    offer = work.offer()
    answer(north, offer, YES)
    page = words_of(answer(north, offer, NO))
    assert "This offer has been answered already" in page
    assert "You took this on" in page


def test_what_was_answered_moves_to_its_own_list(work: Work, north: Client) -> None:
    answer(north, work.offer(), NO)
    assert "Nothing is offered to you" in words_of(north.get(LIST))
    assert "Declined" in words_of(north.get(LIST, {"show": "answered"}))


def test_what_is_offered_to_another_team_looks_as_if_it_were_not_there(work: Work) -> None:
    south = signed_in(work.in_the_south())
    theirs, none = south.get(address(work.offer())), south.get(address(uuid4()))
    assert (theirs.status_code, none.status_code) == (404, 404)
    assert words_of(theirs) == words_of(none)


def test_nobody_answers_for_another_team(work: Work) -> None:
    offer = work.offer()
    assert answer(signed_in(work.in_the_south()), offer, YES).status_code == 404
    assert seen(offer).answer is None


@pytest.mark.parametrize("who", ["officer", "social_worker", "manager", "police", "health"])
def test_these_pages_are_for_receiving_teams_alone(work: Work, who: str) -> None:
    client = signed_in(getattr(work.county, who))
    assert (client.get(LIST).status_code, client.get(address(work.offer())).status_code) == (403, 403)


def test_a_stranger_is_asked_to_sign_in(work: Work) -> None:
    assert Client().get(LIST)["Location"].startswith(reverse("account_login"))


def test_ten_offers_need_no_more_reads_than_one(
    work: Work, north: Client, django_assert_max_num_queries: AtMost
) -> None:
    for _ in range(10):
        work.offer()
    with django_assert_max_num_queries(20):
        assert words_of(north.get(LIST)).count("Tom Varley") >= 10


def test_an_offer_needs_few_reads(work: Work, north: Client, django_assert_max_num_queries: AtMost) -> None:
    offer = work.offer()
    with django_assert_max_num_queries(24):
        assert north.get(address(offer)).status_code == 200
