"""Data folders for commands."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.commands.processes import end_all, frontdoor, postmaster


@pytest.fixture(scope="session")
def migrated_folder() -> Iterator[Path]:
    """A folder whose embedded database has every table, and is down."""
    # Not pytest's own folder: it is closed again to the user that runs PostgreSQL by every pytest that begins.
    with TemporaryDirectory(prefix="frontdoor-command-") as place:
        made = frontdoor("migrate", data=Path(place) / "data")
        assert made.returncode == 0, made.stderr
        yield Path(place) / "data"


@pytest.fixture
def elsewhere() -> Iterator[Path]:
    """A place for folders of data."""
    with TemporaryDirectory(prefix="frontdoor-command-") as place:
        yield Path(place)


@pytest.fixture
def folder(migrated_folder: Path, elsewhere: Path) -> Iterator[Path]:
    """A copy of it for one test, with a space in its name; no server of it survives the test."""
    copy = elsewhere / "our data"
    subprocess.run(["cp", "-a", str(migrated_folder), str(copy)], check=True)
    yield copy
    end_all()
    left = postmaster(copy)
    if left:
        with suppress(ProcessLookupError):
            os.kill(left, signal.SIGQUIT)
