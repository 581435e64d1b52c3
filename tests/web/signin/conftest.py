"""Members with a password, in a county where people are real."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County, a_county
from tests.web.public.filling import Shown, path_of

PASSWORD = "three odd words here"
EMAIL = "helen.frost@example.org"
A_STEP = 30  # seconds for which an authenticator app shows one code
SignIn = Callable[..., Shown]


@dataclass
class App:
    """An authenticator app; each code is used once, so that it shows the next one each time."""

    secret: str
    step: int = -1

    def code(self) -> str:
        """What it shows now; three codes are good at a time, since telephones go fast or slow."""
        shown = int(time.time()) // A_STEP + self.step
        self.step += 1
        return str(format_hotp_value(hotp_value(self.secret, shown)))


@pytest.fixture
def county(db: None) -> County:
    """Agencies, teams and a member for each kind of work; nobody counted any tries yet."""
    cache.clear()
    return a_county()


@pytest.fixture
def helen(county: County) -> Viewer:
    """A health visitor who signs in with a password."""
    with acting_as(SYSTEM.id):
        return join(
            "Helen Frost",
            role=Role.PARTNER,
            agency_id=county.agencies["health-community"],
            email=EMAIL,
            password=PASSWORD,
            by=SYSTEM,
        )


@pytest.fixture
def sign_in(helen: Viewer) -> SignIn:
    """Type e-mail address and password, and read the page that opens."""

    def type_both(client: Client, password: str = PASSWORD, email: str = EMAIL, **more: str) -> Shown:
        typed = {"login": email, "password": password, **more}
        return client.post(reverse("account_login"), typed, follow=True)

    return type_both


def set_up_app(client: Client) -> App:
    """Set up an authenticator app in a browser that is signed in."""
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    app = App(page.split('class="fd-key">')[1].split("<")[0])
    answer = client.post(reverse("mfa_activate_totp"), {"code": app.code()})
    assert path_of(client.get(answer["Location"])) == reverse("mfa_view_recovery_codes")
    return app


@pytest.fixture
def app(sign_in: SignIn) -> App:
    """Helen's authenticator app, set up."""
    client = Client()
    sign_in(client)
    return set_up_app(client)


def enter(client: Client, code: str) -> Shown:
    """Type a code after the password."""
    return client.post(reverse("mfa_authenticate"), {"code": code}, follow=True)


@pytest.fixture
def come_in(sign_in: SignIn, app: App) -> SignIn:
    """Sign in whole: with the password, and with the code that the app shows."""

    def with_both(client: Client, **typed: str) -> Shown:
        sign_in(client, **typed)
        return enter(client, app.code())

    return with_both
