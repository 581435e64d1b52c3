"""The PostgreSQL that Front Door brings: who gets in, who shares it, and what it does with what others left."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from frontdoor.config.clusterfiles import socket_folder
from tests.commands.processes import PATIENCE, address_of, environment, frontdoor, postmaster
from tests.databases import ROOT

HOLD = (
    "from frontdoor.config.database import find_database; find_database(); print('held', flush=True); input()"
)


@contextmanager
def held(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """A process that uses the database of a folder, until it is told to end."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD],
        cwd=ROOT,
        env=environment(FRONTDOOR_DATA=str(folder)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.communicate("\n", timeout=PATIENCE)


@pytest.mark.parametrize("role", ["postgres", "frontdoor_owner", "frontdoor_app"])
def test_nobody_comes_in_without_the_password_of_the_role(folder: Path, role: str) -> None:
    with held(folder), pytest.raises(psycopg.OperationalError, match="no password supplied"):
        psycopg.connect(host=str(socket_folder(folder / "postgres")), user=role, dbname="frontdoor")


def test_what_opens_the_database_is_for_its_owners_eyes_only(folder: Path) -> None:
    modes = [stat.S_IMODE((folder / name).stat().st_mode) for name in ("database.json", "postgres")]
    assert modes == [0o600, 0o700]


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("fsync", "on"),
        ("synchronous_commit", "on"),
        ("full_page_writes", "on"),
        ("log_min_error_statement", "panic"),
        ("log_parameter_max_length_on_error", "0"),
        ("jit", "off"),
        ("listen_addresses", ""),
    ],
)
def test_the_server_keeps_what_it_acknowledges_and_its_log_says_nothing_of_a_child(
    settings_in_force: dict[str, str], setting: str, value: str
) -> None:
    assert settings_in_force[setting] == value


@pytest.fixture(scope="module")
def settings_in_force(migrated_folder: Path) -> dict[str, str]:
    """All settings of the embedded server, as the application sees them."""
    with held(migrated_folder), psycopg.connect(address_of(migrated_folder)) as connection:
        return dict(connection.execute("SELECT name, setting FROM pg_settings").fetchall())


def test_processes_share_one_server_and_the_last_one_stops_it(folder: Path) -> None:
    with held(folder):
        with held(folder):
            first = postmaster(folder)
        assert (postmaster(folder), first is None) == (first, False)
    assert postmaster(folder) is None


def test_a_user_that_was_killed_does_not_keep_the_server_up(folder: Path) -> None:
    with held(folder):
        with held(folder) as other:
            other.kill()
        assert postmaster(folder)
    assert postmaster(folder) is None


def test_a_mark_left_by_a_server_that_is_gone_is_cleared_though_its_number_is_now_a_strangers(
    folder: Path,
) -> None:
    stranger = os.getpid()
    (folder / "postgres" / "postmaster.pid").write_text(
        f"{stranger}\n{folder}/postgres\n1\n5432\n{folder}\n\n1 1\nready\n"
    )
    with held(folder):
        assert postmaster(folder) not in {None, stranger}


def test_a_folder_whose_path_is_too_long_for_a_socket_is_used_all_the_same(elsewhere: Path) -> None:
    deep = elsewhere / ("a folder with a long name " * 4) / "and one more below it"
    with held(deep), psycopg.connect(address_of(deep)) as connection:
        assert connection.execute("SELECT current_user").fetchone() == ("frontdoor_app",)
    assert not socket_folder(deep / "postgres").is_relative_to(deep)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can play somebody else")
def test_a_folder_for_the_socket_that_somebody_else_put_there_is_not_used(elsewhere: Path) -> None:
    deep = elsewhere / ("a folder with a long name " * 4) / "and one more below it"
    trap = socket_folder(deep / "postgres")
    trap.mkdir()
    os.chown(trap, 65534, 65534)
    refused = frontdoor("check", data=deep)
    trap.rmdir()
    assert (refused.returncode, f"{trap} belongs to someone else." in refused.stderr) == (1, True)


def test_making_it_was_stopped_half_way_and_the_next_start_makes_it_whole(elsewhere: Path) -> None:
    (elsewhere / "data" / "postgres.unfinished" / "base").mkdir(parents=True)
    with held(elsewhere / "data"):
        assert postmaster(elsewhere / "data")


def test_lost_passwords_are_said_in_a_sentence(folder: Path) -> None:
    (folder / "database.json").unlink()
    refused = frontdoor("check", data=folder)
    assert refused.returncode == 1
    assert "database.json is gone, and with it the way into the database" in refused.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a copy to itself")
def test_a_folder_that_root_copied_is_given_back_to_the_user_that_runs_postgresql(folder: Path) -> None:
    before = (folder / "postgres").stat().st_uid
    for path in (folder / "postgres", *(folder / "postgres").rglob("*")):
        shutil.chown(path, "root", "root")
    with held(folder):
        assert (folder / "postgres").stat().st_uid == before
