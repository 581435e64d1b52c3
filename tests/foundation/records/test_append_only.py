"""Facts stand: changing, removing and emptying them is tried for real, as the application and as the owner."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError, connections, transaction

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.actions import open_county
from frontdoor.domain.agreements.actions import approve_rules
from frontdoor.domain.agreements.rules import DEFAULTS, Governed
from frontdoor.domain.feedback.actions import say_in_public, take_down
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.models import AppendOnly
from tests.databases import Clone
from tests.house.tables import house_tables, is_history
from tests.needtoknow.story import tell_the_story

FACTS = sorted(table._meta.db_table for table in house_tables() if issubclass(table, AppendOnly))
HISTORIES = sorted(table._meta.db_table for table in house_tables() if is_history(table))
ATTEMPTS = ("UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {} CASCADE")
# The owner may name themselves the definer, so that row security hides no row from them: the triggers must hold alone.
SEEING_ALL = "SELECT set_config('frontdoor.definer', 'on', true)"


@pytest.fixture
def with_a_row_of_every_fact(own_database: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database in which every append-only table holds something, committed."""
    monkeypatch.setattr(settings, "OUTBOX_DIR", tmp_path / "outbox")
    with acting_as(SYSTEM.id):
        open_county("Journeyshire", invented=False, by=SYSTEM)
        approve_rules(DEFAULTS[Governed.NEEDS], reason="As agreed by the board", by=SYSTEM)
    manager = tell_the_story(tmp_path).viewer("team manager")
    with acting_as(manager.id):
        take_down(say_in_public("We had to ask.", "We write by tomorrow.", by=manager), by=manager)


def said_by(alias: str, statement: str) -> str:
    """What the database says to a statement, which is undone; nothing where it lets it pass."""
    with connections[alias].cursor() as cursor, transaction.atomic(using=alias):
        cursor.execute(SEEING_ALL)
        try:
            with transaction.atomic(using=alias):
                cursor.execute(statement)
                raise _LetPass
        except _LetPass:
            return ""
        except DatabaseError as refused:
            return str(refused)


class _LetPass(Exception):
    """The statement was carried out."""


def empty(table: str) -> bool:
    """Whether a table holds nothing, for whoever sees all."""
    with acting_as(SYSTEM.id), connections["default"].cursor() as cursor:
        cursor.execute(f'SELECT NOT EXISTS (SELECT FROM "{table}")')  # noqa: S608 - a name of ours
        [found] = cursor.fetchone()
        return bool(found)


@pytest.mark.usefixtures("with_a_row_of_every_fact")
def test_no_fact_can_be_changed_removed_or_emptied_by_anybody() -> None:
    every = [(table, attempt.format(table)) for table in FACTS for attempt in ATTEMPTS]
    as_application = {said_by("default", statement)[:17] for _, statement in every}
    as_owner = {statement: said_by("owner", statement) for _, statement in every}
    assert [table for table in FACTS if empty(table)] == []
    assert as_application == {"permission denied"}
    assert [statement for statement, said in as_owner.items() if not held_by_a_trigger(said)] == []


def held_by_a_trigger(said: str) -> bool:
    """Whether it was one of our triggers that refused."""
    return "Cannot update or delete rows" in said or "facts are never emptied" in said


@pytest.mark.django_db
@pytest.mark.parametrize("table", HISTORIES)
@pytest.mark.parametrize("attempt", ["UPDATE {} SET pgh_label = ''", "DELETE FROM {}", "TRUNCATE {}"])
def test_the_application_can_not_rewrite_a_history(table: str, attempt: str) -> None:
    assert said_by("default", attempt.format(table)).startswith("permission denied")
