"""Signing in with e-mail address, password and a second step; out, and locked out."""

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.urls import reverse

from frontdoor.domain.accounts.actions import leave
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.public.filling import path_of
from tests.web.signin.conftest import PASSWORD, SignIn

MINE = reverse("partner:requests")


def test_signing_in_leads_to_where_one_s_work_waits(come_in: SignIn) -> None:
    assert path_of(come_in(Client())) == MINE


@pytest.mark.parametrize("typed", [{"password": "wrong"}, {"email": "nobody@example.org"}])
def test_a_wrong_password_and_an_unknown_address_are_told_the_same(
    sign_in: SignIn, typed: dict[str, str]
) -> None:
    page = words_of(sign_in(Client(), **typed))
    assert "This email address and password do not belong together" in page
    assert "Error: Sign in" in page


def test_the_page_one_wanted_opens_after_signing_in(come_in: SignIn) -> None:
    client, wanted = Client(), reverse("partner:actions")
    asked = client.get(wanted)["Location"]
    assert asked == f"{reverse('account_login')}?next={wanted}"
    assert path_of(come_in(client, next=wanted)) == wanted


def test_the_page_one_wanted_opens_after_setting_up_a_second_step_too(sign_in: SignIn) -> None:
    page = sign_in(Client(), next=reverse("partner:actions"))
    assert path_of(page) == reverse("signin:first")
    assert page.request["QUERY_STRING"] == "next=%2Fpartner%2Factions%2F"


def test_nobody_is_sent_elsewhere_by_signing_in(come_in: SignIn) -> None:
    assert path_of(come_in(Client(), next="https://elsewhere.example.org/")) == MINE


def test_signing_out_ends_it(come_in: SignIn) -> None:
    client = Client()
    come_in(client)
    assert "You have signed out" in words_of(client.post(reverse("account_logout"), follow=True))
    assert path_of(client.get(MINE, follow=True)) == reverse("account_login")


def test_looking_at_the_way_out_does_not_sign_out(come_in: SignIn) -> None:
    client = Client()
    come_in(client)
    client.get(reverse("account_logout"))
    assert path_of(client.get(MINE, follow=True)) == MINE


def test_a_leaver_who_knows_their_password_gets_no_further(sign_in: SignIn, helen: Viewer) -> None:
    with acting_as(SYSTEM.id):
        leave(helen.id, by=SYSTEM)
    client = Client()
    assert "Your membership has ended" in words_of(sign_in(client))
    assert path_of(client.get(MINE, follow=True)) == reverse("account_login")


def test_the_password_is_changed_by_whoever_knows_it(come_in: SignIn) -> None:
    client, new = Client(), "four other odd words"
    come_in(client)
    typed = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert "Your password is changed" in words_of(
        client.post(reverse("account_change_password"), typed, follow=True)
    )
    assert path_of(come_in(Client(), password=new)) == MINE


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"oldpassword": "wrong"}, "This is not your password"),
        ({"password1": "short", "password2": "short"}, "at least 12 characters"),
    ],
)
def test_a_password_is_not_changed_by_others_nor_to_a_weak_one(
    come_in: SignIn, typed: dict[str, str], said: str
) -> None:
    client, new = Client(), "four other odd words"
    come_in(client)
    usual = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    page = client.post(reverse("account_change_password"), usual | typed, follow=True)
    assert said in words_of(page)
    assert path_of(come_in(Client())) == MINE


def test_whoever_has_no_password_yet_sets_one(county: County) -> None:
    client, new = signed_in(county.police), "four other odd words"
    assert path_of(client.get(reverse("account_change_password"), follow=True)) == reverse(
        "account_set_password"
    )
    page = words_of(
        client.post(reverse("account_set_password"), {"password1": new, "password2": new}, follow=True)
    )
    assert "Your password is set" in page


def test_the_page_of_one_s_sign_in_says_who_one_is(come_in: SignIn) -> None:
    client = Client()
    come_in(client)
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
    "address",
    ["/accounts/signup/", "/sign-up/", "/account/email/", "/sign-in/code/", "/admin/", "/account/sign-in/3/"],
)
def test_nothing_else_of_the_library_is_open(sign_in: SignIn, address: str) -> None:
    assert Client().get(address).status_code == 404
