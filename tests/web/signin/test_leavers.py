"""Whoever leaves has lost every way in at their next request: session, passkey, app, codes, agency's sign-in."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal.auth import WebAuthn
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.actions import forget_factors, leave
from frontdoor.domain.accounts.queries import sign_in_of
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.public.filling import path_of
from tests.web.signin.conftest import SignIn

MINE = reverse("partner:requests")


@pytest.fixture
def left(come_in: SignIn, helen: Viewer) -> Client:
    """Helen was signed in, with every way in that there is; and then she left."""
    client = Client()
    come_in(client)
    user = sign_in_of(SYSTEM, helen.id)
    WebAuthn.add(user, "laptop", {})
    SocialAccount.objects.create(user=user, provider="health-community", uid="helen")
    with acting_as(SYSTEM.id):
        leave(helen.id, by=SYSTEM)
    return client


def test_the_next_request_of_a_leaver_is_a_visitor_s(left: Client) -> None:
    assert left.get(MINE)["Location"].startswith(reverse("account_login"))


def test_nothing_is_left_of_how_a_leaver_came_in(left: Client) -> None:
    kinds = (Authenticator, SocialAccount, UserSession, Session)
    assert [kind.objects.count() for kind in kinds] == [0, 0, 0, 0]


def test_a_leaver_s_password_opens_nothing(left: Client, sign_in: SignIn) -> None:
    client = Client()
    assert "Your membership has ended" in words_of(sign_in(client))
    assert path_of(client.get(MINE, follow=True)) == reverse("account_login")


def test_whoever_lost_every_factor_is_let_set_up_another_by_who_may_enrol(
    sign_in: SignIn, come_in: SignIn, helen: Viewer, county: County
) -> None:
    come_in(client := Client())
    with acting_as(SYSTEM.id), pytest.raises(Refused, match="Only the operations manager"):
        forget_factors(helen.id, by=county.manager)
    with acting_as(SYSTEM.id):
        forget_factors(helen.id, by=SYSTEM)
    assert path_of(client.get(MINE, follow=True)) == reverse("account_login")
    assert path_of(sign_in(Client())) == reverse("signin:first")


def test_somebody_half_way_in_gets_no_further(sign_in: SignIn, come_in: SignIn, helen: Viewer) -> None:
    come_in(Client())
    half_way = Client()
    sign_in(half_way)
    with acting_as(SYSTEM.id):
        leave(helen.id, by=SYSTEM)
    answer = half_way.post(reverse("mfa_authenticate"), {"code": "000000"}, follow=True)
    assert path_of(answer) == reverse("account_login")
