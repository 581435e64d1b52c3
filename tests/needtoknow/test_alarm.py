"""The comparison of the two rules rings: each lock, loosened once by its owner, is noticed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import pytest
from django.conf import settings
from django.db import connections

from tests.databases import Clone
from tests.needtoknow.oracle import as_reader, everything, wrongly_seen
from tests.needtoknow.story import tell_the_story

ANYBODY_ASKED = "EXISTS (SELECT 1 FROM records_grant g WHERE g.subject = {}.contact_id)"
LOOSENED = {
    "row security off": (
        "ALTER TABLE contacts_narrative DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE contacts_narrative ENABLE ROW LEVEL SECURITY",
        "education, never asked",
        "contacts_narrative",
    ),
    "a policy widened": (
        f"CREATE POLICY more ON contacts_referrer FOR SELECT USING ({ANYBODY_ASKED.format('contacts_referrer')})",
        "DROP POLICY more ON contacts_referrer",
        "police, asked about the child",
        "contacts_referrer",
    ),
    "a protected address like any other": (
        "CREATE POLICY more ON people_residence FOR SELECT USING (true)",
        "DROP POLICY more ON people_residence",
        "practices, invited to discuss",
        "people_residence",
    ),
    "a leaver let back in": (
        "UPDATE records_actor SET active = true, reach = 'hub' WHERE NOT active",
        "UPDATE records_actor SET active = false, reach = 'granted' WHERE id = ANY (%(left)s)",
        "social worker, who left",
        "contacts_contact",
    ),
}


@contextmanager
def loosened(how: str, left: list[UUID]) -> Iterator[None]:
    """A lock loosened for a while by the owner of the tables."""
    loosen, tighten, *_ = LOOSENED[how]
    with connections["owner"].cursor() as cursor:
        cursor.execute(loosen)
        yield
        cursor.execute(tighten, {"left": left})


def test_a_lock_that_is_loosened_is_noticed(
    own_database: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "OUTBOX_DIR", tmp_path / "outbox")
    story = tell_the_story(tmp_path)
    all_rows = everything()
    left = [reader.viewer.id for reader in story.readers.values() if reader.viewer and "left" in reader.name]
    noticed = {}
    for how, (_, _, name, _) in LOOSENED.items():
        reader = story.readers[name]
        with loosened(how, left), as_reader(reader):
            noticed[how] = {line.split(":")[0] for line in wrongly_seen(reader, all_rows)}
    assert [how for how, (*_, table) in LOOSENED.items() if table not in noticed[how]] == []
