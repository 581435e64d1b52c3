"""One command opens everything, ends everything, and survives being killed."""

import os
import re
import signal
import socket
import time
from pathlib import Path

import psycopg
import pytest

from tests.commands.processes import PATIENCE, Running, address_of, answers, free_port, postmaster, start

OPEN = "Front Door is open"


@pytest.fixture
def running(folder: Path) -> Running:
    """Started, and open."""
    started = start(folder)
    started.until(OPEN)
    return started


def ended(port: int) -> bool:
    """Whether nobody answers there any more, soon."""
    until = time.monotonic() + PATIENCE
    while answers(port) and time.monotonic() < until:
        time.sleep(0.1)
    return not answers(port)


def test_a_fresh_folder_is_opened_and_ctrl_c_ends_web_worker_and_database(elsewhere: Path) -> None:
    started = start(elsewhere / "made now")
    started.until(OPEN)
    assert answers(started.port)
    assert started.press_ctrl_c() == 0
    assert (answers(started.port), postmaster(elsewhere / "made now")) == (False, None)


def test_a_second_start_says_that_it_runs_already_and_where(folder: Path, running: Running) -> None:
    second = start(folder)
    assert second.process.wait(PATIENCE) == 1
    assert f"runs already: http://localhost:{running.port}" in second.all_said
    running.press_ctrl_c()


def test_a_relative_folder_is_meant_from_where_one_stands(folder: Path) -> None:
    started = start(Path(folder.name), cwd=folder.parent)
    started.until(OPEN)
    assert postmaster(folder)
    assert started.press_ctrl_c() == 0


def test_a_port_in_use_is_said_in_a_sentence(folder: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        refused = start(folder, port=other.getsockname()[1])
        assert refused.process.wait(PATIENCE) == 1
    assert re.fullmatch(
        r"Error: Port \d+ is in use by another program\. Choose another .*\n", refused.all_said
    )


def test_when_start_is_killed_web_and_worker_end_too_and_the_next_start_opens(
    folder: Path, running: Running
) -> None:
    running.kill()
    again = start(folder, port=running.port)
    again.until(OPEN)
    assert again.press_ctrl_c() == 0
    assert ended(running.port)


def test_when_the_database_is_killed_too_what_was_acknowledged_is_there_after_the_next_start(
    folder: Path, running: Running
) -> None:
    with psycopg.connect(address_of(folder), autocommit=True) as connection:
        connection.execute("INSERT INTO records_cache VALUES ('kept', 'yes', now())")
    running.kill()
    os.kill(postmaster(folder) or 0, signal.SIGKILL)
    again = start(folder)
    again.until(OPEN)
    with psycopg.connect(address_of(folder)) as connection:
        assert connection.execute("SELECT value FROM records_cache").fetchall() == [("yes",)]
    again.press_ctrl_c()


def test_when_the_web_dies_all_of_it_ends_and_says_so(running: Running) -> None:
    web = child_named("serve", running.process.pid)
    os.kill(web, signal.SIGKILL)
    assert running.process.wait(PATIENCE) == 1
    assert "The web ended by itself" in running.all_said
    assert ended(running.port)


def test_a_folder_that_cannot_be_used_is_said_in_a_sentence(elsewhere: Path) -> None:
    (elsewhere / "a file").write_text("")
    refused = start(elsewhere / "a file" / "data", port=free_port())
    assert refused.process.wait(PATIENCE) == 1
    assert "can't be used: Not a directory. Choose another" in refused.all_said


def child_named(command: str, parent: int) -> int:
    """The process that runs this command for a parent."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().split(b"\0")
            status = (process / "status").read_text()
        except OSError:
            continue
        if command.encode() in words and f"PPid:\t{parent}\n" in status:
            return int(process.name)
    raise LookupError(command)
