"""Imports point down the stairs, and nobody reaches for another room's tables."""

from tests.house.imports import (
    house_graph,
    knot,
    modules_and_imports,
    rooms_and_imports,
    strangers_at_tables,
)
from tests.house.linting import broken_contracts
from tests.house.stairs import ROOT, contracts, plain_parts
from tests.house.verdict import whole


def test_every_import_contract_is_kept() -> None:
    assert whole(broken_contracts(ROOT))


def test_a_room_alone_holds_its_tables() -> None:
    assert whole(strangers_at_tables(house_graph()))


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert whole(knot(modules_and_imports(house_graph())))


def test_no_rooms_import_each_other_in_a_circle() -> None:
    assert whole(knot(rooms_and_imports(house_graph())))


def test_whatever_else_a_room_holds_is_held_to_plain_python() -> None:
    held = set(contracts()["plain-rules"]["source_modules"])
    assert {f"frontdoor.domain.*.{part}" for part in plain_parts()} <= held
