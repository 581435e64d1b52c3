"""Tables laid bare for a load: their indexes and constraints taken off, and made again when the rows are there.

An index grows many times quicker over rows that are there than under rows that come, and a foreign key is proved of a
whole table at once. Nothing is trusted unseen: what is made again is as it was, to the letter, and PostgreSQL checks
every row as it makes it. All of it happens in the load's own transaction, so a break leaves every table as it was.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from psycopg import sql

FOREIGN, OTHERS = ("f",), ("p", "u", "x")

_CONSTRAINTS = """
SELECT k.oid, k.conrelid::regclass::text, k.conname, pg_get_constraintdef(k.oid) FROM pg_constraint k
WHERE k.contype = ANY(%s) AND (k.conrelid = %s::regclass OR k.confrelid = %s::regclass) AND k.conparentid = 0
ORDER BY k.conname
"""
_INDEXES = """
SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i WHERE i.indrelid = %s::regclass
AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
ORDER BY 1
"""


@dataclass(frozen=True)
class TakenOff:
    """What was taken off a table, and the words that make it again."""

    table: str
    again: str


class Bared:
    """What was taken off, to be made again in the order: keys, indexes, then references between tables."""

    def __init__(self, cursor: Any) -> None:
        self.cursor = cursor
        self.keys: list[TakenOff] = []
        self.indexes: list[TakenOff] = []
        self.references: list[TakenOff] = []

    def lay_bare(self, table: str) -> None:
        """Take every index and every key off a table, and every reference from it and to it."""
        self.references += self._constraints(FOREIGN, table)
        self.keys += self._constraints(OTHERS, table)
        self.cursor.execute(_INDEXES, [table])
        for index, definition in self.cursor.fetchall():
            self.cursor.execute(f"DROP INDEX {index}")
            self.indexes.append(TakenOff(table, definition))

    def make_again(self, tell: Callable[[int, int, str], None]) -> None:
        """Make everything again; `tell` hears how many of how many are made, and for which table."""
        everything = [*self.keys, *self.indexes, *self.references]
        for place, each in enumerate(everything):
            tell(place, len(everything), each.table)
            self.cursor.execute(each.again)

    def _constraints(self, kinds: tuple[str, ...], table: str) -> list[TakenOff]:
        self.cursor.execute(_CONSTRAINTS, [list(kinds), table, table])
        found = []
        for _, of, name, definition in self.cursor.fetchall():
            where = sql.SQL("ALTER TABLE {}").format(sql.SQL(of)).as_string(None)
            named = sql.Identifier(name).as_string(None)
            self.cursor.execute(f"{where} DROP CONSTRAINT {named}")
            found.append(TakenOff(of, f"{where} ADD CONSTRAINT {named} {definition}"))
        return found
