"""Signing in with e-mail address, password and a second step; out, and locked out."""

from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.conf import settings
from django.test import Client, override_settings
from django.urls import reverse

from frontdoor.domain.accounts.actions import leave
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.public.filling import Shown, path_of
from tests.web.signin.conftest import EMAIL, PASSWORD, SignIn

MINE = reverse("partner:requests")


def totp_code(secret: str) -> str:
    """What an authenticator app with this secret shows now."""
    return str(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))


def turn_on_second_step(client: Client) -> str:
    """Set up an authenticator app; its secret."""
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    secret = page.split('class="fd-key">')[1].split("<")[0]
    client.post(reverse("mfa_activate_totp"), {"code": totp_code(secret)})
    return secret


def test_signing_in_leads_to_where_one_s_work_waits(sign_in: SignIn) -> None:
    assert path_of(sign_in(Client())) == MINE


@pytest.mark.parametrize("typed", [{"password": "wrong"}, {"email": "nobody@example.org"}])
def test_a_wrong_password_and_an_unknown_address_are_told_the_same(
    sign_in: SignIn, typed: dict[str, str]
) -> None:
    page = words_of(sign_in(Client(), **typed))
    assert "This email address and password do not belong together" in page
    assert "Error: Sign in" in page


def test_after_too_many_wrong_tries_one_waits(sign_in: SignIn) -> None:
    pages = [words_of(sign_in(Client(), password="wrong")) for _ in range(12)]
    assert "There were too many tries" in pages[-1]
    assert "There were too many tries" in words_of(sign_in(Client()))


def test_the_page_one_wanted_opens_after_signing_in(helen: Viewer) -> None:
    client = Client()
    wanted = client.get(reverse("partner:actions"), follow=True)
    asked = f"{reverse('account_login')}?next={reverse('partner:actions')}"
    typed = {"login": EMAIL, "password": PASSWORD, "next": reverse("partner:actions")}
    assert path_of(wanted) == reverse("account_login")
    assert path_of(client.post(asked, typed, follow=True)) == reverse("partner:actions")


def test_nobody_is_sent_elsewhere_by_signing_in(helen: Viewer) -> None:
    typed = {"login": EMAIL, "password": PASSWORD, "next": "https://elsewhere.example.org/"}
    assert path_of(Client().post(reverse("account_login"), typed, follow=True)) == MINE


def test_signing_out_ends_it(sign_in: SignIn) -> None:
    client = Client()
    sign_in(client)
    assert "You have signed out" in words_of(client.post(reverse("account_logout"), follow=True))
    assert path_of(client.get(MINE, follow=True)) == reverse("account_login")


def test_looking_at_the_way_out_does_not_sign_out(sign_in: SignIn) -> None:
    client = Client()
    sign_in(client)
    client.get(reverse("account_logout"))
    assert path_of(client.get(MINE, follow=True)) == MINE


def test_a_leaver_loses_what_is_open_at_once(sign_in: SignIn, helen: Viewer) -> None:
    client = Client()
    sign_in(client)
    with acting_as(SYSTEM.id):
        leave(helen.id, by=SYSTEM)
    assert path_of(client.get(MINE, follow=True)) == reverse("account_login")


def test_a_leaver_who_knows_their_password_gets_no_further(sign_in: SignIn, helen: Viewer) -> None:
    with acting_as(SYSTEM.id):
        leave(helen.id, by=SYSTEM)
    client = Client()
    assert path_of(sign_in(client)) != MINE
    assert path_of(client.get(MINE, follow=True)) == reverse("account_login")


@pytest.fixture
def secret(sign_in: SignIn) -> str:
    """Helen's second step is on; the secret of her app."""
    client = Client()
    sign_in(client)
    return turn_on_second_step(client)


def enter(client: Client, code: str) -> Shown:
    return client.post(reverse("mfa_authenticate"), {"code": code}, follow=True)


