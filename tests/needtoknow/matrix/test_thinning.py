"""Why some cells need not be asked: what the matrix leaves out is answered before, or by, the same lines."""

import re

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.databases import ROOT
from tests.needtoknow.matrix.answers import Answer, answer_to
from tests.needtoknow.matrix.cells import cell, cells_of, records_of
from tests.needtoknow.matrix.referee import Question, Referee, register
from tests.needtoknow.matrix.rows import TABLES
from tests.needtoknow.matrix.world import World

AT_LEAST = 20_000
ROWS_AT_LEAST = 6_000
DOORS = (
    "hub",
    "partner",
    "teams",
    "guardian",
    "public",
)  # the door for systems answers each method by itself
OF_RECORDS = [page for page, line in register().items() if line.shows]
STRANGERS = ("education, never asked", "business support")
IDS = re.compile(r"[0-9a-f]{8}-?[0-9a-f-]{24,27}")
TELLS_METHODS_APART = re.compile(r"request\.method (?:==|!=|in|not in) (?P<what>[^:)]+)")


def test_there_are_cells_enough(world: World, referee: Referee) -> None:
    assert sum(1 for page in register() for _ in cells_of(world, referee, page)) >= AT_LEAST
    assert len(world.askers) * len(world.wholes) * len(TABLES) >= ROWS_AT_LEAST


def test_no_view_tells_a_method_from_get_but_post() -> None:
    told_apart = {
        found["what"].strip()
        for door in DOORS
        for file in (ROOT / "frontdoor" / "web" / door).rglob("*.py")
        for found in TELLS_METHODS_APART.finditer(file.read_text())
    }
    assert {one.split()[0].rstrip(",") for one in told_apart} <= {'"POST"'}


@pytest.mark.parametrize("page", OF_RECORDS)
def test_before_a_shut_door_no_record_is_looked_for(world: World, referee: Referee, page: str) -> None:
    who = next((one for one in STRANGERS if not referee.allows(Question(one, "enter", ("Page", page)))), "")
    if not who:
        pytest.skip("open to everybody")
    asked = [said_to_the_database(world, page, who, method) for method in ("GET", "POST", "PUT")]
    tables = {table.name for table in TABLES}
    assert not [line for lines in asked for line in lines if any(f'"{table}"' in line for table in tables)]


def said_to_the_database(world: World, page: str, who: str, method: str) -> list[str]:
    """The statements of one request for a record that is there."""
    line = register()[page]
    there = cell(world, line, who, method, *next(records_of(world, line)))
    with transaction.atomic(), CaptureQueriesContext(connection) as said:
        found: Answer = answer_to(world, there)
        transaction.set_rollback(True)
    assert found.outcome in ("refused", "must sign in")
    return [IDS.sub("id", one["sql"]) for one in said.captured_queries]
