"""What the hub's own agency promised, and how it went."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.decisions.actions import agree_action
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.web.hub.conftest import words_of

SignIn = Callable[[Viewer], Client]
DONE = {"progress": "done", "evidence": "Dad came on Tuesday."}


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


def agreed(county: County, contact: UUID, what: str, agency: str = "ncc-children", days: int = 3) -> UUID:
    """An action that an agency took on."""
    with acting_as(county.social_worker.id):
        return agree_action(
            contact,
            what=what,
            agency=county.agencies[agency],
            due_on=today() + timedelta(days=days),
            by=county.social_worker,
        )


def listed(client: Client, **asked: str) -> str:
    """What the list of actions says."""
    return words_of(client.get(reverse("hub:actions"), asked))


def report(client: Client, action: UUID, **said: str) -> str:
    """Report on an action, and read the page that follows."""
    return words_of(client.post(reverse("hub:report_action", args=[action]), said, follow=True))


def test_what_we_promised_is_listed_soonest_first_and_for_whom(
    county: County, worker: Client, contact: UUID
) -> None:
    agreed(county, contact, "Later one", days=9)
    agreed(county, contact, "Sooner one", days=1)
    page = listed(worker)
    assert -1 < page.find("Sooner one") < page.find("Later one")
    assert "Tom Varley (" in page


def test_what_others_promised_is_theirs(county: County, worker: Client, contact: UUID) -> None:
    agreed(county, contact, "Ask the school nurse", agency="health-community")
    assert "Nothing is promised." in listed(worker)


def test_a_report_says_what_was_done_and_what_shows_it(county: County, worker: Client, contact: UUID) -> None:
    page = report(worker, agreed(county, contact, "Ring Dad"), **DONE)
    assert "Everybody on this contact can see it." in page
    assert "Dad came on Tuesday." in page


def test_what_is_done_moves_to_the_done(county: County, worker: Client, contact: UUID) -> None:
    report(worker, agreed(county, contact, "Ring Dad"), **DONE)
    assert "Ring Dad" not in listed(worker)
    assert "Ring Dad" in listed(worker, show="done")


def test_what_could_not_be_done_stays_on_the_list(county: County, worker: Client, contact: UUID) -> None:
    action = agreed(county, contact, "Ring Dad")
    report(worker, action, progress="not_done", evidence="No answer three times.")
    assert "Ring Dad" in listed(worker)


def test_a_report_without_evidence_says_what_is_missing(
    county: County, worker: Client, contact: UUID
) -> None:
    action = agreed(county, contact, "Ring Dad")
    assert "Enter what was done" in report(worker, action, progress="done", evidence=" ")


def test_an_action_that_is_done_is_not_reported_twice(county: County, worker: Client, contact: UUID) -> None:
    action = agreed(county, contact, "Ring Dad")
    report(worker, action, **DONE)
    assert "This action is done already." in report(worker, action, **DONE)


def test_the_list_asks_the_database_the_same_however_long_it_is(
    county: County, worker: Client, contact: UUID, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(8):
        agreed(county, contact, f"Action {number}")
    with django_assert_max_num_queries(20):
        listed(worker)
