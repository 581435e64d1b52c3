"""Where one is signed in, and ending it elsewhere."""

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.web.signin.staying import device_of
from tests.factories.county import County
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.public.filling import path_of
from tests.web.signin.conftest import App, SignIn

MINE, SESSIONS = reverse("partner:requests"), reverse("signin:sessions")
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1"


@pytest.fixture
def two(come_in: SignIn) -> tuple[Client, Client]:
    """Helen signed in on her computer, and on her telephone."""
    desk, phone = Client(HTTP_USER_AGENT=FIREFOX), Client(HTTP_USER_AGENT=IPHONE, REMOTE_ADDR="203.0.113.9")
    come_in(desk)
    come_in(phone)
    return desk, phone


def test_one_sees_where_one_is_signed_in_and_by_what(two: tuple[Client, Client]) -> None:
    page = words_of(two[0].get(SESSIONS))
    assert "Firefox on Windows This one" in page
    assert "Safari on an iPhone" in page
    assert page.count("By an authenticator app") == 3  # she set it up in a third


def test_ending_the_others_ends_them_at_once_and_not_this_one(two: tuple[Client, Client]) -> None:
    desk, phone = two
    said = words_of(desk.post(SESSIONS, follow=True))
    assert "You are signed out in" in said
    assert path_of(phone.get(MINE, follow=True)) == reverse("account_login")
    assert path_of(desk.get(MINE, follow=True)) == MINE


def test_nobody_sees_or_ends_the_sessions_of_another(two: tuple[Client, Client], county: County) -> None:
    police = signed_in(county.police)
    assert "Firefox on Windows" not in words_of(police.get(SESSIONS))
    police.post(SESSIONS)
    assert [path_of(one.get(MINE, follow=True)) for one in two] == [MINE, MINE]


def test_the_key_of_a_session_stands_on_no_page(two: tuple[Client, Client], app: App) -> None:
    desk, phone = two
    page = desk.get(SESSIONS).content.decode()
    assert not any(str(one.session.session_key) in page for one in (desk, phone))


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0.0.0 Safari/537.36 Edg/130.0", "Edge on Linux"),
        ("", "A browser on a device we don’t know"),
    ],
)
def test_a_browser_is_named_in_words(agent: str, words: str) -> None:
    assert device_of(agent) == words
