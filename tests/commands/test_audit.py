"""The record of looks is exported, verified and witnessed by commands."""

import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connections

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.actions import open_county
from frontdoor.foundation.audit.actions import put_on_record
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.sealing.queries import sealed_so_far
from tests.commands.processes import PATIENCE, environment, frontdoor
from tests.databases import ROOT, Clone
from tests.foundation.sealing.record import as_the_owner, at, look

# As on a partner agency's machine: no Django, no driver, no settings, another folder.
WITHOUT_DJANGO = """
import sys
sys.modules["django"] = sys.modules["psycopg"] = None
from frontdoor.cli import main
main()
"""


class Hub:
    """A hub's commands, on a database and a data folder of its own."""

    def __init__(self, clone: Clone, folder: Path) -> None:
        self.clone, self.folder = clone, folder

    def audit(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """A part of `frontdoor audit`."""
        return self.command("audit", *arguments)

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Any command."""
        return frontdoor(*arguments, data=self.folder, more=self.clone.environment)


@pytest.fixture
def hub(own_database: Clone, tmp_path: Path) -> Hub:
    """A county in which somebody has looked."""
    with acting_as(SYSTEM.id):
        open_county("Realshire", invented=False, by=SYSTEM)
    look()
    return Hub(own_database, tmp_path / "data")


def as_a_partner(cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Verify where there is no database."""
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_DJANGO, "audit", "verify", *arguments],
        cwd=cwd,
        env=environment(DATABASE_URL="postgresql://nobody@127.0.0.1:1/nowhere"),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@pytest.fixture
def partners_files(hub: Hub, tmp_path: Path) -> tuple[str, ...]:
    """What a partner agency was given: a copy, a checkpoint and the key, as options of the command."""
    copy, checkpoint = tmp_path / "copy.looks", tmp_path / "checkpoint.txt"
    checkpoint.write_text(hub.audit("checkpoint").stdout)
    assert hub.audit("export", str(copy)).returncode == 0
    key = hub.audit("keys").stdout.strip()
    return "--copy", str(copy), "--checkpoint", str(checkpoint), "--key", key


def test_a_partner_verifies_a_copy_without_our_database(
    tmp_path: Path, partners_files: tuple[str, ...]
) -> None:
    found = as_a_partner(tmp_path, *partners_files)
    assert found.returncode == 0, found.stderr
    assert "Looks: 2. Seals: 1. Not sealed yet: 1." in found.stdout
    assert "1 of the record's own, 1 from outside." in found.stdout


def test_a_partner_finds_a_copy_in_which_a_word_was_changed(
    tmp_path: Path, partners_files: tuple[str, ...]
) -> None:
    copy = Path(partners_files[1])
    copy.write_bytes(copy.read_bytes().replace(b"hub:contact", b"hub:contacs", 1))
    found = as_a_partner(tmp_path, *partners_files)
    assert found.returncode == 1
    assert "Number 1: this look is not the one that was sealed: it was changed." in found.stdout


def test_a_copy_is_for_its_owners_eyes_only_and_stands_on_the_record(hub: Hub, tmp_path: Path) -> None:
    hub.audit("export", str(tmp_path / "copy.looks"))
    assert (tmp_path / "copy.looks").stat().st_mode & 0o077 == 0
    assert '"command:audit_export"' in (tmp_path / "copy.looks").read_text()


def test_the_database_is_verified_against_the_witnesses_folder(hub: Hub) -> None:
    hub.audit("checkpoint")
    whole = hub.audit("verify")
    as_the_owner("TRUNCATE audit_look", "TRUNCATE sealing_seal", "TRUNCATE sealing_checkpoint")
    emptied = hub.audit("verify")
    assert (whole.returncode, emptied.returncode) == (0, 1), whole.stdout + whole.stderr
    assert "a folder beside the database" in whole.stdout
    assert "The record went back in time" in emptied.stdout


def test_a_record_that_went_back_in_time_is_an_alarm(hub: Hub) -> None:
    hub.audit("checkpoint")
    as_the_owner("TRUNCATE audit_look", "TRUNCATE sealing_seal", "TRUNCATE sealing_checkpoint")
    assert "The record of looks went back in time" in hub.command("check").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--checkpoint", "README.md"), "README.md holds no checkpoint. Nothing was verified."),
        (("--key", "mine"), "This is not a key of checkpoints."),
    ],
)
def test_what_is_no_checkpoint_and_no_key_is_refused(arguments: tuple[str, ...], said: str) -> None:
    refused = as_a_partner(ROOT, "--copy", "README.md", *arguments)
    assert (refused.returncode, said in refused.stderr) == (1, True), refused.stderr


def test_a_file_that_is_no_copy_is_not_whole() -> None:
    found = as_a_partner(ROOT, "--copy", "README.md")
    assert (found.returncode, "or is no copy of the record of looks" in found.stdout) == (1, True), (
        found.stderr
    )


def test_a_look_that_stays_unsealed_is_an_alarm_until_it_is_sealed(hub: Hub) -> None:
    with at(now() - timedelta(minutes=2)):
        look()
    alarm = hub.command("check")
    hub.command("worker", "--once")
    assert (alarm.returncode, "is not sealed: sealing stands still" in alarm.stdout) == (1, True)
    assert "The record of looks is sealed: 2 looks." in hub.command("check").stdout


@pytest.fixture
def worker(hub: Hub) -> Iterator[None]:
    """A worker at work."""
    process = subprocess.Popen(
        [sys.executable, "-m", "frontdoor", "worker"],
        cwd=ROOT,
        env=environment(FRONTDOOR_DATA=str(hub.folder), **hub.clone.environment),
    )
    yield
    process.terminate()
    process.wait(PATIENCE)


@pytest.mark.usefixtures("worker")
def test_a_worker_seals_what_is_looked_at_while_it_works() -> None:
    _wait_until_sealed(1)
    with acting_as(SYSTEM.id):
        put_on_record("hub:contact", by=SYSTEM)
    _wait_until_sealed(2)
    connections.close_all()


def _wait_until_sealed(looks: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        with acting_as(SYSTEM.id):
            found = sealed_so_far(SYSTEM)
        if found and found.looks == looks:
            return
        assert time.monotonic() < until
        time.sleep(0.5)
