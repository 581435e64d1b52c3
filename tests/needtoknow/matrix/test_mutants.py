"""The referee is alarmed: each lock broken once, and each rule of the policy struck out once, is noticed."""

import re
from itertools import chain

import pytest

from tests.needtoknow.matrix import broken_database, broken_pages
from tests.needtoknow.matrix.answers import exists, reading_of, violations
from tests.needtoknow.matrix.breaking import Mutant
from tests.needtoknow.matrix.cells import cells_of
from tests.needtoknow.matrix.referee import POLICY, Question, Referee, register
from tests.needtoknow.matrix.rows import TABLES, rows_wrongly_given
from tests.needtoknow.matrix.world import World, every_word

AT_LEAST = 25
EVERY = (*broken_database.MUTANTS, *broken_pages.MUTANTS)
RULE = re.compile(r'^@id\("(?P<name>.+)"\)\n(?:permit|forbid) \([\s\S]+?;$', re.MULTILINE)
RULES = {found["name"]: found[0] for found in RULE.finditer(POLICY.read_text())}


def noticed(world: World, referee: Referee, mutant: Mutant) -> str:
    """The first thing that is not as the policy decides; empty where nothing is."""
    rows = (
        line
        for who, name in mutant.rows
        for line in rows_wrongly_given(
            world, referee, [world.askers[who]], [table for table in TABLES if table.name == name]
        )
    )
    return next(chain(rows, violations(world, referee, mutant.cells(world))), "")


def test_there_are_mutants_enough() -> None:
    assert len(EVERY) >= AT_LEAST
    assert len({mutant.name for mutant in EVERY}) == len(EVERY)


@pytest.mark.parametrize("mutant", EVERY, ids=lambda one: one.name)
def test_a_broken_lock_is_noticed(world: World, referee: Referee, mutant: Mutant) -> None:
    control = noticed(world, referee, mutant)
    with mutant.broken(world):
        found = noticed(world, referee, mutant)
    assert (control, bool(found)) == ("", True)


@pytest.fixture(scope="module")
def every_question(world: World, referee: Referee) -> list[Question]:
    """Each question that decides a cell or a word on a page, once; each hundredth first, so that few are asked."""
    cells = [
        question
        for page in register()
        for cell in cells_of(world, referee, page)
        for question, _ in cell.questions
    ]
    once = list(dict.fromkeys([*cells, *readings(world)]))
    return [question for start in range(100) for question in once[start::100]]


def readings(world: World) -> list[Question]:
    """Every reading of every contact by everybody, on a page and on paper."""
    return [
        reading_of(who, contact, reading, page)
        for who in world.askers
        for contact, reading, _ in every_word(world)
        for page in ("hub:person", "hub:person_picture")
        if exists(world, contact, reading)
    ] + [
        reading_of(who, contact, table.reading, "raw SQL")
        for who in world.askers
        for contact in world.wholes
        for table in TABLES
        if exists(world, contact, table.reading)
    ]


@pytest.mark.parametrize("rule", list(RULES))
def test_a_rule_that_is_struck_out_is_missed(
    world: World, referee: Referee, every_question: list[Question], rule: str
) -> None:
    without = Referee(world, POLICY.read_text().replace(RULES[rule], ""))
    some = (every_question[start : start + 400] for start in range(0, len(every_question), 400))
    assert any(without.decide(few)[one] != referee.decide(few)[one] for few in some for one in few)
