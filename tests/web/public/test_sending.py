"""Sending: once, however often the button is pressed; then the reference, the code, what is next and when."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connections
from django.test import Client
from django.urls import reverse

from tests.databases import Clone
from tests.factories.county import County, a_county
from tests.web.hub.conftest import words_of
from tests.web.public.filling import arrived, fill, keys_of, path_of, question, send


def test_what_was_sent_arrives_whole(visitor: Client) -> None:
    fill(visitor)
    send(visitor)
    [contact] = arrived()
    assert contact.words.startswith("He came to school hungry again.\n\nWhat happened before: Twice in May.")
    assert (contact.referrer.name, contact.referrer.email) == ("Ms Oldershaw", "teacher@example.org")
    assert [(one.person.name, one.voice) for one in contact.people] == [("Tom Varley", "There is no food.")]


def test_the_writer_gets_a_reference_and_a_code(visitor: Client) -> None:
    fill(visitor)
    page = words_of(send(visitor))
    keys = keys_of(arrived()[0])
    assert keys["reference"] in page
    assert keys["code"] in page


@time_machine.travel(datetime(2026, 11, 6, 15, 0, tzinfo=UTC), tick=False)
def test_the_writer_hears_by_when_it_is_read(visitor: Client) -> None:
    fill(visitor)
    assert "reads what you wrote by 3pm on Monday 9 November" in words_of(send(visitor))


def test_a_second_press_leads_to_the_same_reference(visitor: Client) -> None:
    fill(visitor)
    first, second = words_of(send(visitor)), words_of(send(visitor))
    assert re.findall(r"FD-\w{4}-\w{4}", first) == re.findall(r"FD-\w{4}-\w{4}", second)
    assert len(arrived()) == 1


def test_a_visit_that_forgot_that_it_sent_still_sends_once(visitor: Client) -> None:
    fill(visitor)
    held = visitor.session["writing"]
    send(visitor)
    session = visitor.session
    del session["sent"]
    session["writing"] = held
    session.save()
    assert "FD-" in words_of(send(visitor))
    assert len(arrived()) == 1


@pytest.mark.parametrize("page", ["check", "worry", "people", "person-1"])
def test_going_back_after_sending_shows_the_reference(visitor: Client, page: str) -> None:
    fill(visitor)
    send(visitor)
    assert path_of(visitor.get(question(page), follow=True)) == reverse("public:sent")


def test_a_second_worry_is_a_second_contact(visitor: Client) -> None:
    for _ in range(2):
        fill(visitor)
        send(visitor)
    assert len({contact.reference for contact in arrived()}) == 2


def test_the_page_after_sending_is_nobody_else_s(visitor: Client) -> None:
    fill(visitor)
    send(visitor)
    stranger = Client()
    assert path_of(stranger.get(reverse("public:sent"), follow=True)) == reverse("public:start")


def test_a_member_raises_a_worry_as_anybody_would(county: County) -> None:
    from tests.factories.signing_in import signed_in

    police = signed_in(county.police)
    fill(police)
    assert "We have it" in words_of(send(police))
    assert len(arrived()) == 1


def test_two_presses_at_once_make_one_contact(own_database: Clone) -> None:
    a_county()
    first = Client()
    fill(first)
    cookie = first.cookies["frontdoor"].value

    def press() -> int:
        client = Client()
        client.cookies["frontdoor"] = cookie
        try:
            return client.post(question("check")).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as presses:
        answers = [press.result() for press in [presses.submit(press) for _ in range(4)]]
    assert answers == [302] * 4
    assert len(arrived()) == 1
