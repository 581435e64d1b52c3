"""Rows on their way into the database: one file a table, in the text form that COPY reads."""

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime
from operator import attrgetter
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID, SafeUUID

from frontdoor.foundation.records.ids import id_at

_ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_encode = json.JSONEncoder(default=str, ensure_ascii=False).encode

Columns = dict[str, tuple[str, ...]]


class Json:
    """A list that goes into a JSON column, not into an array."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value


class Id(UUID):
    """An id with its text made once, as it is written several times: without dashes, which COPY does not need."""

    __slots__ = ("text",)
    text: str

    def __init__(self, value: int) -> None:  # the parent's checks cost more than all the rest
        object.__setattr__(self, "int", value)
        object.__setattr__(self, "is_safe", SafeUUID.unknown)
        object.__setattr__(self, "text", f"{value:032x}")

    def __str__(self) -> str:
        text = self.text
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


class Sheets:
    """Rows laid out by one worker; put into files now and then, so that no more than a sheaf is held in memory."""

    def __init__(self, folder: Path, name: str, chance: Random | None = None) -> None:
        self.folder, self.name = folder, name
        self.chance = chance or Random()  # ids of invented rows guard nothing
        self.moment = self.place = 0
        self.lines: dict[str, list[str]] = {}
        self.columns: Columns = {}

    def add(self, table: str, **row: Any) -> None:
        """One row; every row of a table names the same columns in the same order."""
        if table not in self.columns:
            self.columns[table] = tuple(row)
            self.lines[table] = []
        self.lines[table].append("\t".join([_WRITERS[type(value)](value) for value in row.values()]))

    def at(self, moment: datetime) -> None:
        """From here on ids are of this moment."""
        self.moment, self.place = id_at(int(moment.timestamp() * 1000) * 4096, 0).int, 0

    def new_id(self) -> UUID:
        """An id as the house makes them: it sorts after every id of an earlier moment, and after those of its own."""
        self.place += 1
        return Id(self.moment | self.place << 64 | self.chance.getrandbits(62))

    def add_keys(self, keys: Iterable[int], person_id: UUID) -> None:
        """The keys by which a person is found: half of all rows, so written the short way."""
        self.columns["matching_key"] = ("key", "person_id")
        ending = f"\t{_of_uuid(person_id)}"
        self.lines.setdefault("matching_key", []).extend([f"{key}{ending}" for key in keys])

    def put_down(self) -> tuple[str, Columns]:
        """Put the rows so far in files `table.name`, forget them, and say the name and which columns they have."""
        written = {}
        for table, lines in self.lines.items():
            if lines:
                text = "\n".join(lines) + "\n"
                (self.folder / f"{table}.{self.name}").write_text(text, encoding="utf-8")
                written[table] = self.columns[table]
                lines.clear()
        return self.name, written


def cell(value: Any) -> str:
    """One value as COPY reads it."""
    return _WRITERS[type(value)](value)


class _Writers(dict[type, Callable[[Any], str]]):
    """How values are written, by their type; a new type is looked at once."""

    def __missing__(self, kind: type) -> Callable[[Any], str]:
        self[kind] = _writer_of(kind)
        return self[kind]


def _writer_of(kind: type) -> Callable[[Any], str]:
    """How values of this kind are written; StrEnums are text, and a mapping goes into a JSON column."""
    if issubclass(kind, str):
        return lambda text: _escaped(str(text))
    if issubclass(kind, datetime | date):
        return lambda moment: str(moment.isoformat())
    if issubclass(kind, int):
        return str
    return lambda other: _escaped(_encode(other))


def _escaped(text: str) -> str:
    """Most texts hold nothing to escape, and to see that is quicker than to translate them."""
    if text.isalnum() or not ("\\" in text or "\n" in text or "\t" in text or "\r" in text):
        return text
    return text.translate(_ESCAPED)


def _of_uuid(value: UUID) -> str:
    return f"{value.int:032x}"


class _Moments:
    """Moments as text; the rows of one deed share one, so the last is remembered."""

    def __init__(self) -> None:
        self.last: datetime | None = None
        self.text = ""

    def __call__(self, moment: datetime) -> str:
        if moment is not self.last:
            self.last, self.text = moment, moment.isoformat()
        return self.text


_WRITERS = _Writers(
    {
        type(None): lambda nothing: "\\N",
        bool: lambda yes: "t" if yes else "f",
        str: _escaped,
        UUID: _of_uuid,
        Id: attrgetter("text"),
        datetime: _Moments(),
        dict: lambda mapping: _escaped(_encode(mapping)) if mapping else "{}",
        list: lambda several: "{" + ",".join([cell(one) for one in several]) + "}",
        Json: lambda kept: _escaped(_encode(kept.value)),
    }
)
