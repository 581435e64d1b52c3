"""Every stage of the journey has somebody whose turn it is, a way in and a way to the end."""

import pytest

from frontdoor.domain.journey.rules import OWNER, TRANSITIONS, Stage
from tests.house import states
from tests.house.journeys import Move, moves, steps_walked
from tests.house.verdict import whole


@pytest.fixture(scope="module")
def rows() -> list[Move]:
    """Every move that a contact can make."""
    return moves(steps_walked())


def test_every_stage_has_an_owner() -> None:
    assert whole(states.without_owner(OWNER, Stage))


def test_every_stage_can_be_reached(rows: list[Move]) -> None:
    assert whole(states.never_reached(rows, Stage))


def test_every_stage_leads_to_the_end(rows: list[Move]) -> None:
    assert whole(states.stuck(rows, Stage))


def test_every_row_of_the_table_happens(rows: list[Move]) -> None:
    assert whole(states.untrue(TRANSITIONS, rows))


def test_where_it_is_a_partners_or_a_teams_turn_one_is_waited_on() -> None:
    assert whole(states.waiting_on_nobody(steps_walked(), OWNER))


def test_the_picture_of_the_journey_is_current(rows: list[Move]) -> None:
    assert states.PAGE.read_text(encoding="utf-8") == states.draw(rows), (
        "python -m tests.house.states --write"
    )
