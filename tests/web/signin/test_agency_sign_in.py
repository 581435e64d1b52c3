"""Coming in by one's own agency's sign-in, asked of a real provider: it speaks for its own members and no others."""

import time
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
import requests
from django.test import Client
from django.urls import reverse

from frontdoor.config.providers import WronglyStated, providers
from frontdoor.domain.accounts.actions import join, leave
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.public.filling import path_of
from tests.web.signin.agency_provider import (
    PATIENCE,
    Agency,
    agreed,
    asked_of_provider,
    by_agency,
    in_our_house,
    running,
)
from tests.web.signin.conftest import SignIn, set_up_app

MINE = reverse("partner:requests")
ADA, BEN = "ada.moss@example.org", "ben.reed@example.org"


@pytest.fixture(scope="module")
def police() -> Iterator[Agency]:
    """The police's own sign-in."""
    with running("police") as found:
        yield found


@pytest.fixture(scope="module")
def schools() -> Iterator[Agency]:
    """Another agency's."""
    with running("education") as found:
        yield found


@pytest.fixture(autouse=True)
def _agreed(police: Agency, schools: Agency) -> Iterator[None]:
    """Both are agreed with."""
    with agreed(police.stated(acr=["https://example.org/two"]), schools.stated()):
        yield


def enrol(county: County, email: str, agency: str = "police") -> Viewer:
    with acting_as(SYSTEM.id):
        return join(
            email, role=Role.PARTNER, agency_id=county.agencies[agency], email=email, password=None, by=SYSTEM
        )


@pytest.fixture
def ada(county: County) -> Viewer:
    """A constable, enrolled here."""
    return enrol(county, ADA)


def claims(**changed: Any) -> dict[str, Any]:
    """What the police say of Ada."""
    said = {"email": ADA, "email_verified": True, "amr": ["pwd", "mfa"], "auth_time": int(time.time())}
    return {key: value for key, value in (said | changed).items() if value is not None}


def is_in(client: Client) -> bool:
    return path_of(client.get(MINE, follow=True)) == MINE


def test_the_sign_in_page_offers_the_agencies_own(county: County) -> None:
    page = words_of(Client().get(reverse("account_login")))
    assert "Sign in with The police" in page
    assert "Sign in with The education" in page


def test_a_member_comes_in_with_both_factors_given_there(police: Agency, ada: Viewer) -> None:
    police.knows("ada", **claims())
    client = Client()
    assert path_of(by_agency(client, police, "ada")) == MINE
    assert client.session["visit"]["proof"] == "agency"


def test_the_page_one_wanted_opens_after(police: Agency, ada: Viewer) -> None:
    police.knows("ada", **claims())
    assert path_of(by_agency(Client(), police, "ada", next="/partner/actions/")) == "/partner/actions/"
    assert path_of(by_agency(Client(), police, "ada", next="https://elsewhere.example.org/")) == MINE


@pytest.mark.parametrize(
    "said", [{"amr": None}, {"amr": ["pwd"]}, {"amr": "mfa"}, {"amr": None, "acr": "one"}]
)
def test_without_a_word_of_a_second_factor_there_one_is_set_up_here(
    police: Agency, ada: Viewer, said: dict[str, Any]
) -> None:
    police.knows("ada", **claims(**said))
    client = Client()
    assert path_of(by_agency(client, police, "ada")) == reverse("signin:first")
    assert not is_in(client)


def test_the_class_that_was_agreed_with_the_agency_counts_as_a_second_factor(
    police: Agency, ada: Viewer
) -> None:
    police.knows("ada", **claims(amr=None, acr="https://example.org/two"))
    assert path_of(by_agency(Client(), police, "ada")) == MINE
    assert asked_of_provider(Client(), police)["acr_values"] == ["https://example.org/two"]


def test_where_the_agency_asked_for_none_our_own_factor_is_asked_for(police: Agency, ada: Viewer) -> None:
    police.knows("ada", **claims(amr=["pwd"]))
    client = Client()
    by_agency(client, police, "ada")
    set_up_app(client)
    assert path_of(by_agency(Client(), police, "ada")) == reverse("mfa_authenticate")


NOT_LET_IN: dict[str, dict[str, Any]] = {
    "an address that nobody verified": {"email_verified": False},
    "an address of which nothing is said": {"email_verified": None},
    "an address verified in words only": {"email_verified": "true"},
    "no address": {"email": None},
    "somebody who is not enrolled": {"email": BEN},
}


@pytest.mark.parametrize("why", NOT_LET_IN)
def test_nobody_comes_in_by(police: Agency, ada: Viewer, why: str) -> None:
    police.knows("nobody", **claims(**NOT_LET_IN[why]))
    client = Client()
    answer = by_agency(client, police, "nobody")
    assert answer.status_code == 403
    assert not is_in(client)


def test_an_agency_does_not_vouch_for_another_agencys_member(schools: Agency, ada: Viewer) -> None:
    schools.knows("ada", **claims())
    client = Client()
    answer = by_agency(client, schools, "ada")
    assert answer.status_code == 403
    assert "no member of it is enrolled so" in words_of(answer)
    assert not is_in(client)


def test_whoever_is_given_the_address_of_somebody_else_is_not_let_in_as_them(
    police: Agency, ada: Viewer
) -> None:
    police.knows("ada", **claims())
    by_agency(Client(), police, "ada")
    police.knows("the next ada", **claims())
    answer = by_agency(Client(), police, "the next ada")
    assert "knows you as somebody else than the last time" in words_of(answer)


