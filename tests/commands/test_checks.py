"""`frontdoor check` tells what would lose a worry, let it be read on the way, or write it into a log."""

import json
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from frontdoor.cli.checks import Finding, cluster, outside
from frontdoor.cli.checks.database import KEEPING
from frontdoor.config.database import Database
from frontdoor.config.embedded import SUPERUSER, Server
from tests.commands.processes import frontdoor

SOUND = {name: allowed[0] for name, allowed in cluster.SAYS_NOTHING.items()}


@pytest.fixture
def typed(folder: Path) -> Callable[[str], None]:
    """What somebody types as the superuser of this folder's server, which runs for as long as it takes."""

    def type_in(statement: str) -> None:
        password = json.loads((folder / "database.json").read_text())[SUPERUSER]
        server = Server(folder, password)
        server.acquire()
        try:
            address = f"host='{server.sockets}' dbname=frontdoor user={SUPERUSER} password={password}"
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute(statement)
        finally:
            server.release()

    return type_in


def test_a_database_that_would_lose_what_it_acknowledged_is_called_wrong(
    folder: Path, typed: Callable[[str], None]
) -> None:
    for setting in KEEPING:
        typed(f"ALTER SYSTEM SET {setting} = off")
    checked = frontdoor("check", data=folder)
    assert checked.returncode == 1
    assert f"{' = off, '.join(KEEPING)} = off: a power cut would lose concerns" in checked.stdout


def test_a_database_that_would_lose_what_it_acknowledged_is_not_served(
    folder: Path, typed: Callable[[str], None]
) -> None:
    typed("ALTER ROLE frontdoor_app SET synchronous_commit = off")
    refused = frontdoor("serve", data=folder)
    assert refused.returncode == 1
    assert "synchronous_commit = off: a power cut would lose concerns" in refused.stderr


def test_a_server_whose_log_would_repeat_statements_is_called_wrong(
    folder: Path, typed: Callable[[str], None]
) -> None:
    typed("ALTER DATABASE frontdoor SET log_statement = 'all'")
    checked = frontdoor("check", data=folder)
    assert checked.returncode == 1
    assert "may repeat what was written about a child: log_statement = all." in checked.stdout


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("log_min_error_statement", "error"),
        ("log_min_messages", "warning"),
        ("log_min_duration_statement", "250"),
        ("log_parameter_max_length_on_error", "-1"),
        ("log_error_verbosity", "default"),
    ],
)
def test_each_setting_that_lets_words_into_the_log_is_named(name: str, value: str) -> None:
    found = cluster.log_says_nothing(SOUND | {name: value})
    assert not found.sound
    assert f"{name} = {value}." in found.said


def test_without_checksums_rot_is_said_to_go_unnoticed() -> None:
    found = cluster.rot_is_noticed({"data_checksums": "off"})
    assert (found.sound, found.mark) == (False, "without")
    assert cluster.rot_is_noticed({"data_checksums": "on"}).sound


def test_a_database_elsewhere_is_reached_encrypted_or_not_at_all() -> None:
    assert "sslmode=verify-full" in cluster.wire_is_closed("10.0.0.7", False).said
    assert cluster.wire_is_closed("10.0.0.7", True).sound


@pytest.mark.django_db
def test_our_own_server_is_sound(base_database: Database) -> None:
    assert [one.said for one in cluster.everything() if not one.sound and one.must] == []


HOSTS = ["localhost", "front-door.example.org"]
ORIGINS = ["https://front-door.example.org"]


@pytest.mark.parametrize(
    ("found", "mark"),
    [
        (outside.reached_safely(True, HOSTS, ORIGINS), "ok"),
        (outside.reached_safely(False, ["localhost"], []), "without"),
        (outside.reached_safely(False, HOSTS, []), "WRONG"),
        (outside.reached_safely(True, ["*"], ORIGINS), "WRONG"),
        (outside.reached_safely(True, [".example.org"], ORIGINS), "WRONG"),
        (outside.reached_safely(True, HOSTS, ["http://front-door.example.org"]), "WRONG"),
        (outside.not_for_developers(True), "WRONG"),
        (outside.not_for_developers(False), "ok"),
        (outside.letters_go_closed(False, "mail.example.org"), "WRONG"),
        (outside.letters_go_closed(True, "mail.example.org"), "ok"),
        (outside.letters_go_closed(False, "localhost"), "ok"),
    ],
)
def test_how_it_is_reached_is_judged(found: Finding, mark: str) -> None:
    assert found.mark == mark
