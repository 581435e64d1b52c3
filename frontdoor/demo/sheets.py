"""Rows on their way into the database: one file a table, in the text form that COPY reads."""

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

_ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_VERSION_4 = 0x4 << 76 | 0x2 << 62
_ANY = ~(0xF << 76 | 0x3 << 62)


class Json:
    """A list that goes into a JSON column, not into an array."""

    def __init__(self, value: Any) -> None:
        self.value = value


class Sheets:
    """Rows laid out by one worker, kept in a folder until all are laid out."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder, self.name = folder, name
        self.chance = Random()  # ids of invented rows guard nothing
        self.lines: dict[str, list[str]] = {}
        self.columns: dict[str, tuple[str, ...]] = {}

    def add(self, table: str, **row: Any) -> None:
        """One row; every row of a table names the same columns in the same order."""
        if table not in self.columns:
            self.columns[table] = tuple(row)
            self.lines[table] = []
        self.lines[table].append("\t".join(map(cell, row.values())))

    def new_id(self) -> UUID:
        """An id for a fact: chance alone, as nothing sorts by it, and quicker than the house's own."""
        return UUID(int=self.chance.getrandbits(128) & _ANY | _VERSION_4)

    def add_keys(self, keys: Iterable[int], person_id: UUID) -> None:
        """The keys by which a person is found: half of all rows, so written the short way."""
        self.columns["matching_key"] = ("key", "person_id")
        self.lines.setdefault("matching_key", []).extend(f"{key}\t{person_id}" for key in keys)

    def write(self) -> dict[str, tuple[str, ...]]:
        """Put the rows of each table in a file `table.name`, and say which columns they have."""
        for table, lines in self.lines.items():
            (self.folder / f"{table}.{self.name}").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return self.columns


def cell(value: Any) -> str:
    """One value as COPY reads it."""
    write = _WRITERS.get(type(value))
    if write is None:
        write = _WRITERS[type(value)] = _writer_of(value)
    return write(value)


def _writer_of(value: Any) -> Callable[[Any], str]:
    """How values of this kind are written; StrEnums are text, and a mapping goes into a JSON column."""
    if isinstance(value, str):
        return lambda text: str(text).translate(_ESCAPED)
    if isinstance(value, int | UUID):
        return str
    if isinstance(value, datetime | date):
        return lambda moment: str(moment.isoformat())
    return lambda other: json.dumps(other, default=str, ensure_ascii=False).translate(_ESCAPED)


_WRITERS: dict[type, Callable[[Any], str]] = {
    type(None): lambda nothing: "\\N",
    bool: lambda yes: "t" if yes else "f",
    list: lambda several: "{" + ",".join(map(str, several)) + "}",
    Json: lambda kept: json.dumps(kept.value, default=str, ensure_ascii=False).translate(_ESCAPED),
}
