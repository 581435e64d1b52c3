"""`frontdoor import calls`, as a council's engineer types it, and as a power cut ends it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.databases import ROOT, Clone
from tests.domain.calls.logs import call, lost, written

CALLS = 12_000
COMMAND = [sys.executable, "-m", "frontdoor", "import", "calls"]


def typed(clone: Clone, *arguments: str | Path) -> "subprocess.Popen[str]":
    """Type the command."""
    return subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | clone.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def said(process: "subprocess.Popen[str]") -> tuple[int, str, str]:
    """How it ended, and what it said."""
    out, err = process.communicate(timeout=240)
    return process.returncode, out, err


def log_of(folder: Path, content: bytes) -> Path:
    """A log with this in it."""
    path = folder / "calls.csv"
    path.write_bytes(content)
    return path


def test_all_stored_exits_with_nought_and_some_rejected_with_two(own_database: Clone, tmp_path: Path) -> None:
    good = said(typed(own_database, log_of(tmp_path, written([call()])), "--json"))
    bad = said(typed(own_database, log_of(tmp_path, written([call(), lost("C2", ended_at="")]))))
    assert (good[0], json.loads(good[1])) == (0, {"accepted": 1, "already_there": 0, "rejected": []})
    assert bad[0] == 2
    assert bad[1].startswith("Stored: 0. Already there: 1. Not stored: 1.\n  Row 3: it was abandoned")


def test_a_file_that_is_no_log_exits_with_one_and_says_what_it_found(
    own_database: Clone, tmp_path: Path
) -> None:
    code, out, err = said(typed(own_database, log_of(tmp_path, b"Name,Age\nRhys,9\n")))
    assert (code, out) == (1, "")
    assert "they are: Name, Age." in err
    assert "Traceback" not in err


@pytest.fixture
def long_log(tmp_path: Path) -> Path:
    """A log of many calls."""
    return log_of(tmp_path, written(call(f"C{number}") for number in range(CALLS)))


def test_killed_half_way_and_typed_again_it_stores_each_call_once(
    own_database: Clone, long_log: Path
) -> None:
    import psycopg

    with (
        psycopg.connect(own_database.database.url, autocommit=True) as looking,
        typed(own_database, long_log, "--json") as process,
    ):
        looking.execute(
            "SELECT set_config('frontdoor.actor', %s, false)", ["00000000-0000-7000-8000-000000000001"]
        )
        seen, until = 0, time.monotonic() + 120
        while not seen and time.monotonic() < until and process.poll() is None:
            seen = looking.execute("SELECT count(*) FROM calls_call").fetchone()[0]  # type: ignore[index]
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=30)
        there = looking.execute("SELECT count(*) FROM calls_call").fetchone()[0]  # type: ignore[index]
    outcome = json.loads(said(typed(own_database, long_log, "--json"))[1])
    assert 0 < there < CALLS
    assert (outcome["accepted"], outcome["already_there"]) == (CALLS - there, there)
