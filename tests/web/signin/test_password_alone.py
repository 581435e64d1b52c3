"""A password alone opens no record: asked of every address that there is, by every way of asking."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import SYSTEM_ID
from frontdoor.web.frame.visits import Proof
from tests.factories.county import a_county
from tests.factories.deeds import arrived
from tests.factories.signing_in import signed_in
from tests.house.addresses import Address, house_addresses
from tests.web.test_access import WORDS

FIRST = reverse("signin:first")
METHODS = ("GET", "POST", "PUT", "DELETE", "HEAD")
# What a password alone opens: the pages on which a second factor is set up, or the password given again.
SETTING_UP = {
    "signin:first",
    "signin:again",
    "signin:until",
    "signin:stay",
    "mfa_activate_totp",
    "mfa_add_webauthn",
}


def of_members() -> list[Address]:
    """Every page that a visitor may not open, but for those of other systems."""
    return [
        one
        for one in house_addresses()
        if one.access and one.access.who is not None and Role.OTHER_SYSTEM not in one.access.who
    ]


def test_only_the_pages_of_setting_up_open_before_a_second_factor() -> None:
    assert {one.name for one in house_addresses() if one.access and one.access.half} == SETTING_UP


@pytest.fixture(scope="module")
def half(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[Role, Client]]:
    """For each role a browser in which only the password was given; and a contact that could be seen."""
    with django_db_blocker.unblock(), transaction.atomic():
        county = a_county()
        arrived()
        with acting_as(SYSTEM_ID):
            guardian = join(
                "A guardian",
                role=Role.GUARDIAN,
                agency_id=county.agencies["ncc-children"],
                email="guardian@example.org",
                by=SYSTEM,
            )
        members = (
            county.officer,
            county.manager,
            county.social_worker,
            county.police,
            county.early_help,
            guardian,
        )
        yield {one.role: signed_in(one, proof=Proof.PASSWORD) for one in members}
        transaction.set_rollback(True)


def address_of(page: Address) -> str:
    return reverse(page.name, kwargs={each: WORDS.get(each, UUID(int=0)) for each in page.arguments})


def client_for(page: Address, half: dict[Role, Client]) -> Client | None:
    """Somebody whose role would open the page."""
    assert page.access
    return next((client for role, client in half.items() if role in (page.access.who or ())), None)


@pytest.mark.parametrize(
    "page", [one for one in of_members() if one.name not in SETTING_UP], ids=lambda page: page.name
)
def test_a_password_alone_is_led_to_the_second_factor_from_every_page(
    half: dict[Role, Client], page: Address
) -> None:
    client, address = client_for(page, half), address_of(page)
    assert client is not None, f"{page.name} opens to nobody who is here"
    answers = {client.generic(method, address).headers.get("Location", "") for method in METHODS}
    assert {answer.partition("?")[0] for answer in answers} == {FIRST}


def test_to_the_database_a_password_alone_is_nobody(half: dict[Role, Client]) -> None:
    client = half[Role.MASH_OFFICER]
    client.get(reverse("hub:worklist"))
    with acting_as(SYSTEM_ID):
        [last] = Look.objects.order_by("-at")[:1]
    assert (last.kind, last.what) == ("refusal", "hub:worklist")


def test_public_pages_open_as_to_a_visitor(half: dict[Role, Client]) -> None:
    page = half[Role.MASH_OFFICER].get("/")
    assert page.status_code == 200
    assert "A mash officer" not in page.content.decode()


def test_what_a_page_asks_for_by_itself_leads_the_whole_page_there(half: dict[Role, Client]) -> None:
    asked = {"HX-Request": "true", "HX-Current-URL": "http://testserver/hub/"}
    answer = half[Role.MASH_OFFICER].get(reverse("hub:worklist_news"), headers=asked)
    assert answer["HX-Redirect"] == f"{FIRST}?next=%2Fhub%2F"
    assert answer.content == b""


def test_a_session_of_which_nobody_knows_how_it_began_is_ended(db: None) -> None:
    client = signed_in(_officer())
    session = client.session
    del session["visit"]
    session.save()
    assert client.get("/hub/")["Location"] == "/sign-in/?next=/hub/"
    assert client.session.get("_auth_user_id") is None


def _officer() -> Viewer:
    return a_county().officer
