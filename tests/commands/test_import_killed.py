"""An import that is killed, or runs twice at once, still leaves every row there exactly once."""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from frontdoor.domain.accounts.rules import SYSTEM
from tests.databases import ROOT, Clone
from tests.domain.notifications.notification_files import row, written

NOTIFICATIONS, EVERY, PATIENCE = 1000, 50, 240
GOOD = NOTIFICATIONS
BAD = NOTIFICATIONS // EVERY


@dataclass(frozen=True)
class Stored:
    """How many rows of each kind are there, and how many of them are different."""

    contacts: int
    different: int
    people: int
    deeds: int
    deeds_for: int
    standings: int
    rejected: int


WHOLE = Stored(GOOD, GOOD, 2 * GOOD, GOOD, GOOD, GOOD, BAD)
QUESTION = """SELECT
    (SELECT count(*) FROM contacts_contact),
    (SELECT count(DISTINCT (source_reference, source_digest)) FROM contacts_contact),
    (SELECT count(*) FROM contacts_concerned c JOIN people_person p ON p.id = c.person_id),
    (SELECT count(*) FROM events_event WHERE name = 'concern_raised'),
    (SELECT count(DISTINCT contact_id) FROM events_event WHERE name = 'concern_raised'),
    (SELECT count(*) FROM journey_standing),
    (SELECT count(*) FROM contacts_rejectedrow)"""


@pytest.fixture
def police_file(tmp_path: Path) -> Path:
    """A file of two people a notification, with a bad row here and there."""
    rows = []
    for number in range(NOTIFICATIONS):
        rows += [
            row(Notification_ref=f"NOT{number}"),
            row(Notification_ref=f"NOT{number}", Forename="Leo", DOB=""),
        ]
        if number % EVERY == 0:
            rows.append(row(Notification_ref=f"NOT{number}", DOB="31/02/2015"))
    path = tmp_path / "notifications.csv"
    path.write_bytes(written(rows))
    return path


@contextmanager
def importing(file: Path, clone: Clone) -> Iterator[subprocess.Popen[str]]:
    """The real command in a process of its own."""
    command = [sys.executable, "-m", "frontdoor", "import", "notifications", str(file), "--json"]
    with subprocess.Popen(
        command, cwd=ROOT, env=os.environ | clone.environment, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def stored(clone: Clone) -> Stored:
    """What is there now, seen by the one who sees all."""
    with psycopg.connect(clone.database.url) as connection:
        connection.execute("SELECT set_config('frontdoor.actor', %s, true)", [str(SYSTEM.id)])
        found = connection.execute(QUESTION).fetchone()
    assert found is not None
    return Stored(*found)


def kill_when_more_than(
    there: int, process: subprocess.Popen[str], clone: Clone, chance: random.Random
) -> None:
    """Wait until the import has stored something more, and a moment longer; then kill it without warning."""
    patience = time.monotonic() + PATIENCE
    while stored(clone).contacts <= there and process.poll() is None and time.monotonic() < patience:
        time.sleep(0.02)
    time.sleep(chance.uniform(0, 0.4))
    process.kill()
    process.wait()


def test_killed_at_random_points_and_run_again_every_row_is_there_exactly_once(
    own_database: Clone, police_file: Path
) -> None:
    chance, seen = random.SystemRandom(), [0]
    for _ in range(2):
        with importing(police_file, own_database) as process:
            kill_when_more_than(seen[-1], process, own_database, chance)
        seen.append(stored(own_database).contacts)
    with importing(police_file, own_database) as process:
        said, _ = process.communicate(timeout=PATIENCE)
    outcome = json.loads(said)
    assert 0 < seen[1] < GOOD, seen
    assert (outcome["accepted"], outcome["already_there"]) == (GOOD - seen[-1], seen[-1])
    assert stored(own_database) == WHOLE


def test_two_imports_of_one_file_at_once_store_each_row_exactly_once(
    own_database: Clone, police_file: Path
) -> None:
    with importing(police_file, own_database) as one, importing(police_file, own_database) as other:
        outcomes = [json.loads(process.communicate(timeout=PATIENCE)[0]) for process in (one, other)]
    assert sum(outcome["accepted"] for outcome in outcomes) == GOOD
    assert [len(outcome["rejected"]) for outcome in outcomes] == [BAD, BAD]
    assert stored(own_database) == WHOLE
