"""The piles of the hub's open work, and the promises that fall due."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.accounts.rules import INTAKE, Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.decisions.actions import decide
from frontdoor.domain.decisions.rules import NeedFound
from frontdoor.domain.journey.queries import (
    Filters,
    look_first_list,
    reading_piles,
    reading_promises,
    reading_waiting,
)
from frontdoor.domain.journey.rules import Pile, raised_by_then
from frontdoor.domain.triage.actions import triage
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.clock import NOTTINGHAMSHIRE, acknowledge_due, now
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern
from tests.factories.county import County, a_county

Arrive = Callable[..., UUID]


@pytest.fixture
def county(db: None) -> County:
    return a_county()


@pytest.fixture
def arrives(county: County) -> Arrive:
    def arrive(**changes: object) -> UUID:
        with acting_as(INTAKE.id):
            return raise_concern(a_concern(**changes), by=INTAKE).id

    return arrive


def triaged(contact: UUID, by: Viewer) -> None:
    """The first look: ready to decide."""
    triage(contact, priority=Priority.AMBER, reason="Hungry", way=Way.DECIDE, by=by)


def advised(contact: UUID, by: Viewer) -> None:
    """Decided: advice."""
    needs = [NeedFound("money", "No food")]
    decide(contact, outcome=Outcome.ADVICE_ONLY, needs=needs, tests=[], reasons="The school helps.", by=by)


def test_a_contact_lies_in_the_piles_of_its_stage_and_its_worker(county: County, arrives: Arrive) -> None:
    worker, first, second = county.social_worker, arrives(), arrives()
    arrives()
    with acting_as(worker.id):
        triaged(first, worker)
        advised(second, worker)
        counts = reading_piles(worker).found
    assert (counts[Pile.UNREAD], counts[Pile.TO_DECIDE], counts[Pile.TO_TELL]) == (1, 1, 1)
    assert (counts[Pile.MINE], counts[Pile.ALL]) == (2, 3)


def test_each_pile_lists_as_many_as_it_counts(county: County, arrives: Arrive) -> None:
    worker, first = county.social_worker, arrives()
    arrives()
    with acting_as(worker.id):
        triaged(first, worker)
        counts = reading_piles(worker).found
        listed = {pile: look_first_list(worker, Filters(piles=(pile,))).total for pile in Pile}
    assert listed == counts


def test_an_emergency_nobody_looked_at_lies_on_every_pile(county: County, arrives: Arrive) -> None:
    danger = arrives(emergency=True)
    with acting_as(county.manager.id):
        page = look_first_list(county.manager, Filters(piles=(Pile.TO_SIGN,)))
    assert [row.contact_id for row in page.rows] == [danger]


def test_a_partner_counts_nothing_of_the_hubs(county: County, arrives: Arrive) -> None:
    arrives()
    with acting_as(county.police.id):
        assert set(reading_piles(county.police).found.values()) == {0}
        assert reading_waiting(county.police).found == {}


def test_a_promise_is_due_until_the_referrer_is_told(county: County, arrives: Arrive) -> None:
    arrives()
    with acting_as(county.social_worker.id):
        assert reading_promises(county.social_worker, now() + timedelta(minutes=1)).found == 1
        assert reading_promises(county.social_worker, now() - timedelta(days=1)).found == 0


@given(st.integers(0, 365 * 24 * 60))
def test_what_was_raised_up_to_the_found_moment_is_due_and_what_came_later_is_not(minutes: int) -> None:
    told_by = datetime(2026, 2, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    moment = raised_by_then(told_by, NOTTINGHAMSHIRE)
    assert acknowledge_due(moment, NOTTINGHAMSHIRE) <= told_by
    assert acknowledge_due(moment + timedelta(minutes=1), NOTTINGHAMSHIRE) > told_by
