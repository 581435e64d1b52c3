"""How often the pages of the deeds ask the database: a few times, however much there is on a contact."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.rules import Involved, Part
from tests.factories.concerns import TOM, a_concern
from tests.factories.county import County
from tests.web.hub.deeds import ASKED, HELPED_EARLY, TOLD, people_of, send

SignIn = Callable[[Viewer], Client]
# Comparing reads candidates in steps; telling reads, besides, all that must not leave; naming, who was half named.
MOST = 4
MORE = {"match": 8, "join": 10, "tell": 12, "name_people": 5}
# Who is asking and that they looked is the frame's business, the same on every page of the service.
OF_THE_FRAME = (
    "SAVEPOINT",
    "RELEASE",
    "set_config",
    "django_session",
    "accounts_user",
    "agencies_county",
    "audit_look",
)
MEMBER_SIGNED_IN = 'WHERE ("accounts_member"."left_at" IS NULL AND "accounts_member"."user_id"'
SORTING = ("take", "name_people", "set_aside", "join", "acknowledged")
BEFORE = (*SORTING, "match", "triage", "ask", "discuss", "decide", "action", "close")
AFTER = ("decide", "hand_over", "tell", "follow_up", "close", "action", "ask")


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


def reads(client: Client, page: str, contact: UUID) -> int:
    """How often a page asks for what is on it."""
    with CaptureQueriesContext(connection) as asked:
        response = client.get(reverse(f"hub:{page}", args=[contact]))
    assert response.status_code == 200
    return sum(not is_of_the_frame(query["sql"] or "") for query in asked.captured_queries)


def is_of_the_frame(sql: str) -> bool:
    return MEMBER_SIGNED_IN in sql or any(part in sql for part in OF_THE_FRAME)


def worked_on(client: Client, contact: UUID, county: County, *, times: int) -> UUID:
    """Ask, discuss, plan, decide, offer and tell, so many times over."""
    for _ in range(times):
        send(client, "ask", contact, **ASKED, people=people_of(contact))
        send(client, "decide", contact, **HELPED_EARLY)
    for team in ("early-help-north", "early-help-south", "district-mansfield")[:times]:
        send(client, "hand_over", contact, team=str(county.teams[team]), story="Begin there.")
    send(client, "tell", contact, **TOLD)
    return contact


@pytest.mark.parametrize("page", BEFORE)
def test_a_page_asks_a_few_times_for_what_it_shows(worker: Client, contact: UUID, page: str) -> None:
    assert reads(worker, page, contact) <= MORE.get(page, MOST)


@pytest.mark.parametrize("page", AFTER)
def test_it_asks_a_few_times_late_in_a_journey_too(
    worker: Client, county: County, contact: UUID, page: str
) -> None:
    assert reads(worker, page, worked_on(worker, contact, county, times=1)) <= MORE.get(page, MOST)


@pytest.mark.parametrize("page", AFTER)
def test_much_work_on_a_contact_is_read_as_often_as_little(
    worker: Client, county: County, arrives: Callable[..., UUID], page: str
) -> None:
    little = worked_on(worker, arrives(), county, times=1)
    much = worked_on(worker, arrives(), county, times=3)
    assert reads(worker, page, much) == reads(worker, page, little)


@pytest.mark.parametrize("page", BEFORE)
def test_many_people_are_read_as_often_as_few(
    worker: Client, arrives: Callable[..., UUID], page: str
) -> None:
    family = [Involved(Part.CHILD, replace(TOM, forename=f"Tom{'abcdefgh'[n]}")) for n in range(8)]
    few, many = arrives(a_concern(people=tuple(family[:2]))), arrives(a_concern(people=tuple(family)))
    assert reads(worker, page, many) == reads(worker, page, few)
