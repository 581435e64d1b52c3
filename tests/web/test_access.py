"""Who may open which page: one table, kept by hand, and asked of every page as every role."""

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

COLUMNS = {
    "mash": (Role.MASH_OFFICER, "ncc-children", "mash"),
    "senior": (Role.SENIOR_MASH_OFFICER, "ncc-children", "mash"),
    "support": (Role.BUSINESS_SUPPORT, "ncc-children", "mash"),
    "worker": (Role.SOCIAL_WORKER, "ncc-children", "mash"),
    "manager": (Role.TEAM_MANAGER, "ncc-children", "mash"),
    "operations": (Role.OPERATIONS_MANAGER, "ncc-children", "mash"),
    "partner": (Role.PARTNER, "police", ""),
    "help": (Role.EARLY_HELP_OFFICER, "early-help", "early-help-north"),
    "team": (Role.RECEIVING_TEAM, "ncc-children", "district-mansfield"),
    "guardian": (Role.GUARDIAN, "ncc-children", ""),
}
TABLE = """
                             visitor mash senior support worker manager operations partner help team guardian
home                            x     x      x      x       x       x        x         x      x    x      x
public:start                    x     x      x      x       x       x        x         x      x    x      x
public:sent                     x     x      x      x       x       x        x         x      x    x      x
public:emergency                x     x      x      x       x       x        x         x      x    x      x
public:later                    x     x      x      x       x       x        x         x      x    x      x
public:saved                    x     x      x      x       x       x        x         x      x    x      x
public:resume                   x     x      x      x       x       x        x         x      x    x      x
public:code                     x     x      x      x       x       x        x         x      x    x      x
public:question                 x     x      x      x       x       x        x         x      x    x      x
public:follow                   x     x      x      x       x       x        x         x      x    x      x
public:follow_code              x     x      x      x       x       x        x         x      x    x      x
public:say                      x     x      x      x       x       x        x         x      x    x      x
public:said                     x     x      x      x       x       x        x         x      x    x      x
public:worry                    x     x      x      x       x       x        x         x      x    x      x
public:leave                    x     x      x      x       x       x        x         x      x    x      x
public:privacy                  x     x      x      x       x       x        x         x      x    x      x
public:accessibility            x     x      x      x       x       x        x         x      x    x      x
hub:worklist                    -     x      x      x       x       x        x         -      -    -      -
hub:worklist_news               -     x      x      x       x       x        x         -      -    -      -
hub:call_start                  -     x      x      x       x       x        -         -      -    -      -
hub:call                        -     x      x      x       x       x        -         -      -    -      -
hub:call_save                   -     x      x      x       x       x        -         -      -    -      -
hub:call_hears                  -     x      x      x       x       x        -         -      -    -      -
hub:call_new                    -     x      x      x       x       x        -         -      -    -      -
hub:agreed                      -     x      x      x       x       x        x         -      -    -      -
hub:paper_start                 -     x      x      x       x       x        -         -      -    -      -
hub:paper                       -     x      x      x       x       x        -         -      -    -      -
hub:paper_save                  -     x      x      x       x       x        -         -      -    -      -
hub:paper_page                  -     x      x      x       x       x        -         -      -    -      -
hub:contact                     -     x      x      x       x       x        x         -      -    -      x
hub:attachment                  -     x      x      x       x       x        x         -      -    -      x
hub:mail_original               -     x      x      x       x       x        x         -      -    -      x
hub:name_people                 -     x      x      x       x       x        x         -      -    -      -
hub:wording                     -     x      x      x       x       x        x         -      -    -      -
hub:known_people                -     x      x      x       x       x        x         -      -    -      -
hub:set_aside                   -     x      x      x       x       x        x         -      -    -      -
hub:join                        -     x      x      x       x       x        x         -      -    -      -
hub:take                        -     x      x      x       x       x        x         -      -    -      -
hub:acknowledged                -     x      x      x       x       x        x         -      -    -      -
hub:document                    -     x      x      x       x       x        x         -      -    -      x
hub:document_page               -     x      x      x       x       x        x         -      -    -      x
hub:match                       -     x      x      x       x       x        x         -      -    -      -
hub:undo_ruling                 -     x      x      x       x       x        x         -      -    -      -
hub:triage                      -     x      x      x       x       x        x         -      -    -      -
hub:ask                         -     x      x      x       x       x        x         -      -    -      -
hub:withdraw                    -     x      x      x       x       x        x         -      -    -      -
hub:discuss                     -     x      x      x       x       x        x         -      -    -      -
hub:decide                      -     x      x      x       x       x        x         -      -    -      -
hub:sign                        -     x      x      x       x       x        x         -      -    -      -
hub:action                      -     x      x      x       x       x        x         -      -    -      -
hub:hand_over                   -     x      x      x       x       x        x         -      -    -      -
hub:offer_help                  -     x      x      x       x       x        x         -      -    -      -
hub:tell                        -     x      x      x       x       x        x         -      -    -      -
hub:tried                       -     x      x      x       x       x        x         -      -    -      -
hub:follow_up                   -     x      x      x       x       x        x         -      -    -      -
hub:close                       -     x      x      x       x       x        x         -      -    -      -
hub:reopen                      -     x      x      x       x       x        x         -      -    -      -
hub:discussion                  -     x      x      x       x       x        x         -      -    -      x
hub:discussion_others           -     x      x      x       x       x        x         -      -    -      x
hub:conclude                    -     x      x      x       x       x        x         -      -    -      -
hub:restrict                    -     -      -      -       -       x        x         -      -    -      x
hub:restrict_person             -     -      -      -       -       x        x         -      -    -      x
hub:know                        -     x      x      x       x       x        x         -      -    -      x
hub:know_person                 -     x      x      x       x       x        x         -      -    -      x
hub:declare                     -     -      -      -       -       x        x         -      -    -      x
hub:break_glass                 -     -      x      -       x       x        -         -      -    -      -
hub:people                      -     x      x      x       x       x        x         -      -    -      x
hub:person                      -     x      x      x       x       x        x         -      -    -      x
hub:person_picture              -     x      x      x       x       x        x         -      -    -      x
hub:person_edit                 -     x      x      x       x       x        -         -      -    -      -
hub:person_tie                  -     x      x      x       x       x        -         -      -    -      -
hub:actions                     -     x      x      x       x       x        x         -      -    -      -
hub:said                        -     x      x      x       x       x        x         -      -    -      -
hub:report_action               -     x      x      x       x       x        x         -      -    -      -
hub:owed                        -     x      x      x       x       x        -         -      -    -      -
hub:release                     -     x      x      x       x       x        x         -      -    -      -
hub:releases                    -     x      x      x       x       x        x         -      -    -      -
hub:letters                     -     x      x      x       x       x        -         -      -    -      -
hub:letter                      -     x      x      x       x       x        -         -      -    -      -
hub:undelivered                 -     x      x      x       x       x        -         -      -    -      -
hub:settle                      -     x      x      x       x       x        -         -      -    -      -
hub:phones                      -     x      x      x       x       x        x         -      -    -      -
hub:lost                        -     x      x      x       x       x        x         -      -    -      -
hub:ring_back                   -     x      x      x       x       x        -         -      -    -      -
hub:phone_call                  -     x      x      x       x       x        x         -      -    -      -
hub:contact_call                -     x      x      x       x       x        x         -      -    -      -
hub:calls_log                   -     x      x      x       x       x        x         -      -    -      -
hub:calls_import                -     x      x      x       x       x        x         -      -    -      -
hub:calls_rejected              -     x      x      x       x       x        x         -      -    -      -
hub:police                      -     x      x      x       x       x        x         -      -    -      -
hub:police_pass                 -     x      x      x       x       x        x         -      -    -      -
hub:police_undo                 -     x      x      x       x       x        x         -      -    -      -
hub:police_quality              -     x      x      x       x       x        x         -      -    -      -
hub:police_quality_file         -     x      x      x       x       x        x         -      -    -      -
hub:directory                   -     x      x      x       x       x        x         -      -    -      -
hub:service                     -     x      x      x       x       x        x         -      -    -      -
hub:leaflet                     -     x      x      x       x       x        x         -      -    -      -
hub:quality                     -     x      x      x       x       x        x         -      -    -      -
hub:quality_of                  -     x      x      x       x       x        x         -      -    -      -
hub:notifications               -     x      x      x       x       x        x         -      -    -      -
hub:notifications_import        -     x      x      x       x       x        x         -      -    -      -
hub:notifications_rejected      -     x      x      x       x       x        x         -      -    -      -
partner:requests                -     -      -      -       -       -        -         x      x    x      -
partner:request                 -     -      -      -       -       -        -         x      x    x      -
partner:know_asked              -     -      -      -       -       -        -         x      x    x      -
partner:discussions             -     -      -      -       -       -        -         x      x    x      -
partner:discussion              -     -      -      -       -       -        -         x      x    x      -
partner:know_discussed          -     -      -      -       -       -        -         x      x    x      -
partner:discussion_goes_on      -     -      -      -       -       -        -         x      x    x      -
partner:actions                 -     -      -      -       -       -        -         x      x    x      -
partner:raised                  -     -      -      -       -       -        -         x      x    x      -
partner:answers                 -     -      -      -       -       -        -         x      x    x      -
partner:answers_file            -     -      -      -       -       -        -         x      x    x      -
partner:ours                    -     -      -      -       -       -        -         x      x    x      -
partner:action                  -     -      -      -       -       -        -         x      x    x      -
teams:offered                   -     -      -      -       -       -        -         -      x    x      -
teams:outreach                  -     -      -      -       -       -        -         -      x    x      -
teams:calls                     -     -      -      -       -       -        -         -      x    x      -
teams:calls_new                 -     -      -      -       -       -        -         -      x    x      -
teams:calls_hears               -     -      -      -       -       -        -         -      x    x      -
teams:call                      -     -      -      -       -       -        -         -      x    x      -
teams:call_new                  -     -      -      -       -       -        -         -      x    x      -
teams:call_hears                -     -      -      -       -       -        -         -      x    x      -
teams:offer                     -     -      -      -       -       -        -         -      x    x      -
teams:know                      -     -      -      -       -       -        -         -      x    x      -
guardian:home                   -     -      -      -       -       -        -         -      -    -      x
guardian:restrictions           -     -      -      -       -       -        -         -      -    -      x
guardian:to_restrict            -     -      -      -       -       -        -         -      -    -      x
guardian:restriction            -     -      -      -       -       -        -         -      -    -      x
guardian:name                   -     -      -      -       -       -        -         -      -    -      x
guardian:take_off               -     -      -      -       -       -        -         -      -    -      x
guardian:lift                   -     -      -      -       -       -        -         -      -    -      x
guardian:conflicts              -     -      -      -       -       -        -         -      -    -      x
guardian:to_declare             -     -      -      -       -       -        -         -      -    -      x
guardian:conflict               -     -      -      -       -       -        -         -      -    -      x
guardian:end                    -     -      -      -       -       -        -         -      -    -      x
guardian:uses                   -     -      -      -       -       -        -         -      -    -      x
guardian:use                    -     -      -      -       -       -        -         -      -    -      x
guardian:questions              -     -      -      -       -       -        -         -      -    -      x
guardian:question               -     -      -      -       -       -        -         -      -    -      x
guardian:looks                  -     -      -      -       -       -        -         -      -    -      x
guardian:looks_at_contact       -     -      -      -       -       -        -         -      -    -      x
guardian:looks_at_person        -     -      -      -       -       -        -         -      -    -      x
guardian:looks_by               -     -      -      -       -       -        -         -      -    -      x
guardian:export_contact         -     -      -      -       -       -        -         -      -    -      x
guardian:export_person          -     -      -      -       -       -        -         -      -    -      x
guardian:alerts                 -     -      -      -       -       -        -         -      -    -      x
guardian:alert                  -     -      -      -       -       -        -         -      -    -      x
guardian:seals                  -     -      -      -       -       -        -         -      -    -      x
guardian:checkpoint             -     -      -      -       -       -        -         -      -    -      x
api:manual                      x     x      x      x       x       x        x         x      x    x      x
api:openapi                     x     x      x      x       x       x        x         x      x    x      x
api:contacts                    -     -      -      -       -       -        -         -      -    -      -
api:contact                     -     -      -      -       -       -        -         -      -    -      -
account_login                   x     x      x      x       x       x        x         x      x    x      x
signin:choose                   x     x      x      x       x       x        x         x      x    x      x
signin:account                  -     x      x      x       x       x        x         x      x    x      x
account_logout                  x     x      x      x       x       x        x         x      x    x      x
signin:again                    -     x      x      x       x       x        x         x      x    x      x
signin:first                    -     x      x      x       x       x        x         x      x    x      x
signin:until                    -     x      x      x       x       x        x         x      x    x      x
signin:stay                     -     x      x      x       x       x        x         x      x    x      x
signin:sessions                 -     x      x      x       x       x        x         x      x    x      x
account_change_password         -     x      x      x       x       x        x         x      x    x      x
account_set_password            -     x      x      x       x       x        x         x      x    x      x
mfa_index                       -     x      x      x       x       x        x         x      x    x      x
mfa_authenticate                x     x      x      x       x       x        x         x      x    x      x
openid_connect_login            x     x      x      x       x       x        x         x      x    x      x
openid_connect_callback         x     x      x      x       x       x        x         x      x    x      x
mfa_login_webauthn              x     x      x      x       x       x        x         x      x    x      x
mfa_add_webauthn                -     x      x      x       x       x        x         x      x    x      x
mfa_list_webauthn               -     x      x      x       x       x        x         x      x    x      x
mfa_edit_webauthn               -     x      x      x       x       x        x         x      x    x      x
mfa_remove_webauthn             -     x      x      x       x       x        x         x      x    x      x
mfa_activate_totp               -     x      x      x       x       x        x         x      x    x      x
mfa_deactivate_totp             -     x      x      x       x       x        x         x      x    x      x
mfa_view_recovery_codes         -     x      x      x       x       x        x         x      x    x      x
mfa_generate_recovery_codes     -     x      x      x       x       x        x         x      x    x      x
mfa_download_recovery_codes     -     x      x      x       x       x        x         x      x    x      x
"""
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


def table() -> dict[str, dict[str, bool]]:
    """By page, for each column whether it may open it."""
    head, *rows = [line.split() for line in TABLE.strip().splitlines()]
    return {name: {who: cell == "x" for who, cell in zip(head, cells, strict=True)} for name, *cells in rows}


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
