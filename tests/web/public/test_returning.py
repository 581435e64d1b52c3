"""Coming back: by a secret link, with a code sent to the writer, within seven days."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.actions import forget_old_drafts
from frontdoor.domain.contacts.models import Draft
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from tests.web.hub.conftest import Answer, words_of
from tests.web.public.filling import WORRY, code_in, fill, letters, link_in, path_of, question, send

MINE = "teacher.at.home@example.org"


@pytest.fixture
def link(visitor: Client) -> str:
    """The way back to a form in which the worry was written."""
    fill(visitor, until="person-1")
    visitor.post(reverse("public:later"), {"email": MINE})
    return link_in(letters()[-1])


@pytest.fixture
def another() -> Client:
    """The same person on another device."""
    return Client()


def ask_for_code(client: Client, link: str) -> str:
    """Press Send me a code; the code that was sent."""
    client.post(link)
    return code_in(letters()[-1])


def enter(client: Client, link: str, code: str) -> Answer:
    return client.post(f"{link}code/", {"code": code}, follow=True)


def test_the_link_goes_to_the_address_that_was_given(link: str) -> None:
    [letter] = letters()
    assert (letter.to, letter.subject) == (MINE, "Your saved form")


def test_a_message_says_nothing_of_the_worry(link: str, another: Client) -> None:
    ask_for_code(another, link)
    told = " ".join(f"{letter.subject} {letter.body}" for letter in letters())
    assert not any(word in told for word in ("hungry", "Tom", "Varley", "worry", "child", "safeguard"))


def test_whoever_comes_back_with_link_and_code_goes_on_where_they_stopped(link: str, another: Client) -> None:
    response = enter(another, link, ask_for_code(another, link))
    assert path_of(response) == question("person-1")
    assert WORRY["words"] in another.get(question("worry")).content.decode()


def test_the_link_alone_opens_nothing(link: str, another: Client) -> None:
    assert WORRY["words"] not in words_of(another.get(link))
    assert WORRY["words"] not in words_of(another.get(question("worry")))


def test_a_wrong_code_opens_nothing(link: str, another: Client) -> None:
    right = ask_for_code(another, link)
    wrong = f"{(int(right) + 1) % 1_000_000:06d}"
    assert "That is not the code we sent" in words_of(enter(another, link, wrong))
    assert "Go on with what you began" not in words_of(another.get(reverse("public:start")))


def test_after_five_wrong_codes_the_right_one_no_longer_opens(link: str, another: Client) -> None:
    right = ask_for_code(another, link)
    for step in range(1, 6):
        enter(another, link, f"{(int(right) + step) % 1_000_000:06d}")
    assert "This code has run out" in words_of(enter(another, link, right))


def test_a_code_works_once(link: str, another: Client) -> None:
    code = ask_for_code(another, link)
    enter(another, link, code)
    assert "This code has run out" in words_of(enter(Client(), link, code))


def test_a_code_works_for_a_quarter_of_an_hour(link: str, another: Client) -> None:
    code = ask_for_code(another, link)
    with time_machine.travel(now() + timedelta(minutes=16)):
        assert "This code has run out" in words_of(enter(another, link, code))


def test_nobody_is_sent_more_than_five_codes_an_hour(link: str, another: Client) -> None:
    for _ in range(7):
        another.post(link)
    assert len([letter for letter in letters() if letter.subject == "Your code"]) == 5
    assert "several codes in the last hour" in words_of(another.post(link))


@pytest.mark.parametrize("days", [8, 400])
def test_after_seven_days_the_link_has_run_out(link: str, another: Client, days: int) -> None:
    with time_machine.travel(now() + timedelta(days=days)):
        assert "This link has run out" in words_of(another.get(link))
        assert "This link has run out" in words_of(another.post(link))


def test_a_link_that_never_was_says_the_same_as_one_that_has_run_out(another: Client, link: str) -> None:
    made_up = words_of(another.get(reverse("public:resume", args=["no-such-link"])))
    with time_machine.travel(now() + timedelta(days=8)):
        assert words_of(another.get(link)) == made_up


def test_each_answer_keeps_it_for_seven_more_days(link: str, visitor: Client, another: Client) -> None:
    with time_machine.travel(now() + timedelta(days=6)):
        enter(another, link, ask_for_code(another, link))
        another.post(question("worry"), WORRY)
    with time_machine.travel(now() + timedelta(days=8)):
        assert "Go on with what you wrote" in words_of(another.get(link))


def test_what_nobody_came_back_to_is_forgotten(link: str) -> None:
    with acting_as(SYSTEM.id), time_machine.travel(now() + timedelta(days=8)):
        assert forget_old_drafts(by=SYSTEM) == 1
        assert not Draft.objects.exists()


def test_what_is_younger_is_not_forgotten(link: str) -> None:
    with acting_as(SYSTEM.id), time_machine.travel(now() + timedelta(days=6)):
        assert forget_old_drafts(by=SYSTEM) == 0


def test_once_sent_the_link_says_so(visitor: Client, another: Client) -> None:
    fill(visitor)
    visitor.post(reverse("public:later"), {"email": MINE})
    link = link_in(letters()[-1])
    send(visitor)
    assert "You have sent this already" in words_of(another.get(link))
    assert path_of(another.get(f"{link}code/", follow=True)) == link


def test_the_page_says_until_when_it_is_kept_and_that_nobody_was_told_yet(visitor: Client) -> None:
    fill(visitor, until="person-1")
    page = words_of(visitor.post(reverse("public:later"), {"email": MINE}, follow=True))
    assert MINE in page
    assert "You have not told us yet" in page


@pytest.mark.parametrize("name", ["later", "saved"])
def test_there_is_nothing_to_save_before_a_form_is_begun(visitor: Client, name: str) -> None:
    assert path_of(visitor.get(reverse(f"public:{name}"), follow=True)) == reverse("public:start")
