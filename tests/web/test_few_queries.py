"""How often each page asks the database: at most twenty times, and as often in a large county as in a small one.

Counted is everything that a request asks: session, account, transaction, row security's member, the look on record.
Which pages there are is read from the addresses themselves, so that no new one is left out.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from frontdoor.cli.bench.drawn import FURTHER, Drawn, drawn_for
from frontdoor.cli.bench.routes import Route, routes
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.agencies.actions import open_county
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import HIS_MOTHER, TOM
from tests.factories.county import County, a_county
from tests.factories.deeds import arrived, asked, decided, discussing, offered, planned
from tests.factories.signing_in import signed_in

MOST = 20
SHOWN = 200
# Asked only since the test's own transaction goes on: in service the end of a request's transaction forgets the member.
BACK_TO_NOBODY = "set_config('frontdoor.actor', '', true)"
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


def worked_on(county: County, *, children: int, times: int, others: int) -> None:
    """One contact on which much or little was done, and others beside it."""
    contact = arrived(people=family(children))
    for _ in range(times):
        asked(county, contact)
        planned(county, contact)
    discussing(county, contact)
    decided(county, contact)
    offered(county, contact)
    for _ in range(others):
        arrived()


def counts(county: County) -> Counts:
    """By page and role, the most queries that any address of it asks; only of what is shown."""
    found: Counts = {}
    for member in (county.manager, county.police, county.early_help):
        client, drawn = signed_in(member), _drawn(member)
        for route in routes():
            if route.who and member.role in route.who:
                for address in _addresses(route, drawn):
                    found[route.name] = max(found.get(route.name, 0), _asked(client, address))
    return found


def _drawn(member: Viewer) -> Drawn:
    with acting_as(member.id):
        return drawn_for(member)


def _addresses(route: Route, drawn: Drawn) -> Iterator[str]:
    """A few addresses of a page: about the contact with most on it, which is the first, and one other."""
    for values in drawn.fills(route.arguments)[:3]:
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
        worked_on(county, children=2, times=1, others=4)
        small = counts(county)
        worked_on(county, children=29, times=30, others=60)
        yield small, counts(county)
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
    assert {page for page, n in small_and_large[1].items() if n} >= often
