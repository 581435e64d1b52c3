"""`frontdoor import email` and `frontdoor import mailbox`, as an engineer types them; killed, and twice at once."""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from frontdoor.domain.accounts.rules import SYSTEM
from tests.databases import ROOT, Clone
from tests.domain.mails.mail_server import running
from tests.factories.written_mails import a_mail

MAILS, PATIENCE = 40, 240
WHOLE = (MAILS, MAILS, MAILS, MAILS)
QUESTION = """SELECT
    (SELECT count(*) FROM mails_mail), (SELECT count(DISTINCT digest) FROM mails_mail),
    (SELECT count(*) FROM mails_mail m JOIN files_storedfile f ON f.id = m.original_id),
    (SELECT count(*) FROM contacts_contact)"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Forty e-mails about forty children."""
    for number in range(MAILS):
        mail = a_mail(f"Worry {number}", subject=f"Child number {number}", message_id=f"<{number}@x.example>")
        (tmp_path / f"{number:03}.eml").write_bytes(mail)
    return tmp_path


@contextmanager
def importing(clone: Clone, *arguments: str | Path, **more: str) -> Iterator[subprocess.Popen[str]]:
    """The real command in a process of its own."""
    command = [sys.executable, "-m", "frontdoor", "import", *map(str, arguments)]
    surroundings = os.environ | clone.environment | more
    with subprocess.Popen(
        command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def ended(clone: Clone, *arguments: str | Path, **more: str) -> tuple[int, str, str]:
    """The command's exit code, and what it said."""
    with importing(clone, *arguments, **more) as process:
        said, wrong = process.communicate(timeout=PATIENCE)
    return process.returncode, said, wrong


def stored(clone: Clone) -> tuple[int, ...]:
    """E-mails, different ones, originals and contacts."""
    with psycopg.connect(clone.database.url) as connection:
        connection.execute("SELECT set_config('frontdoor.actor', %s, true)", [str(SYSTEM.id)])
        found = connection.execute(QUESTION).fetchone()
    assert found is not None
    return tuple(found)


def test_all_stored_exits_with_nought_and_what_is_no_email_with_two(
    own_database: Clone, tmp_path: Path
) -> None:
    (tmp_path / "a.eml").write_bytes(a_mail())
    code, said, _ = ended(own_database, "email", tmp_path, "--json")
    counts = {"accepted": 1, "already_there": 0, "contacts": 1, "joined": 0, "unreadable": 0, "rejected": []}
    assert (code, json.loads(said)) == (0, counts)
    (tmp_path / "note.txt").write_text("ring them")
    code, said, _ = ended(own_database, "email", tmp_path)
    assert code == 2
    assert said.startswith(
        "Stored: 0. Already there: 1. Not stored: 1.\n  Row 2: note.txt: It does not look like"
    )


def test_killed_at_a_random_point_and_run_again_every_email_is_there_once(
    own_database: Clone, folder: Path
) -> None:
    with importing(own_database, "email", folder) as process:
        patience = time.monotonic() + PATIENCE
        while stored(own_database)[0] == 0 and process.poll() is None and time.monotonic() < patience:
            time.sleep(0.02)
        time.sleep(random.SystemRandom().uniform(0, 0.4))
        process.kill()
        process.wait()
    before = stored(own_database)[0]
    _, said, _ = ended(own_database, "email", folder, "--json")
    assert 0 < before < MAILS
    assert (json.loads(said)["accepted"], json.loads(said)["already_there"]) == (MAILS - before, before)
    assert stored(own_database) == WHOLE


def test_two_imports_of_one_folder_at_once_store_each_email_once(own_database: Clone, folder: Path) -> None:
    arguments = ("email", folder, "--json")
    with importing(own_database, *arguments) as one, importing(own_database, *arguments) as other:
        outcomes = [json.loads(process.communicate(timeout=PATIENCE)[0]) for process in (one, other)]
    assert sum(outcome["accepted"] for outcome in outcomes) == MAILS
    assert stored(own_database) == WHOLE


def test_the_mailbox_is_collected_once_by_hand(own_database: Clone) -> None:
    with running() as server:
        server.receive([a_mail()])
        code, said, _ = ended(own_database, "mailbox", "--json", FRONTDOOR_MAILBOX_URL=server.url())
    assert (code, json.loads(said)["contacts"]) == (0, 1)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("", "This site has no mailbox."),
        ("imap://a:secret@127.0.0.1:1/INBOX", "The mail server could not be reached"),
    ],
)
def test_a_mailbox_that_is_not_there_exits_with_one_and_says_what_to_do(
    own_database: Clone, url: str, said: str
) -> None:
    code, _, wrong = ended(own_database, "mailbox", FRONTDOOR_MAILBOX_URL=url)
    assert code == 1
    assert said in wrong
    assert "secret" not in wrong
