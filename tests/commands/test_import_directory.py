"""`frontdoor import directory`, as a council's engineer types it."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.databases import ROOT, Clone
from tests.factories.services import a_service


def said(clone: Clone, *arguments: str | Path) -> tuple[int, str]:
    """Type the command: how it ended, and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "frontdoor", "import", "directory", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | clone.environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    return done.returncode, done.stdout or done.stderr


def test_good_records_are_stored_and_bad_ones_listed_by_their_number(
    own_database: Clone, tmp_path: Path
) -> None:
    file = tmp_path / "services.json"
    file.write_text(json.dumps([a_service(), a_service(name="", needs=()), a_service(needs=())]))
    code, words = said(own_database, file)
    assert (code, words.splitlines()) == (
        2,
        [
            "Stored: 2. Already there: 0. Not stored: 1.",
            "  Row 2: name is missing.",
            "Services that name no need we know, found by words alone: 1.",
        ],
    )


def test_a_file_that_breaks_off_keeps_what_came_before(own_database: Clone, tmp_path: Path) -> None:
    file = tmp_path / "services.json"
    file.write_text(f"[{json.dumps(a_service())}, {{")
    code, words = said(own_database, file, "--json")
    told = json.loads(words)
    assert (code, told["accepted"], [one["row"] for one in told["rejected"]]) == (2, 1, [2])


def test_where_nothing_can_be_read_nothing_is_done(own_database: Clone, tmp_path: Path) -> None:
    code, words = said(own_database, tmp_path / "no-such-file.json")
    assert code == 1
    assert words.startswith("Error: There is no file or folder")
