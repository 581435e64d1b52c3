"""No log, no look: while looks can't be written, no record is shown to anybody, and nothing of a request stays."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import psycopg
import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from frontdoor.cli.bench.drawn import drawn_for
from frontdoor.cli.bench.routes import routes
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.agencies.actions import open_county
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.triage.queries import triages
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.records.actor import acting_as
from tests.databases import Clone
from tests.factories.concerns import HIS_MOTHER, TOM
from tests.factories.county import County, a_county
from tests.factories.deeds import arrived, asked, decided, discussing, look, offered, planned
from tests.factories.signing_in import signed_in

CANARY = "Canaryname"
SHOWN, NOT_RECORDED = 200, 503


@dataclass(frozen=True)
class House:
    """A county in which something waits for everybody, and the database that it lies in."""

    county: County
    clone: Clone

    def as_owner(self, *statements: str) -> None:
        """What only the owner of the database may do."""
        with psycopg.connect(self.clone.database.owner_url, autocommit=True) as owner:
            for statement in statements:
                owner.execute(statement)

    @contextmanager
    def without_a_log(self) -> Iterator[None]:
        """While the application may not add to the record of looks."""
        table, role = "audit_look", settings.APPLICATION_ROLE
        self.as_owner(f'REVOKE INSERT ON {table} FROM "{role}"')
        try:
            yield
        finally:
            self.as_owner(f'GRANT INSERT ON {table} TO "{role}"')

    @contextmanager
    def with_the_log_locked_away(self) -> Iterator[None]:
        """While somebody holds the whole table."""
        with psycopg.connect(self.clone.database.owner_url) as owner:
            owner.execute("LOCK TABLE audit_look IN SHARE ROW EXCLUSIVE MODE")
            yield


@pytest.fixture
def house(own_database: Clone) -> House:
    """One contact on which everything was done, about people with a name that stands nowhere else."""
    with acting_as(SYSTEM.id):
        open_county("Journeyshire", invented=True, by=SYSTEM)
    county = a_county()
    people = (
        Involved(Part.CHILD, replace(TOM, surname=CANARY)),
        Involved(Part.PARENT, replace(HIS_MOTHER, surname=CANARY)),
    )
    contact = arrived(people=people)
    asked(county, contact)
    planned(county, contact)
    discussing(county, contact)
    decided(county, contact)
    offered(county, contact)
    return House(county, own_database)


def members(house: House) -> tuple[Viewer, ...]:
    """Somebody for each door."""
    return (house.county.manager, house.county.officer, house.county.police, house.county.early_help)


def addresses(member: Viewer) -> list[tuple[str, str]]:
    """Each page for members that this one may open, by its name, about whatever is theirs to see."""
    with acting_as(member.id):
        drawn = drawn_for(member)
    return [
        (route.name, reverse(route.name, kwargs=values))
        for route in routes()
        if route.who and member.role in route.who and route.name not in UNRECORDED
        for values in drawn.fills(route.arguments)[:1]
    ]


# Asked for every few seconds and showing nobody: how many are new, which calls ask for company, that a page may hear.
UNRECORDED = {"hub:worklist_news", "hub:call_hears", "teams:calls_hears", "teams:calls_new"}


def answers(house: House) -> dict[tuple[str, str], tuple[int, bool]]:
    """What each member is answered at each address: the status, and whether the people's name stands there."""
    found = {}
    for member in members(house):
        client = browser(member)
        for name, address in addresses(member):
            answer = client.get(address)
            found[member.role.value, name] = (answer.status_code, CANARY.encode() in answer.content)
    return found


def browser(member: Viewer) -> Client:
    """A browser in which somebody is signed in, and which is told of our faults as anybody's is."""
    client = signed_in(member)
    client.raise_request_exception = False
    return client


def rows() -> int:
    """How many rows the record of looks has."""
    with acting_as(SYSTEM.id):
        return Look.objects.count()


def deeds() -> int:
    """How many deeds were done."""
    with acting_as(SYSTEM.id):
        return Event.objects.count()


def test_while_no_look_can_be_written_every_page_for_members_says_so_and_shows_nobody(house: House) -> None:
    before = answers(house)
    naming = {page for page, (status, named) in before.items() if status == SHOWN and named}
    with house.without_a_log():
        during = answers(house)
    assert len(naming) > 35
    assert {page: told for page, told in during.items() if told != (NOT_RECORDED, False)} == {}
    assert answers(house).keys() == before.keys() == during.keys()


def test_nothing_of_a_request_stays_that_could_not_be_put_on_record(house: House) -> None:
    client, [contact] = browser(house.county.officer), contacts(house)
    triage = {"priority": "amber", "reason": "said", "way": "ask", "do": "send"}
    before, looked = deeds(), rows()
    with house.without_a_log():
        told = client.post(f"/hub/contacts/{contact}/triage/", triage)
    assert (told.status_code, deeds(), rows()) == (NOT_RECORDED, before, looked)
    assert look(house.county.officer, triages, contact) == []
    assert b"success" not in client.get("/hub/").content


def test_a_look_that_was_refused_is_not_answered_without_its_row_either(house: House) -> None:
    with house.without_a_log():
        told = browser(house.county.police).get("/hub/")
    assert told.status_code == NOT_RECORDED


def test_nobody_comes_in_without_a_row_of_it(house: House) -> None:
    client, somebody = Client(raise_request_exception=False), {"member": str(house.county.officer.id)}
    with house.without_a_log():
        told = client.post("/sign-in/as/", somebody)
    assert told.status_code == NOT_RECORDED
    assert client.get("/hub/")["Location"].startswith("/sign-in/")
    assert client.post("/sign-in/as/", somebody).status_code == 302


def test_whoever_signs_out_is_signed_out_all_the_same(house: House) -> None:
    client = browser(house.county.officer)
    with house.without_a_log():
        client.post("/sign-out/")
    assert client.get("/hub/")["Location"].startswith("/sign-in/")


def test_a_worry_can_be_raised_and_what_is_public_read_meanwhile(house: House) -> None:
    with house.without_a_log():
        told = [
            client.get(address).status_code
            for client in (Client(), browser(house.county.officer))
            for address in ("/", "/raise/", "/raise/emergency/", "/privacy/", "/follow/")
        ]
    assert set(told) <= {200, 302}


def test_the_page_says_what_to_do_and_keeps_nothing(house: House) -> None:
    with house.without_a_log():
        told = browser(house.county.officer).get("/hub/")
    assert "goes by telephone" in told.content.decode()
    assert "no-store" in told["Cache-Control"]


def test_a_table_that_somebody_holds_is_waited_for_a_few_seconds_and_no_longer(house: House) -> None:
    client = browser(house.county.officer)
    with house.with_the_log_locked_away():
        told = client.get("/hub/people/")
    assert told.status_code == NOT_RECORDED
    assert client.get("/hub/people/").status_code == SHOWN


def test_the_log_of_the_service_says_that_it_could_not_be_written_and_not_what(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    [contact] = contacts(house)
    with house.without_a_log(), caplog.at_level("ERROR", "frontdoor.web.frame.middleware"):
        browser(house.county.officer).get(f"/hub/contacts/{contact}/")
    assert "not put on record, so not shown: ProgrammingError 42501" in caplog.text
    assert CANARY not in caplog.text


def contacts(house: House) -> list[str]:
    """The contacts of the county, as an address names them."""
    with acting_as(house.county.officer.id):
        drawn = drawn_for(house.county.officer)
    return sorted({str(each["contact_id"]) for each in drawn.fills(frozenset({"contact_id"}))})
