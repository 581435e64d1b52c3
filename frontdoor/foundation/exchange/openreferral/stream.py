"""JSON read record by record: one record, a list, a page of a feed, or one record a line; never the whole at once."""

import codecs
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from frontdoor.foundation.exchange.openreferral.found import Broken, CannotBeRead, Found

A_PIECE = 1 << 16
LONGEST = 1 << 24
"""The longest that one record may be, in letters."""
CONTENTS = ("contents", "services")
"""What a page of a feed calls the list of its records."""


def records_in_json(path: Path) -> Found:
    """The records of a JSON file."""
    with path.open("rb") as file:
        wide = file.read(2) in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}
    with path.open(encoding="utf-16" if wide else "utf-8-sig", errors="replace") as text:
        yield from records_in_text(text)


def records_in_text(text: IO[str]) -> Found:
    """The records of JSON text."""
    reader = _Reader(text)
    while reader.peek():
        yield from _records(reader)


def _records(reader: "_Reader") -> Iterator[dict[str, Any] | Broken]:
    if reader.peek() == "[":
        yield from map(_as_record, reader.items())
    elif reader.peek() == "{":
        yield from _object(reader)
    else:
        raise CannotBeRead("This is not JSON of services: it begins with neither { nor [.")


def _object(reader: "_Reader") -> Iterator[dict[str, Any] | Broken]:
    """A page, whose records come as they are read, or else one record."""
    whole: dict[str, Any] = {}
    is_page = False
    for name in reader.names():
        if name in CONTENTS and reader.peek() == "[":
            is_page = True
            yield from map(_as_record, reader.items())
        else:
            whole[name] = reader.value()
    if not is_page:
        yield whole


def _as_record(item: Any) -> dict[str, Any] | Broken:
    return item if isinstance(item, dict) else Broken("This is not a record of a service.")


class _Reader:
    """JSON text that is read as far as it is needed."""

    def __init__(self, text: IO[str]) -> None:
        self._text, self._held, self._ended = text, "", False
        self._decoder = json.JSONDecoder()

    def peek(self) -> str:
        """The next character that is not a space; empty at the end."""
        while not (held := self._held.lstrip()) and self._more():
            pass
        self._held = held
        return held[:1]

    def take(self, wanted: str) -> bool:
        """Go past this character, if it is the next one."""
        if self.peek() != wanted:
            return False
        self._held = self._held[1:]
        return True

    def items(self) -> Iterator[Any]:
        """Each item of the list that comes next."""
        self._expect("[")
        while not self.take("]"):
            yield self.value()
            self._between("]")

    def names(self) -> Iterator[str]:
        """Each name of the object that comes next; its value must be read before the next name is asked for."""
        self._expect("{")
        while not self.take("}"):
            name = self.value()
            self._expect(":")
            yield str(name)
            self._between("}")

    def value(self) -> Any:
        """The value that comes next, whole."""
        self.peek()
        while True:
            try:
                found, end = self._decoder.raw_decode(self._held)
            except (ValueError, RecursionError) as problem:
                if isinstance(problem, RecursionError) or not self._more():
                    raise CannotBeRead(
                        "The JSON breaks off or is broken. What came before it was read."
                    ) from problem
            else:
                if end < len(self._held) or not self._more():  # a number may go on in what was not read yet
                    self._held = self._held[end:]
                    return found

    def _between(self, closing: str) -> None:
        if not self.take(",") and self.peek() != closing:
            raise CannotBeRead("The JSON breaks off or is broken. What came before it was read.")

    def _expect(self, wanted: str) -> None:
        if not self.take(wanted):
            raise CannotBeRead(f"The JSON is broken: {wanted} is missing. What came before it was read.")

    def _more(self) -> bool:
        if len(self._held) > LONGEST:
            raise CannotBeRead("A record is longer than a service can be. What came before it was read.")
        piece = "" if self._ended else self._text.read(max(A_PIECE, len(self._held)))
        self._ended = not piece
        self._held += piece
        return bool(piece)
