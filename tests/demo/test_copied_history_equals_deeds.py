"""The invented county's history can't be told from one that was lived: for a sample, every row is the same."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from django.db import IntegrityError, connections

from frontdoor.config.database import Database
from frontdoor.demo import steps
from frontdoor.demo.almanac import history_until
from frontdoor.demo.bulk import loading
from frontdoor.demo.laying import LayingOut
from frontdoor.demo.outcomes import Outcomes
from frontdoor.demo.shares import Share, lives
from frontdoor.demo.sheets import Columns, Sheets
from frontdoor.demo.staff import Staff, hire
from frontdoor.demo.steps import Life
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.actions import open_county, set_up_county
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.domain.journey.actions import rebuild
from frontdoor.domain.matching.queries import secret_of
from frontdoor.domain.notifications import actions as lane
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from tests.demo.by_deeds import Lived

# What is worked out from an id, or is the database's own moment of writing, differs and says nothing.
MADE_FROM_IDS = {
    "reference", "follow_digest", "source_reference", "given_at", "letter_id", "block", "household", "key", "body"
}  # fmt: skip
KINDS = {kind for kind in vars(steps).values() if isinstance(kind, type) and issubclass(kind, steps.Step)}


WAYS = set(WayIn)


def a_sample(staff: Staff) -> list[Life]:
    """Lives that hold every kind of step and way in, families that came twice among them, and one still open."""
    sample, missing = list[Life](), (KINDS - {steps.Step}) | WAYS - {WayIn.FAX}
    known: dict[UUID, Life] = {}
    for life in lives(a_share(staff, date(2026, 3, 6), days=6)):
        known |= dict.fromkeys(named(life), life)
        new = ({type(step) for step in life.steps} | {life.concern.way_in}) & missing
        if new and len(sample) < 40:
            missing -= new
            sample += [one for one in earlier(life, known) if one not in sample]
            sample.append(life)
    assert not missing, missing
    return [*sample[:-1], sample[-1].until(sample[-1].steps[len(sample[-1].steps) // 2].at)]


def a_share(staff: Staff, last: date, days: int) -> Share:
    """A few days of history as one share."""
    return Share(
        number=0,
        of=1,
        days=tuple(history_until(last, days, seed=7)),
        until=None,
        naming=0.6,
        outcomes=Outcomes(),
        calls={},
        seed=7,
        staff=staff,
        key=settings.SECRET_KEY,
        secret=b"",
        folder=Path(),
    )


def named(life: Life) -> list[UUID]:
    """Everybody named on a contact, at once or later."""
    later = [one for step in life.steps if isinstance(step, steps.Names) for one in step.people]
    return [*life.people, *later]


def earlier(life: Life, known: dict[UUID, Life]) -> list[Life]:
    """The life before this one of the same family, and those before that."""
    ruled = [known[step.other] for step in life.steps if isinstance(step, steps.Rules)]
    before = [one for each in ruled for one in (*earlier(each, known), each)]
    return list({one.contact: one for one in before}.values())


@pytest.fixture
def county(own_database: Database) -> Staff:
    """An empty invented county with its people."""
    with acting_as(SYSTEM.id):
        open_county("Journeyshire", invented=True, by=SYSTEM)
        set_up_county(by=SYSTEM)
        return hire()


def test_what_was_copied_in_equals_what_was_done(county: Staff, tmp_path: Path) -> None:
    sample = a_sample(county)
    tables = copied(sample, county, tmp_path)
    lived = Lived(county)
    for life in sample:
        lived.live(life)
    for table in tables - {"matching_word"}:
        copied_rows, done = rows(table, lived, sample)
        assert copied_rows, table
        assert copied_rows == done, table


def copied(sample: list[Life], county: Staff, folder: Path) -> set[str]:
    """Copy a sample into the tables, and say which."""
    sheets = Sheets(folder, "sample")
    laying = LayingOut(sheets, county, key=settings.SECRET_KEY, secret=secret_of(SYSTEM))
    laying.lay_all(sample)
    name, columns = sheets.put_down()
    load_one(folder, name, columns)
    return set(columns)


def load_one(folder: Path, name: str, columns: Columns) -> None:
    """One load of one sheaf."""
    with loading() as load:
        load.copy_in(folder, name, columns)
        load.make_whole(lambda made, of, table: None)


def test_where_copied_contacts_stand_can_be_worked_out_again_from_the_log(
    county: Staff, tmp_path: Path
) -> None:
    copied(a_sample(county), county, tmp_path)
    with acting_as(SYSTEM.id):
        before = standings()
        rebuild(by=SYSTEM)
        assert standings() == before


def test_the_police_lane_can_be_made_again_from_what_was_copied(county: Staff, tmp_path: Path) -> None:
    copied(list(lives(a_share(county, date(2026, 3, 6), days=6))), county, tmp_path)
    with acting_as(SYSTEM.id):
        before = entries()
        lane.rebuild(by=SYSTEM)
        assert entries() == before
        assert sum(row["repeats"] for row in before) > 10


def entries() -> list[dict[str, Any]]:
    """Every entry of the police lane, as stored."""
    return sorted(
        ({key: value for key, value in row.items() if key != "id"} for row in read("notifications_entry")),
        key=lambda row: str(row["contact_id"]),
    )


def standings() -> list[dict[str, Any]]:
    """Where every contact stands, as stored."""
    return sorted(
        ({key: value for key, value in row.items() if key != "id"} for row in read("journey_standing")),
        key=lambda row: str(row["contact_id"]),
    )


def test_a_load_leaves_every_index_and_constraint_as_it_was(county: Staff, tmp_path: Path) -> None:
    before = made_of()
    copied(a_sample(county)[:3], county, tmp_path)
    assert made_of() == before
    assert len(before) > 200


def made_of() -> set[tuple[str, str, str]]:
    """Every index, constraint, trigger and policy of the database, to the letter."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(MADE_OF)
        return set(cursor.fetchall())


MADE_OF = """
SELECT indexrelid::regclass::text, 'index', pg_get_indexdef(indexrelid) FROM pg_index
UNION ALL SELECT conrelid::regclass || '.' || conname, contype::text, pg_get_constraintdef(oid) FROM pg_constraint
UNION ALL SELECT tgrelid::regclass || '.' || tgname, tgenabled::text, pg_get_triggerdef(oid) FROM pg_trigger
    WHERE NOT tgisinternal
UNION ALL SELECT oid::regclass::text, 'row security', relrowsecurity::text || relforcerowsecurity::text FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
"""


def test_a_load_that_breaks_leaves_every_table_as_it_was(county: Staff, tmp_path: Path) -> None:
    before = made_of()
    sheets = Sheets(tmp_path, "wrong")
    sheets.add(
        "contacts_concerned", id=new_id(), contact_id=new_id(), person_id=new_id(), part="child", position=0
    )
    name, columns = sheets.put_down()
    with pytest.raises(IntegrityError):
        load_one(tmp_path, name, columns)
    assert (made_of(), read("contacts_concerned")) == (before, [])


def rows(table: str, lived: Lived, sample: list[Life]) -> tuple[list[str], list[str]]:
    """The rows of a table that were copied in, and those that were lived, with ids made comparable."""
    planned = {one for life in sample for one in (life.contact, *named(life))}
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