def test_with_a_second_step_the_password_alone_opens_nothing(sign_in: SignIn, secret: str) -> None:
    client = Client()
    assert path_of(sign_in(client)) == reverse("mfa_authenticate")
    assert path_of(client.get(MINE, follow=True)) == reverse("mfa_authenticate")


def test_a_wrong_code_is_told_in_words(sign_in: SignIn, secret: str) -> None:
    client = Client()
    sign_in(client)
    assert "This is not the code" in words_of(enter(client, "000000"))


def test_the_code_opens_the_door(sign_in: SignIn, secret: str) -> None:
    client = Client()
    sign_in(client)
    with time_machine.travel(now() + timedelta(minutes=2)):  # the code that turned it on is used up
        assert path_of(enter(client, totp_code(secret))) == MINE


def test_a_recovery_code_opens_it_once(sign_in: SignIn, secret: str) -> None:
    first, second = Client(), Client()
    sign_in(first)
    with time_machine.travel(now() + timedelta(minutes=2)):
        enter(first, totp_code(secret))
    first.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    code = first.get(reverse("mfa_view_recovery_codes")).content.decode().split("<code>")[1].split("<")[0]
    sign_in(second)
    assert path_of(enter(second, code)) == MINE
    sign_in(third := Client())
    assert path_of(enter(third, code)) == reverse("mfa_authenticate")


def test_the_password_is_changed_by_whoever_knows_it(sign_in: SignIn) -> None:
    client, new = Client(), "four other odd words"
    sign_in(client)
    typed = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert "Your password is changed" in words_of(
        client.post(reverse("account_change_password"), typed, follow=True)
    )
    assert path_of(sign_in(Client(), password=new)) == MINE


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"oldpassword": "wrong"}, "This is not your password"),
        ({"password1": "short", "password2": "short"}, "at least 12 characters"),
    ],
)
def test_a_password_is_not_changed_by_others_nor_to_a_weak_one(
    sign_in: SignIn, typed: dict[str, str], said: str
) -> None:
    client, new = Client(), "four other odd words"
    sign_in(client)
    usual = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    page = client.post(reverse("account_change_password"), usual | typed, follow=True)
    assert said in words_of(page)
    assert path_of(sign_in(Client())) == MINE


def test_whoever_has_no_password_yet_sets_one(county: County) -> None:
    client, new = signed_in(county.police), "four other odd words"
    assert path_of(client.get(reverse("account_change_password"), follow=True)) == reverse(
        "account_set_password"
    )
    page = words_of(
        client.post(reverse("account_set_password"), {"password1": new, "password2": new}, follow=True)
    )
    assert "Your password is set" in page


def test_the_page_of_one_s_sign_in_says_who_one_is(sign_in: SignIn) -> None:
    client = Client()
    sign_in(client)
    page = words_of(client.get(reverse("signin:account")))
    assert "Helen Frost" in page
    assert "Partner agency representative" in page


def test_the_cookie_of_a_visit_is_kept_from_scripts_and_ends_with_the_browser(sign_in: SignIn) -> None:
    client = Client()
    sign_in(client)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert (cookie["expires"], cookie["max-age"]) == ("", "")


def test_over_https_the_cookie_never_goes_in_the_open(sign_in: SignIn) -> None:
    with override_settings(SESSION_COOKIE_SECURE=True):
        client = Client()
        sign_in(client)
    assert client.cookies[settings.SESSION_COOKIE_NAME]["secure"] is True


def test_signing_in_begins_a_new_visit(sign_in: SignIn) -> None:
    client = Client()
    client.post(reverse("public:start"))
    before = client.cookies[settings.SESSION_COOKIE_NAME].value
    sign_in(client)
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != before


@pytest.mark.parametrize(
    "address", ["/accounts/signup/", "/sign-up/", "/account/email/", "/sign-in/code/", "/admin/"]
)
def test_nothing_else_of_the_library_is_open(sign_in: SignIn, address: str) -> None:
    assert Client().get(address).status_code == 404
