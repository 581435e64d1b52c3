"""Rows copied straight into tables: the one place that does, and only into an empty county."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connections, transaction
from psycopg import sql

from frontdoor.demo.bare import Bared

CHUNK = 1 << 20
MEMORY = "256MB"
"""What PostgreSQL may use to sort one index; it is given back when the load ends."""
WRITTEN_BY_TRIGGER = ("people_personevent",)
"""Tables that fill by themselves while others are copied."""

Columns = Mapping[str, tuple[str, ...]]


class Load:
    """One load under way: tables are laid bare as their first rows come, and made whole again at the end."""

    def __init__(self, cursor: Any) -> None:
        self.cursor = cursor
        self.bared = Bared(cursor)
        self.held: list[str] = []
        self.tables: dict[str, int] = {}

    def copy_in(self, folder: Path, name: str, columns: Columns) -> int:
        """Copy the files of this name into their tables, take the files away, and say how many rows they held."""
        before = sum(self.tables.values())
        for table in columns:
            if table not in self.tables:
                self._begin(table)
            file = folder / f"{table}.{name}"
            self.tables[table] += self._copy(table, columns[table], file)
            file.unlink()
        return sum(self.tables.values()) - before

    def make_whole(self, tell: Callable[[int, int, str], None]) -> None:
        """Make indexes and constraints again, every row held to them, and put row security back."""
        self.bared.make_again(tell)
        for table in self.held:
            self._say("ALTER TABLE {} FORCE ROW LEVEL SECURITY", table)

    def _begin(self, table: str) -> None:
        """COPY is not possible under row security, so until the load ends the owner alone is not held to it."""
        for each in (table, *WRITTEN_BY_TRIGGER):
            if each not in self.tables:
                self.tables[each] = 0
                if self._is_held(each):
                    self._say("ALTER TABLE {} NO FORCE ROW LEVEL SECURITY", each)
                    self.held.append(each)
                self.bared.lay_bare(each)

    def _say(self, statement: str, table: str) -> None:
        self.cursor.execute(sql.SQL(statement).format(sql.Identifier(table)))

    def _is_held(self, table: str) -> bool:
        self.cursor.execute("SELECT relforcerowsecurity FROM pg_class WHERE oid = %s::regclass", [table])
        return bool(self.cursor.fetchone()[0])

    def _copy(self, table: str, columns: tuple[str, ...], file: Path) -> int:
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
        )
        with self.cursor.copy(statement) as copy, file.open("rb") as rows:
            while chunk := rows.read(CHUNK):
                copy.write(chunk)
        return int(self.cursor.rowcount)


@contextmanager
def loading(*, using: str = "owner") -> Iterator[Load]:
    """Load rows as the owner, all or nothing: the tables are locked until the end, and a break leaves them empty."""
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute(
            "SELECT set_config('maintenance_work_mem', %s, true), set_config('work_mem', %s, true)",
            [MEMORY] * 2,
        )
        load = Load(cursor)
        yield load
    if load.tables:
        with connections[using].cursor() as cursor:
            cursor.execute(
                sql.SQL("VACUUM (ANALYZE, SKIP_LOCKED) {}").format(
                    sql.SQL(", ").join(map(sql.Identifier, load.tables))
                )
            )
