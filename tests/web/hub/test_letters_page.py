"""The pages on which letters are printed and posted, and the ways that the tell page offers."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.foundation.letters.queries import letters_to_post
from tests.factories.concerns import TEACHER
from tests.factories.county import County
from tests.factories.deeds import came_in, look
from tests.web.hub.conftest import Answer, words_of
from tests.web.hub.deeds import ADVISED, send, stage_of

HOME = "Mr S Reed\n1 High Street\nNewark\nNG24 1AA"
BY_LETTER = {"words": "The school can help.", "how": "post", "postal": HOME}


@pytest.fixture
def worker(county: County, as_member: Callable[[Viewer], Client]) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def advised(worker: Client) -> UUID:
    """A letter that gave a mobile number and no e-mail address, decided as advice."""
    contact = came_in(way_in=WayIn.LETTER, referrer=replace(TEACHER, email="", phone="07700 900321"))
    send(worker, "decide", contact, **ADVISED)
    return contact


def waiting(county: County) -> UUID:
    [letter] = look(county.officer, letters_to_post)
    return letter.id


def pressed(client: Client, letter: UUID, **said: str) -> Answer:
    return client.post(reverse("hub:letter", args=[letter]), said, follow=True)


def test_every_way_is_offered_and_the_mobile_is_filled_in(worker: Client, advised: UUID) -> None:
    page = worker.get(reverse("hub:tell", args=[advised])).content.decode()
    offered = [
        way for way in ("email", "text", "post", "call", "in_person", "none") if f'value="{way}"' in page
    ]
    assert offered == ["text", "post", "call", "in_person", "none"]
    assert 'value="07700 900321"' in page


def test_no_text_is_offered_where_none_can_be_sent(worker: Client, advised: UUID, settings: Settings) -> None:
    settings.LETTERS_BY = "smtp"
    assert 'value="text"' not in worker.get(reverse("hub:tell", args=[advised])).content.decode()


@pytest.mark.parametrize(
    ("letters", "said"), [(20, "1 text message,"), (200, "2 text messages,"), (400, "3 text messages,")]
)
def test_a_text_is_shown_as_it_arrives_with_how_many_it_takes(
    worker: Client, advised: UUID, letters: int, said: str
) -> None:
    page = words_of(send(worker, "tell", advised, words="a" * letters, how="text", look="yes"))
    assert said in page
    assert ("Shorter words are easier" in page) == (letters == 400)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"how": "text", "mobile": "01632 960 123"}, "This is not a UK mobile number"),
        ({"how": "post", "postal": "Mr S Reed"}, "A postal address has 3 to 7 lines"),
        ({"how": "text", "mobile": ""}, "Enter their mobile number"),
    ],
)
def test_an_address_that_cannot_be_right_is_said_at_its_field(
    worker: Client, advised: UUID, said: dict[str, str], wrong: str
) -> None:
    assert wrong in words_of(send(worker, "tell", advised, words="The school can help.", **said))


def test_a_letter_leads_to_the_letters_and_closes_nothing_yet(
    county: County, worker: Client, advised: UUID
) -> None:
    page = words_of(send(worker, "tell", advised, **BY_LETTER, close="on"))
    assert "Print it and post it: then they count as told." in page
    assert "To Mr S Reed" in page
    assert stage_of(advised) == "decided"


def test_it_is_printed_as_a_pdf_whose_name_says_nothing(
    county: County, worker: Client, advised: UUID
) -> None:
    send(worker, "tell", advised, **BY_LETTER)
    answer = worker.post(reverse("hub:letter", args=[waiting(county)]), {"do": "print"})
    assert answer.content.startswith(b"%PDF")
    assert "Reed" not in answer["Content-Disposition"]
    page = words_of(worker.get(reverse("hub:letter", args=[waiting(county)])))
    assert f"by {county.social_worker.name}." in page


def test_posted_it_closes_as_was_asked(county: County, worker: Client, advised: UUID) -> None:
    send(worker, "tell", advised, **BY_LETTER, close="on")
    letter = waiting(county)
    pressed(worker, letter, do="print")
    assert "the contact is closed" in words_of(pressed(worker, letter, do="posted"))
    assert stage_of(advised) == "closed"


def test_the_tell_page_says_that_a_letter_waits(county: County, worker: Client, advised: UUID) -> None:
    send(worker, "tell", advised, **BY_LETTER)
    assert "A letter waits to be posted" in words_of(worker.get(reverse("hub:tell", args=[advised])))
    assert "1 letter waits to be printed" in words_of(worker.get(reverse("hub:owed")))


def test_taken_back_with_a_reason_it_waits_no_more(county: County, worker: Client, advised: UUID) -> None:
    send(worker, "tell", advised, **BY_LETTER)
    letter = waiting(county)
    assert "Enter why it is not posted" in words_of(pressed(worker, letter, back="yes", words=""))
    assert "Taken back" in words_of(pressed(worker, letter, back="yes", words="She rang"))
    assert worker.get(reverse("hub:letter", args=[letter])).status_code == 404


def test_a_letter_that_came_back_leads_to_another_way(county: County, worker: Client, advised: UUID) -> None:
    send(worker, "tell", advised, **BY_LETTER)
    letter = waiting(county)
    for do in ("print", "posted"):
        pressed(worker, letter, do=do)
    assert "Tell whoever raised it" in words_of(pressed(worker, letter, do="came_back"))
