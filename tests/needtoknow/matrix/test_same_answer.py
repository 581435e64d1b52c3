"""What is not theirs and what is not there are answered alike: the same words, status and headers, in the same time."""

import re
from statistics import median
from time import perf_counter

import pytest
from django.db import transaction
from django.http import HttpResponseBase

from tests.needtoknow.matrix.answers import expected
from tests.needtoknow.matrix.cells import Cell, cells_of
from tests.needtoknow.matrix.people import GUARDIAN_IN_CONFLICT, IN_CONFLICT, POLICE_IN_CONFLICT
from tests.needtoknow.matrix.referee import Referee, register
from tests.needtoknow.matrix.world import NOWHERE, World

ASKERS = ("MASH officer", IN_CONFLICT, POLICE_IN_CONFLICT, "education, never asked", "adults' team, never asked",
          "early help south, whose need has run out", GUARDIAN_IN_CONFLICT, "a school's system")  # fmt: skip
OF_RECORDS = [page for page, line in register().items() if line.shows]
# What differs from one answer to the next whatever is asked for: the ids of the address, tokens against forgery.
DIFFERS = re.compile(
    r'[0-9a-f]{8}-[0-9a-f-]{27}|FD-?[0-9A-Z]{4}-?[0-9A-Z]{4}|\b[0-9A-Za-z]{64}\b|nonce-[^ ;]+|now="[^"]+"'
)
ROUNDS, TRIES = 15, 4
WITHIN = 0.35
"""How far the medians may lie apart, as a share: a read more or less on one side takes more than this."""


def pairs(world: World, referee: Referee, page: str) -> list[tuple[Cell, Cell]]:
    """Cells refused as not there because they are not theirs, each with the cell of what really is not there."""
    cells = [
        one for one in cells_of(world, referee, page) if one.who in ASKERS and one.method in ("GET", "POST")
    ]
    hidden = [
        one
        for one in cells
        if expected(referee, one) == "not there" and NOWHERE not in (one.contact, one.item_of)
    ]
    nowhere = {(one.who, one.method): one for one in cells if one.contact == NOWHERE}
    return [(one, nowhere[one.who, one.method]) for one in hidden if (one.who, one.method) in nowhere]


def answered(world: World, cell: Cell) -> HttpResponseBase:
    """What comes back; whatever it did is undone."""
    client = world.askers[cell.who].client
    with transaction.atomic():
        found = (
            client.generic(cell.method, cell.address)
            if cell.method == "GET"
            else client.post(cell.address, cell.body)
        )
        transaction.set_rollback(True)
    return found


def without_ids(found: HttpResponseBase) -> tuple[int, str, dict[str, str]]:
    """An answer without what differs from one to the next."""
    body = DIFFERS.sub("…", getattr(found, "content", b"").decode())
    return found.status_code, body, {name: DIFFERS.sub("…", value) for name, value in found.headers.items()}


@pytest.mark.parametrize("page", OF_RECORDS)
def test_not_theirs_and_not_there_are_answered_in_the_same_words(
    world: World, referee: Referee, page: str
) -> None:
    different = [
        str(hidden)
        for hidden, nowhere in pairs(world, referee, page)
        if without_ids(answered(world, hidden)) != without_ids(answered(world, nowhere))
    ]
    assert different == []


def test_there_is_something_to_compare(world: World, referee: Referee) -> None:
    assert sum(len(pairs(world, referee, page)) for page in OF_RECORDS) > 400


def apart(world: World, hidden: Cell, nowhere: Cell) -> float:
    """How far apart the medians of the times lie, as a share, asked in turns so that both meet the same machine."""
    took: dict[Cell, list[float]] = {hidden: [], nowhere: []}
    for turn in range(ROUNDS):
        for one in (hidden, nowhere) if turn % 2 else (nowhere, hidden):
            began = perf_counter()
            answered(world, one)
            took[one].append(perf_counter() - began)
    first, second = median(took[hidden]), median(took[nowhere])
    return abs(first - second) / max(first, second)


@pytest.mark.parametrize(
    "page", ["hub:contact", "hub:person", "hub:triage", "partner:request", "teams:offer"]
)
def test_not_theirs_takes_no_longer_than_not_there(world: World, referee: Referee, page: str) -> None:
    # Tried again when a busy machine got between: what is really slower is slower every time.
    hidden, nowhere = next(one for one in pairs(world, referee, page) if one[0].method == "GET")
    assert any(apart(world, hidden, nowhere) < WITHIN for _ in range(TRIES))
