"""How often each page asks the database: at most twenty times, and as often in a large county as in a small one.

Counted is everything that a request asks: session, account, transaction, row security's member, the look on record.
Which pages there are is read from the addresses themselves, so that no new one is left out.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from frontdoor.cli.bench.drawn import FURTHER, Drawn, drawn_for
from frontdoor.cli.bench.routes import Route, routes
from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.agencies.actions import open_county
from frontdoor.domain.assurance.actions import add_organisation, score
from frontdoor.domain.assurance.rules import Item
from frontdoor.domain.contacts.actions import they_wrote
from frontdoor.domain.contacts.queries import contact_references
from frontdoor.domain.contacts.rules import Involved, Part, WayIn
from frontdoor.domain.feedback.actions import tell_or_hold
from frontdoor.domain.feedback.rules import How
from frontdoor.domain.journey.queries import Filters, look_first_list
from frontdoor.domain.needtoknow.actions import break_glass, declare_conflict, restrict
from frontdoor.domain.needtoknow.rules import Conflict, Restricted
from frontdoor.foundation.audit.actions import put_on_record
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import HIS_MOTHER, TOM
from tests.factories.county import County, a_county
from tests.factories.deeds import (
    arrived,
    asked,
    decided,
    discussing,
    do,
    look,
    offered,
    people_on,
    planned,
)
from tests.factories.services import a_service, known
from tests.factories.signing_in import signed_in

MOST = 20
SHOWN = 200
# Asked only since the test's own transaction goes on: in service the end of a request's transaction forgets the member.
BACK_TO_NOBODY = "set_config('frontdoor.actor', '', true)"
HOME = "Mrs A N Other\n1 High Street\nNewark\nNG24 1AA"
LETTERS = "abcdefghijklmnopqrstuvwxyzäöü"
Counts = dict[str, int]


def family(children: int) -> tuple[Involved, ...]:
    """A mother and so many children in one home."""
    return (
        *(
            Involved(Part.CHILD, replace(TOM, forename=f"Tom{'abcdefghijklmnopqrstuvwxyzäöü'[n]}"))
            for n in range(children)
        ),
        Involved(Part.PARENT, HIS_MOTHER),
    )


def worked_on(county: County, *, children: int, times: int, others: int) -> UUID:
    """One contact on which much or little was done and something came since, and others beside it."""
    contact = arrived(people=family(children))
    for _ in range(times):
        asked(county, contact)
        planned(county, contact)
    discussing(county, contact)
    decided(county, contact)
    offered(county, contact)
    school = do(county.officer, add_organisation, "Ferrybank Primary", agency_code="education")
    for _ in range(others):
        other = arrived()
        do(county.officer, score, other, list(Item), organisation=school)
        decided(county, other)
        do(county.social_worker, tell_or_hold, other, "We will ring you.", how=How.POST, to=HOME)
    for one in look(county.officer, look_first_list, Filters()).rows:
        do(county.officer, put_on_record, "hub:contact", subject=one.contact_id)
    for _ in range(times):
        closed(county)
    do(SYSTEM, they_wrote, contact, way_in=WayIn.EMAIL, chasing=True, alarming=False)
    return contact


def closed(county: County) -> None:
    """One contact that is restricted and was opened for a reason, and one of a family that somebody knows."""
    restricted, known = arrived(), arrived()
    allowed = [county.manager.id]
    do(county.manager, restrict, contact=restricted, why=Restricted.DANGER, allowed=allowed)
    reference = look(SYSTEM, contact_references, [restricted])[restricted]
    do(county.social_worker, break_glass, reference, "Nobody who is named answers.", lasts=timedelta(hours=1))
    do(county.officer, declare_conflict, people_on(known)[0], kind=Conflict.FRIEND)


def counts(county: County, contact: UUID) -> Counts:
    """By page and role, the most queries that any address of it asks; only of what is shown."""
    found: Counts = {}
    for member in (county.manager, county.police, county.early_help, a_guardian(county)):
        drawn = _drawn(member)
        for route in routes():
            if route.who and member.role in route.who:
                client = signed_in(member)  # a visit that has gone on for a minute is written down once more
                for address in _addresses(route, drawn, contact):
                    found[route.name] = max(found.get(route.name, 0), _asked(client, address))
    return found


def a_guardian(county: County) -> Viewer:
    """The information governance lead."""
    email, agency = f"{uuid4().hex}@example.org", county.agencies["ncc-children"]
    return do(SYSTEM, join, "Anne", role=Role.GUARDIAN, agency_id=agency, email=email)


def _drawn(member: Viewer) -> Drawn:
    with acting_as(member.id):
        return drawn_for(member)


def _addresses(route: Route, drawn: Drawn, contact: UUID) -> Iterator[str]:
    """A few addresses of a page: about the contact with most on it, and about two others."""
    most = [{"contact_id": contact}] if route.arguments == {"contact_id"} else []
    for values in [*most, *drawn.fills(route.arguments)[:2]]:
        for more in FURTHER.get(route.name, ("",))[:4]:
            yield reverse(route.name, kwargs=values) + more


def _asked(client: Client, address: str) -> int:
    with transaction.atomic(), CaptureQueriesContext(connection) as asked_for:
        answer = client.get(address)
        transaction.set_rollback(True)
    asked_in_service = [
        query for query in asked_for.captured_queries if BACK_TO_NOBODY not in (query["sql"] or "")
    ]
    return len(asked_in_service) if answer.status_code == SHOWN else 0


@pytest.fixture(scope="module")
def small_and_large(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[tuple[Counts, Counts]]:
    """How often each page asks, where there is little and where there is much."""
    with django_db_blocker.unblock(), transaction.atomic():
        county = a_county()
        with acting_as(SYSTEM.id):
            open_county("Realshire", invented=False, by=SYSTEM)
        contact = worked_on(county, children=2, times=1, others=4)
        known(a_service())
        small = counts(county, contact)
        contact = worked_on(county, children=29, times=30, others=60)
        known(*(a_service(f"Help {each}") for each in range(60)))
        yield small, counts(county, contact)
        transaction.set_rollback(True)


def test_no_page_asks_more_than_twenty_times(small_and_large: tuple[Counts, Counts]) -> None:
    small, large = small_and_large
    assert {page: n for page, n in (small | large).items() if n > MOST} == {}


def test_no_page_asks_more_often_where_there_is_more(small_and_large: tuple[Counts, Counts]) -> None:
    small, large = small_and_large
    # One read more is something that a small county has none of; thirty times as much of anything would be thirty.
    grown = {page: (n, large[page]) for page, n in small.items() if n and large[page] > n + 1}
    assert grown == {}


def test_the_pages_that_are_opened_most_were_counted(small_and_large: tuple[Counts, Counts]) -> None:
    often = {"hub:worklist", "hub:contact", "hub:person", "hub:match", "partner:request", "teams:offer"}
    often |= {"hub:triage", "hub:quality", "hub:quality_of", "hub:directory", "hub:service"}
    often |= {"guardian:home", "guardian:use", "guardian:restriction", "guardian:looks_at_person"}
    assert {page for page, n in small_and_large[1].items() if n} >= often
