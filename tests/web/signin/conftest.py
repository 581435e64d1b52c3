"""Members with a password, in a county where people are real."""

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County, a_county
from tests.web.public.filling import Shown

PASSWORD = "three odd words here"
EMAIL = "helen.frost@example.org"
SignIn = Callable[..., Shown]


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

    def type_both(client: Client, password: str = PASSWORD, email: str = EMAIL) -> Shown:
        return client.post(reverse("account_login"), {"login": email, "password": password}, follow=True)

    return type_both
