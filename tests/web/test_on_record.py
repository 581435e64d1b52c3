"""Every request is on record, exactly: one row each, of the right kind, about whom it was, and nothing besides.

What is expected is said here a second time, in plain tables kept by hand, and not read from the addresses.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.actions import keep_hub_draft
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from tests.factories.county import a_county
from tests.factories.deeds import arrived, asked, decided, discussing, do, offered, people_on, planned
from tests.factories.signing_in import signed_in
from tests.house.addresses import house_addresses
from tests.web.access_table import COLUMNS, table
from tests.web.test_access import BY_TOKEN, ENDS_A_SESSION, WORDS

# What is no look: a copy, a print, a document. All else that is shown is a look.
KINDS = {
    "hub:attachment": "file",
    "hub:mail_original": "file",
    "hub:document": "file",
    "hub:document_page": "file",
    "hub:paper_page": "file",
    "hub:person_picture": "print",
    "hub:leaflet": "print",
    "hub:calls_rejected": "export",
    "hub:notifications_rejected": "export",
    "hub:police_quality_file": "export",
    "partner:answers_file": "export",
    "guardian:checkpoint": "print",
}
# Pages whose address names something else, and that show the contact it lies on.
SHOW_THE_CONTACT = {
    "hub:discussion": "discussion_id",
    "hub:conclude": "discussion_id",
    "hub:report_action": "action_id",
    "partner:request": "request_id",
    "partner:know_asked": "request_id",
    "partner:discussion": "discussion_id",
    "partner:know_discussed": "discussion_id",
    "partner:action": "action_id",
    "teams:offer": "handover_id",
    "teams:know": "handover_id",
}
# Which part of it was opened.
PIECES = {
    "hub:attachment": "file_id",
    "hub:mail_original": "mail_id",
    "hub:document": "file_id",
    "hub:document_page": "file_id",
    "hub:paper_page": "file_id",
    "hub:calls_rejected": "import_id",
    "hub:notifications_rejected": "import_id",
    "hub:settle": "letter_id",
    "hub:letter": "posted_id",
    "hub:discussion_others": "discussion_id",
    "hub:call_new": "call_id",
    "teams:call_new": "call_id",
    "guardian:looks_by": "member_id",
    "guardian:alert": "alert_id",
    "partner:discussion_goes_on": "discussion_id",
}
WHOSE = (
    *("contact_id", "person_id", "draft_id", "call_id", "request_id", "action_id", "handover_id"),
    *("restriction_id", "conflict_id", "use_id", "question_id"),
)
ABOUT_NOBODY = {"hub:discussion_others", "hub:call_new", "teams:call_new", "partner:discussion_goes_on"}
# The number of new contacts, gentler words for what somebody types, and the line on which a page hears: asked for again
# and again by pages themselves, they show nobody and keep nothing, so they are not on record where they are answered.
SHOWS_NOBODY = {
    *("hub:worklist_news", "hub:wording", "hub:call_hears"),
    *("teams:calls_new", "teams:calls_hears", "teams:call_hears"),
}
WORK = ("hub:", "partner:", "teams:")
SENDING = ("visitor", "mash", "partner", "team")
NOT_ASKED = {*ENDS_A_SESSION}

Row = tuple[Any, ...]


@dataclass(frozen=True)
class House:
    """A browser for each column of the table of access, who sits at it, and what addresses can be about."""

    clients: Mapping[str, Client]
    members: Mapping[str, Viewer | None]
    ids: Mapping[str, Any]


@pytest.fixture(scope="module")
def house(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[House]:
    """One contact with something of every kind on it, and everybody who might ask for it."""
    with django_db_blocker.unblock(), transaction.atomic():
        county = a_county()
        contact = arrived()
        ids = {
            **WORDS,
            "contact_id": contact,
            "person_id": people_on(contact)[0],
            "request_id": asked(county, contact),
            "action_id": planned(county, contact),
            "discussion_id": discussing(county, contact),
            "draft_id": new_id(),
        }
        decided(county, contact)
        ids["handover_id"] = offered(county, contact, team="district-mansfield")
        do(county.officer, keep_hub_draft, ids["draft_id"], DraftKind.PAPER, {"words": "half keyed"})
        members = {column: _member(county, *place) for column, place in COLUMNS.items()}
        clients = {column: signed_in(member) for column, member in members.items()}
        yield House({"visitor": Client(), **clients}, {"visitor": None, **members}, ids)
        transaction.set_rollback(True)


def _member(county: Any, role: Any, agency: str, team: str) -> Viewer:
    with acting_as(SYSTEM.id):
        return join(
            role.label,
            role=role,
            agency_id=county.agencies[agency],
            team_id=county.teams.get(team),
            email=f"{uuid4().hex}@example.org",
            by=SYSTEM,
        )


def arguments(house: House, name: str) -> dict[str, Any]:
    """What the address of a page is made of: of the contact that is there, or of nothing that is."""
    [found] = [address for address in house_addresses() if address.name == name]
    return {each: house.ids.get(each, UUID(int=0)) for each in found.arguments}


def expected(house: House, column: str, name: str, method: str, status: int) -> list[Row]:
    """The rows that one request should leave, by the tables above."""
    may, public = table()[name][column], table()[name]["visitor"]
    if public or (may and name in SHOWS_NOBODY and status < 400):
        return []
    given = arguments(house, name)
    kind = _kind(name, method, status) if may else "refusal"
    shown = may and status != 404 and name in SHOW_THE_CONTACT
    subject = house.ids["contact_id"] if shown else _addressed(name, given)
    piece = given[SHOW_THE_CONTACT[name]] if shown else given.get(PIECES.get(name, ""))
    who = None if name in BY_TOKEN else house.members[column]  # a system's door knows no session
    return [
        (
            name,
            method,
            status,
            kind,
            subject,
            piece,
            who and who.id,
            who and who.agency_id,
            who.name if who else "",
            str(who.role) if who else "",
        )
    ]


def _kind(name: str, method: str, status: int) -> str:
    if status >= 400:
        return {404: "not_there"}.get(status, "refusal")
    return "deed" if method == "POST" else KINDS.get(name, "look")


def _addressed(name: str, given: Mapping[str, Any]) -> UUID | None:
    if name in ABOUT_NOBODY:
        return None
    found = [given[each] for each in WHOSE if each in given]
    if not found and "discussion_id" in given:
        found = [given["discussion_id"]]
    return found[0] if found else None


def rows() -> list[Row]:
    """Every row on record, in the order of time."""
    columns = (
        "what",
        "method",
        "result",
        "kind",
        "subject",
        "piece",
        "member_id",
        "agency_id",
        "who",
        "role",
    )
    with acting_as(SYSTEM.id):
        return list(Look.objects.order_by("at", "id").values_list(*columns))


def asked_by_each(
    house: House, name: str, method: str, columns: Iterator[str]
) -> tuple[list[Row], list[Row]]:
    """What asking for a page as each of these leaves on record, and what it should leave."""
    address, should = reverse(name, kwargs=arguments(house, name)), []
    with transaction.atomic():
        before = len(rows())
        for column in columns:
            status = house.clients[column].generic(method, address).status_code
            should += expected(house, column, name, method, status)
        found = rows()[before:]
        transaction.set_rollback(True)
    return found, should


@pytest.mark.parametrize("name", [name for name in table() if name not in NOT_ASKED])
def test_asked_for_by_everybody_a_page_leaves_exactly_the_rows_it_should(house: House, name: str) -> None:
    found, should = asked_by_each(house, name, "GET", iter(house.clients))
    assert found == should


@pytest.mark.parametrize("name", [name for name in table() if name.startswith(WORK)])
def test_sent_to_a_page_leaves_exactly_the_rows_it_should(house: House, name: str) -> None:
    found, should = asked_by_each(house, name, "POST", iter(SENDING))
    assert found == should


def test_the_tables_speak_of_pages_that_are_there() -> None:
    spoken_of = {*KINDS, *SHOW_THE_CONTACT, *PIECES, *ABOUT_NOBODY, *SHOWS_NOBODY, *BY_TOKEN}
    assert spoken_of <= table().keys()