def test_whoever_got_another_address_there_is_not_let_in_as_its_owner(
    police: Agency, ada: Viewer, county: County
) -> None:
    enrol(county, BEN)
    police.knows("ada", **claims())
    by_agency(Client(), police, "ada")
    police.knows("ada", **claims(email=BEN))
    assert by_agency(Client(), police, "ada").status_code == 403


def test_a_leaver_does_not_come_in_by_their_agency(police: Agency, ada: Viewer) -> None:
    police.knows("ada", **claims())
    client = Client()
    by_agency(client, police, "ada")
    with acting_as(SYSTEM.id):
        leave(ada.id, by=SYSTEM)
    assert not is_in(client)
    assert by_agency(Client(), police, "ada").status_code == 403


def test_what_was_said_for_another_browser_lets_nobody_in(police: Agency, ada: Viewer) -> None:
    police.knows("ada", **claims())
    way = Client().get(reverse("openid_connect_login", args=["police"]))["Location"]
    said = requests.post(way, data={"sub": "ada"}, allow_redirects=False, timeout=PATIENCE)
    another = Client()
    answer = another.get(in_our_house(said.headers["Location"]), follow=True)
    assert path_of(answer) == reverse("account_login")
    assert not is_in(another)


def test_whoever_turns_back_there_is_told_so(police: Agency, ada: Viewer) -> None:
    client = Client()
    way = client.get(reverse("openid_connect_login", args=["police"]))["Location"]
    said = requests.post(way, data={"action": "deny"}, allow_redirects=False, timeout=PATIENCE)
    page = client.get(in_our_house(said.headers["Location"]), follow=True)
    assert "did not let you in" in words_of(page)


def test_a_provider_that_does_not_answer_is_told_of(police: Agency, ada: Viewer) -> None:
    with agreed(police.stated(server="http://localhost:9")):
        page = Client().get(reverse("openid_connect_login", args=["police"]), follow=True)
    assert "could not be reached" in words_of(page)


def test_to_a_provider_that_nobody_agreed_with_there_is_no_way(county: County) -> None:
    for name in ("openid_connect_login", "openid_connect_callback"):
        assert Client().get(reverse(name, args=["nobody"])).status_code == 404


def test_each_way_there_is_bound_to_one_browser(police: Agency, county: County) -> None:
    first, second = asked_of_provider(Client(), police), asked_of_provider(Client(), police)
    assert first["code_challenge_method"] == ["S256"]
    assert not {*first["nonce"], *first["state"], *first["code_challenge"]} & {
        *second["nonce"],
        *second["state"],
    }


def test_before_an_export_the_agency_is_asked_to_ask_again(police: Agency, ada: Viewer) -> None:
    police.knows("ada", **claims(auth_time=int(time.time()) - 600))
    client, again = Client(), reverse("signin:again")
    by_agency(client, police, "ada")
    page = client.get(reverse("mfa_add_webauthn"), follow=True)
    assert (path_of(page), "Sign in with The police again" in words_of(page)) == (again, True)
    asked = asked_of_provider(client, police, afresh="1")
    assert (asked["prompt"], asked["max_age"]) == (["login"], ["0"])
    police.knows("ada", **claims())
    wanted = reverse("mfa_add_webauthn")
    assert path_of(by_agency(client, police, "ada", afresh="1", next=wanted)) == wanted


def test_a_provider_that_does_not_say_when_it_asked_counts_as_one_that_asked_long_ago(
    police: Agency, ada: Viewer
) -> None:
    police.knows("ada", **claims(auth_time="just now"))
    client = Client()
    by_agency(client, police, "ada")
    assert is_in(client)
    assert path_of(client.get(reverse("mfa_add_webauthn"), follow=True)) == reverse("signin:again")


def looks(kind: str) -> list[UUID | None]:
    with acting_as(SYSTEM.id):
        return list(Look.objects.filter(kind=kind).values_list("member_id", flat=True))


def test_coming_in_and_not_getting_in_are_on_record(police: Agency, ada: Viewer) -> None:
    police.knows("ada", **claims())
    police.knows("nobody", **claims(email=BEN))
    by_agency(Client(), police, "ada")
    by_agency(Client(), police, "nobody")
    assert (looks("sign_in"), looks("sign_in_failed")) == ([ada.id], [None])


def test_what_a_provider_tells_of_a_person_is_not_kept(police: Agency, ada: Viewer) -> None:
    from allauth.socialaccount.models import SocialAccount, SocialToken

    police.knows("ada", **claims(phone_number="07700 900123", name="Ada Moss"))
    by_agency(Client(), police, "ada")
    assert [(one.uid, one.extra_data) for one in SocialAccount.objects.all()] == [("ada", {})]
    assert not SocialToken.objects.exists()


def test_the_password_of_somebody_who_comes_by_their_agency_stays(
    police: Agency, county: County, helen: Viewer, sign_in: SignIn
) -> None:
    with running("health-community") as health, agreed(health.stated()):
        health.knows("helen", **claims(email="helen.frost@example.org"))
        assert path_of(by_agency(Client(), health, "helen")) == MINE
    assert path_of(sign_in(Client())) == reverse("signin:first")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"secret": ""}, "it lacks secret"),
        ({"scopes": "x"}, "it says scopes, which means nothing"),
        ({"id": "Our Police"}, "its id may have small letters"),
        ({"server": "http://police.example.org"}, "must be reached by https"),
    ],
)
def test_a_provider_that_is_stated_wrongly_is_refused_with_a_reason(
    police: Agency, changed: dict[str, str], said: str
) -> None:
    with pytest.raises(WronglyStated, match=said):
        providers([police.stated(**changed)])


def test_one_agency_has_one_provider(police: Agency) -> None:
    with pytest.raises(WronglyStated, match="the same agency"):
        providers([police.stated(), police.stated(id="police-2")])
