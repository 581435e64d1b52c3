"""Safe for the person at risk: nothing in addresses, nothing kept by the browser, a way out that forgets."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.web.hub.conftest import words_of
from tests.web.public.filling import PAGES, WORRY, answer, fill, question, send, start

TOLD = ("Tom", "Varley", "hungry", "Larkmead", "Oldershaw", "teacher@example.org", "07700")
ALONE = (
    "home",
    "public:start",
    "public:emergency",
    "public:follow",
    "public:privacy",
    "public:accessibility",
)


def test_no_address_holds_anything_of_anybody(visitor: Client) -> None:
    start(visitor)
    addresses: list[str] = []
    for name, typed in PAGES:
        addresses += [address for address, _ in answer(visitor, name, typed).redirect_chain]
    addresses += [address for address, _ in send(visitor).redirect_chain]
    assert [address for address in addresses if any(word in address for word in TOLD)] == []


@pytest.mark.parametrize("name", ALONE)
def test_no_page_is_kept_by_a_browser(visitor: Client, name: str) -> None:
    assert visitor.get(reverse(name))["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", ["worry", "person-1-more", "check"])
def test_no_answer_is_kept_by_a_browser(visitor: Client, name: str) -> None:
    fill(visitor)
    assert visitor.get(question(name))["Cache-Control"] == "no-store"


def test_the_way_out_is_on_every_page_of_the_form(visitor: Client) -> None:
    fill(visitor)
    ways_out = [
        f'href="{reverse("public:leave")}"' in visitor.get(question(name)).content.decode()
        for name, _ in PAGES
    ]
    assert all(ways_out)


def test_the_way_out_leads_elsewhere_and_forgets_what_was_written(visitor: Client) -> None:
    fill(visitor)
    assert visitor.get(reverse("public:leave"))["Location"].startswith("https://www.bbc.co.uk/")
    assert WORRY["words"] not in words_of(visitor.get(question("worry"), follow=True))


def test_the_form_is_forgotten_when_the_browser_is_closed(visitor: Client) -> None:
    start(visitor)
    cookie = visitor.cookies[settings.SESSION_COOKIE_NAME]
    assert (cookie["expires"], cookie["max-age"]) == ("", "")


def test_the_cookie_can_not_be_read_by_scripts_nor_sent_from_elsewhere(visitor: Client) -> None:
    start(visitor)
    cookie = visitor.cookies[settings.SESSION_COOKIE_NAME]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def test_no_cookie_outlives_the_browser_nor_the_way_out(visitor: Client) -> None:
    fill(visitor)
    assert [name for name, cookie in visitor.cookies.items() if cookie["max-age"]] == []
    visitor.get(reverse("public:leave"))
    assert [name for name, cookie in visitor.cookies.items() if cookie.value] == []


def test_nobody_gets_a_cookie_for_reading(visitor: Client) -> None:
    visitor.get(reverse("home"))
    assert settings.SESSION_COOKIE_NAME not in visitor.cookies


def test_a_visit_that_ended_is_said_plainly(visitor: Client) -> None:
    page = words_of(visitor.get(question("worry")))
    assert "We can’t find your earlier answers" in page
    assert "If we sent you a link" in page


def test_what_was_typed_when_the_visit_had_ended_is_still_kept(visitor: Client) -> None:
    response = visitor.post(question("worry"), WORRY)
    assert "What you sent just now is kept" in words_of(response)
    assert WORRY["words"] in visitor.get(question("worry")).content.decode()


def test_an_answer_that_could_not_be_used_is_not_said_to_be_kept(visitor: Client) -> None:
    assert "is kept" not in words_of(visitor.post(question("worry"), {"words": ""}))


def test_what_is_typed_after_sending_is_not_taken_in_silence(visitor: Client) -> None:
    fill(visitor)
    send(visitor)
    page = words_of(visitor.post(question("worry"), {"words": "And more."}, follow=True))
    assert "To add something, call us and say your reference" in page
