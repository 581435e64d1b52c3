"""The checks of the import graph see a stranger at a table and a circle."""

import grimp
import pytest

from tests.house.imports import knot, modules_and_imports, rooms_and_imports, strangers_at_tables


@pytest.fixture
def graph() -> grimp.ImportGraph:
    """A small house of two rooms, a door and a county, with no fault in it."""
    graph = grimp.ImportGraph()
    rooms = ("people.models", "people.queries", "contacts.queries", "contacts.rules", "contacts.actions")
    modules = [f"domain.{room}" for room in rooms] + ["web.hub.views", "demo.bulk", "demo.families", "cli"]
    for module in modules:
        graph.add_module(f"frontdoor.{module}")
    bind(graph, "domain.people.queries", "domain.people.models")
    bind(graph, "demo.bulk", "domain.people.models")
    return graph


def bind(graph: grimp.ImportGraph, importer: str, imported: str) -> None:
    """Let one module import another."""
    graph.add_import(importer=f"frontdoor.{importer}", imported=f"frontdoor.{imported}")


def test_a_room_and_the_bulk_copier_may_hold_its_tables(graph: grimp.ImportGraph) -> None:
    assert strangers_at_tables(graph) == []


@pytest.mark.parametrize("stranger", ["domain.contacts.queries", "web.hub.views", "demo.families", "cli"])
def test_a_stranger_at_a_table_is_named(graph: grimp.ImportGraph, stranger: str) -> None:
    bind(graph, stranger, "domain.people.models")
    assert strangers_at_tables(graph) == [f"frontdoor.{stranger} -> frontdoor.domain.people.models"]


def test_a_circle_of_modules_is_told_as_a_walk(graph: grimp.ImportGraph) -> None:
    bind(graph, "domain.contacts.queries", "domain.contacts.rules")
    bind(graph, "domain.contacts.rules", "domain.contacts.queries")
    assert set(knot(modules_and_imports(graph))) == {
        "frontdoor.domain.contacts.queries",
        "frontdoor.domain.contacts.rules",
    }


def test_a_circle_of_rooms_is_seen_where_no_two_modules_make_one(graph: grimp.ImportGraph) -> None:
    bind(graph, "domain.contacts.queries", "domain.people.queries")
    bind(graph, "domain.people.models", "domain.contacts.rules")
    assert knot(modules_and_imports(graph)) == []
    assert set(knot(rooms_and_imports(graph))) == {"frontdoor.domain.contacts", "frontdoor.domain.people"}
