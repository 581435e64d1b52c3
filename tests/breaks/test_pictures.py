"""The drawn pages change when what they show changes, so a stale one can't pass for current."""

import grimp
import pytest

from frontdoor.domain.journey.rules import Stage
from tests.house import map as house_map
from tests.house import states
from tests.house.imports import house_graph
from tests.house.journeys import Move, moves, steps_walked


@pytest.fixture
def graph() -> grimp.ImportGraph:
    """The house's imports."""
    return house_graph()


def test_a_new_import_between_rooms_changes_the_map(graph: grimp.ImportGraph) -> None:
    before = house_map.draw(graph)
    graph.add_import(importer="frontdoor.domain.agencies.apps", imported="frontdoor.domain.journey.rules")
    assert house_map.draw(graph) != before


def test_a_new_room_called_by_a_door_changes_the_map(graph: grimp.ImportGraph) -> None:
    before = house_map.draw(graph)
    graph.add_import(importer="frontdoor.web.signin.apps", imported="frontdoor.domain.triage.rules")
    assert house_map.draw(graph) != before


def test_an_arrow_that_a_longer_way_tells_is_left_out() -> None:
    arrows = {"top": ["middle", "floor"], "middle": ["floor"], "floor": []}
    assert list(house_map.without_short_cuts(arrows)) == [("top", "middle"), ("middle", "floor")]


def test_a_new_move_changes_the_picture_of_the_journey() -> None:
    rows = moves(steps_walked())
    assert states.draw([*rows, Move(Stage.CLOSED, "told_again", "", Stage.DECIDED)]) != states.draw(rows)


def test_four_ways_to_one_end_are_drawn_as_one_arrow() -> None:
    stages = (Stage.ARRIVED, Stage.TRIAGED, Stage.READY, Stage.DECIDED)
    drawn = states.draw([Move(stage, "contact_closed", "", Stage.CLOSED) for stage in stages])
    assert drawn.count("--> closed: contact closed") == 1
    assert '"Arrived, Triaged, Ready to decide, Decided" as' in drawn
