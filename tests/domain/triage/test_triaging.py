"""The first look: its reason is required, it may be taken again, and the earlier one stands."""

from itertools import permutations
from uuid import UUID

import pytest

from frontdoor.domain.triage.actions import triage
from frontdoor.domain.triage.queries import triages
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.county import County
from tests.factories.deeds import do, look, refusal, standing


def first_look(county: County, contact: UUID, priority: Priority, reason: str = "as told") -> None:
    """A MASH officer's look."""
    do(county.officer, triage, contact, priority=priority, reason=reason, way=Way.ASK, ask=["police"])


@pytest.mark.parametrize(("before", "after"), list(permutations(Priority, 2)))
def test_a_priority_may_move_either_way(
    county: County, contact: UUID, before: Priority, after: Priority
) -> None:
    first_look(county, contact, before)
    first_look(county, contact, after, "more is known")
    assert standing(contact).priority == after


def test_the_earlier_look_stands_beside_the_one_in_force(county: County, contact: UUID) -> None:
    first_look(county, contact, Priority.GREEN, "hungry")
    first_look(county, contact, Priority.RED, "a bruise")
    looks = look(county.officer, triages, contact)
    assert [(one.priority, one.reason) for one in looks] == [("red", "a bruise"), ("green", "hungry")]
    assert looks[0].ask == ["police"]


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_priority_needs_its_reason(county: County, contact: UUID, reason: str) -> None:
    said = refusal(county.officer, triage, contact, priority=Priority.RED, reason=reason, way=Way.ASK)
    assert said == "Give the reason for the priority, so that others can follow it."
    assert look(county.officer, triages, contact) == []


def test_whoever_looked_first_is_its_worker(county: County, contact: UUID) -> None:
    first_look(county, contact, Priority.AMBER)
    do(county.social_worker, triage, contact, priority=Priority.RED, reason="more", way=Way.DISCUSS)
    assert standing(contact).worker == county.officer.id


def test_a_contact_that_is_not_there_can_not_be_triaged(county: County) -> None:
    with pytest.raises(NotThere):
        first_look(county, UUID(int=5), Priority.RED)
