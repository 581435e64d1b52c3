"""The invented county's history can't be told from one that was lived: for a sample, every row is the same."""

import json
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from django.db import connections

from frontdoor.config.database import Database
from frontdoor.demo import steps
from frontdoor.demo.arrivals import Arrivals
from frontdoor.demo.bulk import copy_in
from frontdoor.demo.laying import lay_out
from frontdoor.demo.lives import Planner
from frontdoor.demo.sheets import Sheets
from frontdoor.demo.staff import Staff, hire
from frontdoor.demo.steps import Life
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.actions import open_county, set_up_county
from frontdoor.domain.matching.queries import secret_of
from frontdoor.foundation.records.actor import acting_as
from tests.demo.by_deeds import Lived

# What is worked out from an id, or is the database's own moment of writing, differs and says nothing.
MADE_FROM_IDS = {
    "reference", "follow_digest", "source_reference", "given_at", "letter_id", "block", "household"
}  # fmt: skip
KINDS = {kind for kind in vars(steps).values() if isinstance(kind, type) and issubclass(kind, steps.Step)}


def a_sample(staff: Staff) -> list[Life]:
    """Lives that hold every kind of step, families that came twice among them, and a few still open."""
    rng = Random(7)
    arrivals, planner = Arrivals(rng), Planner(rng, staff)
    day, sample, missing = date(2026, 3, 2), list[Life](), KINDS - {steps.Step}
    known: dict[UUID, Life] = {}
    for offset in range(3):
        for arrival in sorted(arrivals.of_day(day + timedelta(days=offset)), key=lambda one: one.at):
            life = planner.life(arrival)
            known |= dict.fromkeys(life.people, life)
            new = {type(step) for step in life.steps} & missing
            if new and len(sample) < 25:
                missing -= new
                sample += [one for one in earlier(life, known) if one not in sample]
                sample.append(life)
    assert not missing, missing
    return [*sample[:-1], sample[-1].until(sample[-1].steps[len(sample[-1].steps) // 2].at)]


def earlier(life: Life, known: dict[UUID, Life]) -> list[Life]:
    """The life before this one of the same family, and those before that."""
    before = next((known[step.other] for step in life.steps if isinstance(step, steps.Rules)), None)
    return [*earlier(before, known), before] if before else []


@pytest.fixture
def county(own_database: Database) -> Staff:
    """An empty invented county with its people."""
    with acting_as(SYSTEM.id):
        open_county("Journeyshire", invented=True, by=SYSTEM)
        set_up_county(by=SYSTEM)
        return hire()


def test_what_was_copied_in_equals_what_was_done(county: Staff, tmp_path: Path) -> None:
    sample = a_sample(county)
    sheets = Sheets(tmp_path, "sample")
    _, names = lay_out(sample, sheets, county, key=settings.SECRET_KEY, secret=secret_of(SYSTEM))
    for name in sorted(names):
        sheets.add("matching_word", word=name)
    columns = sheets.write()
    copy_in(tmp_path, columns)
    lived = Lived(county)
    for life in sample:
        lived.live(life)
    for table in columns.keys() - {"matching_word"}:
        copied, done = rows(table, lived, sample)
        assert copied, table
        assert copied == done, table


def rows(table: str, lived: Lived, sample: list[Life]) -> tuple[list[str], list[str]]:
    """The rows of a table that were copied in, and those that were lived, with ids made comparable."""
    planned = {one for life in sample for one in (life.contact, *life.people)}
    really = set(lived.same.values())
    copied, done = [], []
    for row in read(table):
        found = {value for value in flat(row) if isinstance(value, UUID)}
        if found & planned:
            copied.append(plain(row, {one: one for one in planned}, lived.staff))
        elif found & really:
            done.append(plain(row, {mine: theirs for theirs, mine in lived.same.items()}, lived.staff))
    return sorted(copied), sorted(done)


def read(table: str) -> list[dict[str, Any]]:
    """Every row of a table, as the service itself sees them."""
    with acting_as(SYSTEM.id), connections["default"].cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def flat(row: dict[str, Any]) -> list[Any]:
    """The values of a row, those of its lists too."""
    return [one for value in row.values() for one in (value if isinstance(value, list) else [value])]


def plain(row: dict[str, Any], ids: dict[UUID, UUID], staff: Staff) -> str:
    """A row with our ids in place of its own, and nothing for ids that mean nothing."""
    members = {one.id for one in staff.members}
    lasting = members | set(staff.agencies.values()) | {team for team, _ in staff.teams.values()}

    def said(value: Any) -> Any:
        if isinstance(value, UUID):
            return str(ids.get(value, value if value in lasting or value in SERVICE else ""))
        if isinstance(value, list):
            return [said(one) for one in value]
        if isinstance(value, dict):
            return {key: said(one) for key, one in value.items() if key not in MADE_FROM_IDS}
        return said(UUID(value)) if isinstance(value, str) and is_id(value) else value

    kept = {key: said(loaded(value)) for key, value in row.items() if key not in MADE_FROM_IDS}
    return json.dumps(kept, default=str, sort_keys=True)


SERVICE = {SYSTEM.id, UUID("00000000-0000-7000-8000-000000000002"), UUID(int=0)}


def loaded(value: Any) -> Any:
    """A JSON column as a value."""
    try:
        return json.loads(value) if isinstance(value, str) and value[:1] in "{[" else value
    except json.JSONDecodeError:
        return value


def is_id(text: str) -> bool:
    """Whether a text is an id."""
    return len(text) == 36 and text.count("-") == 4
