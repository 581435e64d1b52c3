"""How far we are with a worry, for whoever raised it: four steps of the work, and none of anybody in it."""

from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.decisions.rules import Considered
from frontdoor.domain.feedback.actions import join
from frontdoor.domain.feedback.queries import own_page
from frontdoor.domain.feedback.rules import Step
from frontdoor.domain.triage.actions import triage
from frontdoor.domain.triage.rules import Priority, Way
from tests.factories.county import County, a_county
from tests.factories.deeds import arrived, asked, decided, do, look

pytestmark = pytest.mark.django_db


@pytest.fixture
def county() -> County:
    """A county with its agencies."""
    return a_county()


def step(contact: UUID) -> Step:
    """What its referrer reads, as the public page reads it."""
    return look(INTAKE, own_page, contact).step


def read(county: County, contact: UUID) -> None:
    """An officer has read it."""
    do(county.officer, triage, contact, priority=Priority.GREEN, reason="Hungry", way=Way.ASK)


def test_what_just_arrived_is_received(county: County) -> None:
    assert step(arrived()) is Step.RECEIVED


def test_each_step_is_the_furthest_that_was_taken(county: County) -> None:
    contact, steps = arrived(), []
    for deed in (read, asked, decided):
        deed(county, contact)
        steps.append(step(contact))
    assert steps == [Step.READ, Step.FINDING_OUT, Step.DECIDED]


def test_what_was_joined_to_another_goes_as_far_as_that_one(county: County) -> None:
    first, second = arrived(), arrived()
    do(county.officer, join, second, first, why="The same boy.", is_chaser=False)
    read(county, first)
    assert step(second) is Step.READ


def test_a_decision_that_waits_for_its_signature_is_not_told_as_made(county: County) -> None:
    contact = arrived()
    read(county, contact)
    harm = [Considered("section_47", met=True, why="He is hurt")]
    decided(county, contact, outcome=Outcome.ASSESSMENT, tests=harm)
    assert step(contact) is Step.READ
