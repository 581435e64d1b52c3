"""Finding a worry again by its reference alone: a code goes to the address on record, and tells nobody more."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.feedback.actions import forget_old_follow_codes
from frontdoor.domain.feedback.models import FollowCode
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.letters.rules import How, Subject
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.web.hub.conftest import Answer, words_of
from tests.web.public.filling import NEIGHBOUR, Typed, arrived, code_in, fill, letters, send

NO_ADDRESS: Typed = {"name": "Mr Pell", "email": "", "phone": ""}
A_MOBILE: Typed = {"name": "Mr Pell", "email": "", "phone": "07700 900124"}


@pytest.fixture
def reference(visitor: Client) -> str:
    """The reference of a worry that a teacher sent."""
    return sent(visitor)


def sent(visitor: Client, **changed: Any) -> str:
    fill(visitor, **changed)
    send(visitor)
    return str(arrived()[0].reference)


def ask(client: Client, reference: str) -> Answer:
    return client.post(reverse("public:follow"), {"reference": reference, "code": ""}, follow=True)


def enter(client: Client, code: str) -> Answer:
    return client.post(reverse("public:follow_code"), {"code": code}, follow=True)


def opened(reference: str) -> Client:
    """A browser in which the worry was found again."""
    client = Client()
    ask(client, reference)
    enter(client, code_in(letters()[-1]))
    return client


def test_the_code_goes_to_the_address_on_record_and_says_nothing(reference: str) -> None:
    page = words_of(ask(Client(), reference))
    letter = letters()[-1]
    assert (letter.to, letter.subject) == ("teacher@example.org", Subject.CODE)
    assert "Tom" not in letter.body
    assert "teacher@example.org" not in page


def test_the_code_shows_how_far_we_are(reference: str) -> None:
    client = Client()
    ask(client, reference)
    page = words_of(enter(client, code_in(letters()[-1])))
    assert "We are working on it" in page
    assert "A trained worker reads what you told us by" in page


def test_a_mobile_is_written_to_where_there_is_no_e_mail(visitor: Client) -> None:
    reference = sent(visitor, you=NEIGHBOUR, about_you=A_MOBILE)
    ask(Client(), reference)
    assert (letters()[-1].how, letters()[-1].to) == (How.TEXT, "07700900124")


def test_no_answer_tells_which_references_are_real(visitor: Client) -> None:
    reference = sent(visitor, you=NEIGHBOUR, about_you=NO_ADDRESS)
    before = len(letters())
    answers = [(Client(), name) for name in (reference, "FD-2222-2222")]
    pages = {words_of(ask(client, name)) for client, name in answers}
    wrong = {words_of(enter(client, "000000")) for client, _ in answers}
    assert (len(pages), len(wrong), len(letters())) == (1, 1, before)


def test_a_code_opens_only_where_it_was_asked_for(reference: str) -> None:
    ask(Client(), reference)
    other = Client()
    ask(other, "FD-2222-2222")
    assert "That is not the code we sent" in words_of(enter(other, code_in(letters()[-1])))


def test_a_code_opens_once(reference: str) -> None:
    first = opened(reference)
    session = first.session
    session["follow-code"] = "spent"
    session.save()
    assert "This code has run out" in words_of(enter(first, code_in(letters()[-1])))


def test_after_five_wrong_tries_the_code_has_run_out(reference: str) -> None:
    client = Client()
    ask(client, reference)
    right = code_in(letters()[-1])
    wrong = "000000" if right != "000000" else "111111"
    said = [words_of(enter(client, wrong)) for _ in range(5)]
    assert all("That is not the code we sent" in page for page in said)
    assert "This code has run out" in words_of(enter(client, right))


def test_a_code_works_for_fifteen_minutes(reference: str) -> None:
    client = Client()
    ask(client, reference)
    with time_machine.travel(now() + timedelta(minutes=16), tick=False):
        assert "This code has run out" in words_of(enter(client, code_in(letters()[-1])))


def test_the_page_closes_by_itself_after_fifteen_minutes(reference: str) -> None:
    client = opened(reference)
    assert client.get(reverse("public:worry")).status_code == 200
    with time_machine.travel(now() + timedelta(minutes=16), tick=False):
        assert client.get(reverse("public:worry")).url == reverse("public:follow")  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", ["public:worry", "public:follow_code"])
def test_nobody_opens_the_page_who_proved_nothing(reference: str, page: str) -> None:
    assert Client().get(reverse(page)).url == reverse("public:follow")  # type: ignore[attr-defined]


def test_five_codes_an_hour_are_sent_and_no_more(reference: str) -> None:
    for _ in range(5):
        ask(Client(), reference)
    before = len(letters())
    assert "We have sent as many codes as we may in an hour" in words_of(ask(Client(), reference))
    assert len(letters()) == before


def test_i_have_heard_nothing_counts_as_chasing_us_once_an_hour(reference: str) -> None:
    client = opened(reference)
    pages = [words_of(client.post(reverse("public:worry"), follow=True)) for _ in range(3)]
    with acting_as(SYSTEM.id):
        chased = Event.objects.filter(name="referrer_wrote", payload__chasing=True)
        assert [row.contact_id for row in chased] == [arrived()[0].id]
    assert all("We are sorry that you had to ask" in page for page in pages)


def test_old_codes_are_forgotten(reference: str, county: County) -> None:
    ask(Client(), reference)
    with time_machine.travel(now() + timedelta(days=2), tick=False), acting_as(SYSTEM.id):
        assert forget_old_follow_codes(by=SYSTEM) == 1
        assert not FollowCode.objects.exists()


MOST = 20


def test_the_page_asks_the_database_no_more_than_others(
    reference: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = opened(reference)
    with django_assert_max_num_queries(MOST):
        assert client.get(reverse("public:worry")).status_code == 200


def test_who_asked_for_nothing_is_chased_by_nobody(reference: str) -> None:
    opened(reference)
    with acting_as(SYSTEM.id):
        assert not Event.objects.filter(name="referrer_wrote").exists()
