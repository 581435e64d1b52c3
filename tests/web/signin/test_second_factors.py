"""The second factor: set up the first time, given each time, and never set up by whoever knows only the password."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.web.signin.sealed import opened, sealed
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.public.filling import path_of
from tests.web.signin.conftest import App, SignIn, enter, set_up_app

MINE = reverse("partner:requests")
SETTING_UP = ("mfa_activate_totp", "mfa_add_webauthn")


def test_the_first_time_a_password_leads_to_setting_up_a_second_step(sign_in: SignIn) -> None:
    page = sign_in(Client())
    assert path_of(page) == reverse("signin:first")
    assert "Set up a passkey" in words_of(page)


def test_once_it_is_set_up_the_door_is_open(sign_in: SignIn) -> None:
    client = Client()
    sign_in(client)
    set_up_app(client)
    assert path_of(client.get(MINE, follow=True)) == MINE


def test_setting_it_up_begins_a_new_session(sign_in: SignIn) -> None:
    client = Client()
    sign_in(client)
    before = client.cookies[settings.SESSION_COOKIE_NAME].value
    set_up_app(client)
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != before


def test_with_a_second_step_the_password_alone_opens_nothing(sign_in: SignIn, app: App) -> None:
    client = Client()
    assert path_of(sign_in(client)) == reverse("mfa_authenticate")
    assert path_of(client.get(MINE, follow=True)) == reverse("mfa_authenticate")


def test_a_wrong_code_is_told_in_words(sign_in: SignIn, app: App) -> None:
    client = Client()
    sign_in(client)
    assert "This is not the code" in words_of(enter(client, "000000"))


def test_the_code_opens_the_door(sign_in: SignIn, app: App) -> None:
    client = Client()
    sign_in(client)
    assert path_of(enter(client, app.code())) == MINE


def test_a_code_is_good_once(sign_in: SignIn, app: App) -> None:
    code, first, second = app.code(), Client(), Client()
    sign_in(first)
    enter(first, code)
    sign_in(second)
    assert path_of(enter(second, code)) == reverse("mfa_authenticate")


def test_a_recovery_code_opens_it_once(sign_in: SignIn, come_in: SignIn) -> None:
    first, second, third = Client(), Client(), Client()
    come_in(first)
    code = first.get(reverse("mfa_view_recovery_codes")).content.decode().split("<code>")[1].split("<")[0]
    sign_in(second)
    assert path_of(enter(second, code)) == MINE
    sign_in(third)
    assert path_of(enter(third, code)) == reverse("mfa_authenticate")


@pytest.mark.parametrize("page", SETTING_UP)
def test_whoever_knows_only_the_password_sets_up_no_second_factor_beside_mine(
    sign_in: SignIn, page: str
) -> None:
    early, mine = Client(), Client()
    sign_in(early)
    sign_in(mine)
    set_up_app(mine)
    for answer in (early.get(reverse(page), follow=True), early.post(reverse(page), {}, follow=True)):
        assert path_of(answer) == reverse("signin:again")


def test_a_browser_with_the_password_alone_gives_the_factor_that_was_set_up_elsewhere(
    sign_in: SignIn,
) -> None:
    early, mine = Client(), Client()
    sign_in(early)
    sign_in(mine)
    app = set_up_app(mine)
    asked = early.get(MINE, follow=True)
    assert path_of(asked) == reverse("signin:again")
    sent = {"again_code": app.code(), "again_next": MINE}
    assert path_of(early.post(reverse("signin:again"), sent, follow=True)) == MINE


def test_the_password_is_no_second_factor_where_one_is_set_up(sign_in: SignIn) -> None:
    early, mine = Client(), Client()
    sign_in(early)
    sign_in(mine)
    set_up_app(mine)
    early.post(
        reverse("signin:again"), {"again_password": "three odd words here", "again_next": MINE}, follow=True
    )
    assert path_of(early.get(MINE, follow=True)) == reverse("signin:again")


def test_without_its_last_factor_an_account_sets_up_another_at_the_next_sign_in(
    come_in: SignIn, sign_in: SignIn
) -> None:
    client = Client()
    come_in(client)
    assert "Your authenticator app is off" in words_of(
        client.post(reverse("mfa_deactivate_totp"), follow=True)
    )
    assert path_of(sign_in(Client())) == reverse("signin:first")


def test_the_secret_of_an_app_is_not_in_the_database(app: App) -> None:
    from allauth.mfa.models import Authenticator

    stored = " ".join(str(one.data) for one in Authenticator.objects.all())
    assert app.secret not in stored
    assert opened(sealed(app.secret)) == app.secret


def test_a_member_with_no_factor_of_ours_is_told_what_they_may_set_up(helen: Viewer) -> None:
    page = words_of(signed_in(helen).get(reverse("mfa_index")))
    assert "Set up a passkey" in page
    assert "Set up an authenticator app" in page
