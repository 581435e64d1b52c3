"""Who may open which page: the table, kept by hand, is asked of every page as every role."""

from collections.abc import Iterator
from http.cookies import SimpleCookie
from uuid import UUID, uuid4

import pytest
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import a_county
from tests.factories.signing_in import signed_in
from tests.factories.systems import a_system, client_of
from tests.house.addresses import Address, house_addresses
from tests.web.access_table import COLUMNS, table

# For other systems: opened by a token and never by a session, as no page is opened by a token.
BY_TOKEN = ("api:contacts", "api:contact")
ENDS_A_SESSION = ("public:leave", "account_logout")
OPENS = {200, 204, 302, 404, 405}  # drawn; nothing new; on to another page; no such record; for forms alone
# What stands in an address where it names no record.
WORDS = {
    "provider_id": "nobody",
    "secret": "no-such-secret",
    "question": "words",
    "reference": "FD-2222-2222",
}
WORDS |= dict.fromkeys(("pk", "number"), "1")


def stated(address: Address) -> dict[str, bool]:
    """What the address itself says."""
    who = address.access.who if address.access else frozenset()
    return {
        "visitor": who is None,
        **{column: who is None or role in who for column, (role, *_) in COLUMNS.items()},
    }


def test_the_table_says_what_the_addresses_say() -> None:
    assert table() == {address.name: stated(address) for address in house_addresses()}


@pytest.fixture(scope="module")
def clients(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, Client]]:
    """A browser for each column; in each but the visitor's, one of its members is signed in."""
    with django_db_blocker.unblock(), transaction.atomic():
        county = a_county()
        found = {"visitor": Client()}
        for column, (role, agency, team) in COLUMNS.items():
            with acting_as(SYSTEM.id):
                member = join(
                    column,
                    role=role,
                    agency_id=county.agencies[agency],
                    team_id=county.teams.get(team),
                    email=f"{uuid4().hex}@example.org",
                    password="eleven grey herons",
                    by=SYSTEM,
                )
            found[column] = signed_in(member)
        found["system"] = client_of(a_system(county, agency="police"))
        yield found
        transaction.set_rollback(True)


def address_of(name: str) -> str:
    """The address of a page, about records that are not there."""
    [found] = [address for address in house_addresses() if address.name == name]
    return reverse(name, kwargs={each: WORDS.get(each, UUID(int=0)) for each in found.arguments})


def as_expected(who: str, may: bool, address: str, answer: HttpResponseBase) -> bool:
    """Whether a page opened, or was refused as it should be."""
    to_sign_in = answer.headers.get("Location") == f"/sign-in/?next={address}"
    if may:
        return answer.status_code in OPENS and not to_sign_in
    if address.startswith("/api/"):
        return answer.status_code == 401 and answer.headers["Content-Type"] == "application/problem+json"
    return to_sign_in if who in ("visitor", "system") else answer.status_code == 403


@pytest.mark.parametrize("name", [name for name in table() if name not in ENDS_A_SESSION])
def test_a_page_opens_to_those_it_is_for_and_to_nobody_else(clients: dict[str, Client], name: str) -> None:
    address, wrong = address_of(name), {}
    for who, may in table()[name].items():
        answer = clients[who].get(address)
        if not as_expected(who, may, address, answer):
            wrong[who] = answer.status_code
    assert wrong == {}


@pytest.mark.parametrize("name", [name for name, cells in table().items() if not cells["partner"]])
def test_a_refused_page_answers_alike_whatever_is_sent_to_it(clients: dict[str, Client], name: str) -> None:
    address = address_of(name)
    answers = {
        clients["partner"].generic(method, address).status_code for method in ("POST", "PUT", "DELETE")
    }
    assert answers == {401 if name in BY_TOKEN else 403}


@pytest.mark.parametrize("name", [name for name in table() if name not in ENDS_A_SESSION])
def test_a_token_opens_what_anybody_may_open_and_what_is_for_systems(
    clients: dict[str, Client], name: str
) -> None:
    address, may = address_of(name), table()[name]["visitor"] or name in BY_TOKEN
    assert as_expected("system", may, address, clients["system"].get(address))


def test_what_is_for_systems_is_for_nobody_else_and_stands_under_one_address() -> None:
    of_systems = [
        one for one in house_addresses() if one.access and Role.OTHER_SYSTEM in (one.access.who or ())
    ]
    assert sorted(one.name for one in of_systems) == sorted(BY_TOKEN)
    assert all(one.access and one.access.who == frozenset({Role.OTHER_SYSTEM}) for one in of_systems)
    assert all(one.route.startswith("api/") for one in of_systems)


@pytest.mark.parametrize("who", ["visitor", *COLUMNS])
@pytest.mark.parametrize("name", ENDS_A_SESSION)
def test_everybody_may_leave(clients: dict[str, Client], who: str, name: str) -> None:
    leaver = Client()
    leaver.cookies = SimpleCookie({name: kept.value for name, kept in clients[who].cookies.items()})
    with transaction.atomic():
        assert leaver.get(reverse(name)).status_code in OPENS
        transaction.set_rollback(True)
