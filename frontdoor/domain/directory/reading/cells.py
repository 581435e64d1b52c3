"""One value of a record, read strictly; what is wrong with it is said in a sentence for whoever sent it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from math import isfinite
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

E_MAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
LONGEST = {"name": 255, "email": 254, "url": 500, "website": 500, "phone": 60}
LONGEST_WORDS = 10_000
OLDEST = 120
"""Nobody is older, in years: a greatest age of 150 means that there is none."""

Record = Mapping[str, Any]


@dataclass
class Cells:
    """The values of one record, asked for one by one; `wrong` gathers what is wrong with them."""

    record: Record
    called: str
    wrong: list[str] = field(default_factory=list)

    def words(self, name: str, *, needed: bool = False) -> str:
        """Text, without the spaces around it; empty where there is none."""
        given = self.record.get(name)
        if given is not None and not isinstance(given, str):
            self._say(name, f"must be text, and is {given!r}"[:120])
            return ""
        said = _plain(given or "")
        if needed and not said:
            self._say(name, "is missing")
        if len(said) > LONGEST.get(name, LONGEST_WORDS):
            self._say(name, f"is longer than {LONGEST.get(name, LONGEST_WORDS):,} letters")
        return said

    def identity(self, name: str = "id") -> UUID:
        """An id, which must be a UUID."""
        try:
            return UUID(str(self.record.get(name) or ""))
        except ValueError:
            self._say(name, "must be a UUID" if self.record.get(name) else "is missing")
            return UUID(int=0)

    def email(self, name: str = "email") -> str:
        """An e-mail address."""
        said = self.words(name)
        if said and not E_MAIL.fullmatch(said):
            self._say(name, f"“{said}” is not an e-mail address")
        return said

    def address(self, name: str = "url") -> str:
        """An address on the web."""
        said = self.words(name)
        try:
            parts = urlsplit(said)
        except ValueError:
            parts = urlsplit("")
        if said and not (parts.scheme in {"http", "https"} and parts.netloc):
            self._say(name, f"“{said}” is not a web address that begins with http:// or https://")
        return said

    def age(self, name: str) -> int | None:
        """An age in whole years; None where none was said, or one that nobody reaches."""
        given = self.number(name)
        if given is None or given > OLDEST:
            return None
        if given < 0:
            self._say(name, "is below nought")
        return int(given)

    def number(self, name: str) -> float | None:
        """A number, also where it came as text from a table."""
        given = self.record.get(name)
        if given in (None, ""):
            return None
        try:
            number = float(given) if not isinstance(given, bool) else float("nan")
        except (TypeError, ValueError):
            number = float("nan")
        if not isfinite(number):
            self._say(name, f"must be a number, and is {given!r}"[:120])
            return None
        return number

    def day(self, name: str) -> date | None:
        """A day, as 2026-11-22; the hour after it, where there is one, is left away."""
        said = self.words(name)
        try:
            return date.fromisoformat(said[:10]) if said else None
        except ValueError:
            self._say(name, f"“{said[:40]}” is not a date such as 2026-11-22")
            return None

    def each(self, name: str) -> list[Record]:
        """The records within it under a name."""
        given = self.record.get(name)
        if given is None:
            return []
        if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
            self._say(name, "must be a list of records")
            return []
        return given

    def one(self, name: str) -> Record:
        """The one record within it under a name; an empty one where there is none."""
        given = self.record.get(name)
        return given if isinstance(given, dict) else {}

    def within(self, record: Record, called: str) -> "Cells":
        """The values of a record within this one; what is wrong with them is wrong with it."""
        return Cells(record, called, self.wrong)

    def _say(self, name: str, what: str) -> None:
        where = f"{self.called}.{name}" if self.called else name
        self.wrong.append(f"{where} {what}")


def _plain(said: str) -> str:
    return "".join(char for char in said if char == "\n" or char.isprintable()).strip()
