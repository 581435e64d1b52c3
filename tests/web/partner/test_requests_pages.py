"""Questions put to an agency: its list, and an answer in a minute."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.sharing.actions import withdraw
from frontdoor.domain.sharing.queries import RequestSeen, request_seen
from frontdoor.foundation.clock import LONDON
from frontdoor.foundation.records.actor import acting_as
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.partner.conftest import Work
from tests.web.public.filling import Shown

LIST = reverse("partner:requests")
NOTHING = {"answer": "nothing_held"}
KNOWN = {
    "answer": "known",
    "words": "Two call-outs in May, both verbal.",
    "worker_name": "PC Moss",
    "worker_phone": "07700 900124",
}
MONDAY = datetime(2026, 11, 9, 9, 0, tzinfo=LONDON)


def address(request: UUID) -> str:
    return reverse("partner:request", args=[request])


def reply(client: Client, request: UUID, typed: dict[str, str]) -> Shown:
    return client.post(address(request), typed, follow=True)


def seen(request: UUID) -> RequestSeen:
    with acting_as(SYSTEM.id):
        return request_seen(SYSTEM, request)


def test_what_is_asked_says_who_asks_why_and_about_whom(work: Work, police: Client) -> None:
    page = words_of(police.get(address(work.ask())))
    assert "What do you know about Tom Varley" in page
    assert f"{work.county.social_worker.name} at the hub asked" in page
    assert "Call-outs to the home this year?" in page


def test_only_whom_it_is_about_is_shown(work: Work, police: Client) -> None:
    page = words_of(police.get(address(work.ask())))
    assert "Danielle" not in page
    assert "Born 1 March 2017" in page


def test_the_words_of_whoever_raised_it_are_not_shown(work: Work, police: Client) -> None:
    page = words_of(police.get(address(work.ask())))
    assert not any(word in page for word in ("hungry", "There is no food", "Oldershaw", "Ferrybank"))


@pytest.mark.parametrize(
    ("who", "agency", "prompt"),
    [("police", "police", "Call-outs to this address"), ("health", "health-gp", "When were they last seen")],
)
def test_the_agency_s_own_prompts_stand_beside_the_answer(
    work: Work, who: str, agency: str, prompt: str
) -> None:
    page = words_of(signed_in(getattr(work.county, who)).get(address(work.ask(agency))))
    assert prompt in page
    assert "What has the child or adult told your staff" in page


def test_nothing_held_is_two_presses_and_a_whole_answer(work: Work, police: Client) -> None:
    asked = work.ask()
    assert "that is a whole answer" in words_of(reply(police, asked, NOTHING))
    assert (seen(asked).answer, seen(asked).is_open) == ("nothing_held", False)


def test_what_is_known_is_kept_with_who_works_with_them(work: Work, police: Client) -> None:
    asked = work.ask()
    reply(police, asked, KNOWN)
    [said] = seen(asked).replies
    assert (said.words, said.worker_name, said.worker_phone) == tuple(KNOWN[name] for name in list(KNOWN)[1:])


def test_a_part_of_the_answer_leaves_the_question_waiting(work: Work, police: Client) -> None:
    asked = work.ask()
    reply(police, asked, {"answer": "part", "part_words": "One call-out; more tomorrow."})
    assert seen(asked).is_open
    assert "One call-out; more tomorrow." in words_of(police.get(address(asked)))


def test_what_the_family_must_not_hear_needs_its_reason(work: Work, police: Client) -> None:
    asked = work.ask()
    assert "Enter why they must not be told" in words_of(reply(police, asked, KNOWN | {"keep": "yes"}))
    reply(police, asked, KNOWN | {"keep": "yes", "keep_reason": "It would warn him."})
    assert (seen(asked).replies[0].keep_from_family, seen(asked).replies[0].keep_reason) == (
        True,
        "It would warn him.",
    )


def test_what_is_known_so_far_may_be_kept_from_the_family_too(work: Work, police: Client) -> None:
    asked = work.ask()
    part = {"answer": "part", "part_words": "He is on bail.", "part_keep": "yes"}
    assert "Enter why they must not be told" in words_of(reply(police, asked, part))
    reply(police, asked, part | {"part_keep_reason": "It would warn him."})
    assert (seen(asked).replies[0].keep_from_family, seen(asked).replies[0].keep_reason) == (
        True,
        "It would warn him.",
    )


def test_words_typed_after_a_colleague_answered_are_shown_once_more(work: Work, police: Client) -> None:
    asked = work.ask()
    reply(police, asked, NOTHING)
    page = words_of(reply(police, asked, KNOWN))
    assert "What you wrote was not sent" in page
    assert "Two call-outs in May, both verbal." in page
    assert len(seen(asked).replies) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Select what you hold"),
        ({"answer": "known"}, "Enter what you know"),
        ({"answer": "nothing_held", "words": "Two call-outs"}, "You wrote what you know"),
        (KNOWN | {"worker_phone": "none"}, "Enter a phone number"),
        (KNOWN | {"worker_name": "x" * 121}, "must be 120 characters or fewer"),
    ],
)
def test_an_answer_that_can_not_be_meant_is_asked_again_and_nothing_typed_is_lost(
    work: Work, police: Client, typed: dict[str, str], said: str
) -> None:
    asked = work.ask()
    response = reply(police, asked, typed)
    assert said in words_of(response)
    assert typed.get("words", "") in response.content.decode()
    assert seen(asked).is_open


def test_a_second_press_says_that_it_was_answered(work: Work, police: Client) -> None:
    asked = work.ask()
    reply(police, asked, NOTHING)
    assert "This question has its answer already" in words_of(reply(police, asked, NOTHING))
    assert len(seen(asked).replies) == 1


def test_a_question_that_was_taken_back_asks_for_nothing(work: Work, police: Client) -> None:
    asked, by = work.ask(), work.county.social_worker
    with acting_as(by.id):
        withdraw(asked, reason="His mother told us herself.", by=by)
    page = words_of(police.get(address(asked)))
    assert "no answer is needed: His mother told us herself." in page
    assert "What do you hold?" not in page


def test_the_list_has_what_waits_soonest_due_first(work: Work, police: Client) -> None:
    with time_machine.travel(MONDAY, tick=False):
        for priority in ("blue", "green", "red", "amber"):
            work.ask(priority=priority)
        page = words_of(police.get(LIST))
    places = {level: page.index(level) for level in ("Red", "Amber", "Green", "Blue")}
    assert (min(places, key=places.__getitem__), max(places, key=places.__getitem__)) == ("Red", "Blue")


@pytest.mark.parametrize(
    ("later", "left"),
    [(timedelta(0), "4 h left"), (timedelta(hours=3), "1 h left"), (timedelta(hours=5), "1 h late")],
)
def test_red_runs_by_the_clock(work: Work, police: Client, later: timedelta, left: str) -> None:
    with time_machine.travel(MONDAY, tick=False):
        work.ask(priority="red")
    with time_machine.travel(MONDAY + later, tick=False):
        assert left in words_of(police.get(LIST))


def test_what_was_answered_moves_to_its_own_list(work: Work, police: Client) -> None:
    reply(police, work.ask(), NOTHING)
    assert "Nothing waits for you" in words_of(police.get(LIST))
    assert "Nothing held" in words_of(police.get(LIST, {"show": "answered"}))


def test_a_long_list_comes_a_page_at_a_time(work: Work, police: Client) -> None:
    contact = work.contact()
    for _ in range(27):
        work.ask(contact=contact)
    assert "1 to 25 of 27" in words_of(police.get(LIST))
    assert "26 to 27 of 27" in words_of(police.get(LIST, {"page": "2"}))


def test_what_is_asked_of_another_agency_looks_as_if_it_were_not_there(work: Work, health: Client) -> None:
    asked = work.ask()
    theirs, none = health.get(address(asked)), health.get(address(uuid4()))
    assert (theirs.status_code, none.status_code) == (404, 404)
    assert words_of(theirs) == words_of(none)


def test_nobody_answers_for_another_agency(work: Work, health: Client) -> None:
    asked = work.ask()
    assert reply(health, asked, NOTHING).status_code == 404
    assert seen(asked).is_open


@pytest.mark.parametrize("who", ["officer", "social_worker", "manager"])
def test_these_pages_are_not_for_the_hub(work: Work, who: str) -> None:
    client = signed_in(getattr(work.county, who))
    assert (client.get(LIST).status_code, client.get(address(work.ask())).status_code) == (403, 403)


def test_a_stranger_is_asked_to_sign_in(work: Work) -> None:
    assert Client().get(address(work.ask()))["Location"].startswith(reverse("account_login"))


def test_an_early_help_officer_answers_for_early_help(work: Work) -> None:
    asked = work.ask("early-help")
    reply(signed_in(work.county.early_help), asked, NOTHING)
    assert seen(asked).answer == "nothing_held"
