"""`frontdoor import notifications`, as a council's engineer types it."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.databases import ROOT, Clone
from tests.domain.notifications.notification_files import row, written


def command(clone: Clone, *arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Type the command, and wait for its end."""
    return subprocess.run(
        [sys.executable, "-m", "frontdoor", "import", "notifications", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | clone.environment | more,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def file_of(folder: Path, content: bytes) -> Path:
    """A file with this in it."""
    path = folder / "notifications.csv"
    path.write_bytes(content)
    return path


def test_all_stored_exits_with_nought_and_some_rejected_with_two(own_database: Clone, tmp_path: Path) -> None:
    good = command(own_database, file_of(tmp_path, written([row()])), "--json")
    bad = command(own_database, file_of(tmp_path, written([row(), row(DOB="31/02/2015")])), "--json")
    reason = "date of birth 31/02/2015 is not a real date; send it again corrected"
    assert (good.returncode, json.loads(good.stdout)) == (
        0,
        {"accepted": 1, "already_there": 0, "rejected": []},
    )
    assert (bad.returncode, json.loads(bad.stdout)) == (
        2,
        {"accepted": 0, "already_there": 1, "rejected": [{"row": 3, "reason": reason}]},
    )


def test_for_a_person_it_says_so_in_words(own_database: Clone, tmp_path: Path) -> None:
    said = command(own_database, file_of(tmp_path, written([row(), row(DOB="31/02/2015")]))).stdout
    assert said.startswith("Stored: 1. Already there: 0. Not stored: 1.\n  Row 3: date of birth 31/02/2015")


def test_a_file_that_is_no_file_of_notifications_exits_with_one_and_says_what_it_found(
    own_database: Clone, tmp_path: Path
) -> None:
    ended = command(own_database, file_of(tmp_path, b"Name,Age\r\nRhys,9\r\n"))
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "they are: Name, Age." in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_countys_columns_may_be_named_on_the_line_or_in_the_surroundings(
    own_database: Clone, tmp_path: Path
) -> None:
    columns = tmp_path / "columns.toml"
    columns.write_text('[columns]\nkind = { headings = ["Form"] }\n')
    file = file_of(tmp_path, written([row()]).replace(b",Type,", b",Form,"))
    on_the_line = command(own_database, file, "--columns", columns)
    in_the_surroundings = command(own_database, file, FRONTDOOR_NOTIFICATION_COLUMNS=str(columns))
    assert (on_the_line.returncode, in_the_surroundings.returncode) == (0, 0)
    assert in_the_surroundings.stdout.startswith("Stored: 0. Already there: 1.")
