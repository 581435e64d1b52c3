"""Rows copied straight into tables: the one place that does, and only into an empty county."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from django.db import connections, transaction
from psycopg import sql

CHUNK = 1 << 20


def copy_in(folder: Path, columns: Mapping[str, tuple[str, ...]], *, using: str = "owner") -> None:
    """Copy every file of the folder into its table, all or nothing, as the owner.

    COPY is not possible under row security, so within this transaction alone the owner is not held to it; the tables
    are locked until the transaction ends, and nobody sees them without their lock.
    """
    tables = list(columns)
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        locked = _held(cursor, tables)
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for table in locked:
            cursor.execute(
                sql.SQL("ALTER TABLE {} NO FORCE ROW LEVEL SECURITY").format(sql.Identifier(table))
            )
        for table in tables:
            _copy(cursor, table, columns[table], sorted(folder.glob(f"{table}.*")))
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in locked:
            cursor.execute(sql.SQL("ALTER TABLE {} FORCE ROW LEVEL SECURITY").format(sql.Identifier(table)))
    with connections[using].cursor() as cursor:
        cursor.execute(sql.SQL("ANALYZE {}").format(sql.SQL(", ").join(map(sql.Identifier, tables))))


def _held(cursor: Any, tables: Iterable[str]) -> list[str]:
    """The tables among these on which row security is forced."""
    cursor.execute(
        "SELECT relname FROM pg_class WHERE relname = ANY(%s) AND relforcerowsecurity", [list(tables)]
    )
    return [name for (name,) in cursor.fetchall()]


def _copy(cursor: Any, table: str, columns: tuple[str, ...], files: Iterable[Path]) -> None:
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with cursor.copy(statement) as copy:
        for file in files:
            with file.open("rb") as rows:
                while chunk := rows.read(CHUNK):
                    copy.write(chunk)
