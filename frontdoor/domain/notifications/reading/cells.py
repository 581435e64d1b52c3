"""The cells of one row, asked for by what they hold; what is missing or odd is noted as it is met."""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from frontdoor.foundation.exchange.layouts import Layout
from frontdoor.foundation.exchange.sheets import CELL_LIMIT, Row

Word = TypeVar("Word", bound=StrEnum)
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n)")
LABELS = {
    "kind": "type",
    "collar_number": "collar number",
    "offence": "crime or non-crime",
    "dash_level": "DASH level",
    "dash_score": "DASH score",
    "role": "person’s part",
    "birth_date": "date of birth",
    "spoken_to": "spoken to",
    "consent": "consent to share",
}


def one_line(text: str) -> str:
    """Write words on one line, single-spaced, each letter in its one form."""
    return " ".join((text if text.isascii() else unicodedata.normalize("NFC", text)).split())


class Cells:
    """A row's cells in the layout's terms; `whose` stands before each note, to say whom it is about."""

    def __init__(self, row: Row, layout: Layout, columns: Mapping[str, str]) -> None:
        self.layout = layout
        self.whose = ""
        self.faults: list[str] = []
        self.missing: list[str] = []
        self.odd: list[str] = []
        self._cells = row.cells
        self._columns = columns

    def raw(self, name: str) -> str:
        """The cell as it was written; empty when the file has no such column."""
        return self._cells.get(self._columns.get(name, ""), "")

    def written(self, name: str) -> str:
        """The cell on one line, whatever it says."""
        return one_line(self.raw(name))

    def text(self, name: str, most: int = CELL_LIMIT) -> str:
        """The cell on one line, no longer than may be kept; empty when it only says that it is not known."""
        words = self.written(name)
        if len(words) > most:
            self.note_odd(f"{LABELS.get(name, name)} is longer than {most} letters; its beginning is kept")
            return words[:most].rstrip()
        return "" if self.layout.is_unknown(words) else words

    def paragraphs(self, name: str) -> str:
        """The cell with its line breaks."""
        text = _LINE_END.sub("\n", unicodedata.normalize("NFC", self.raw(name)))
        return text.strip()

    def code(self, name: str, table: str = "") -> str:
        """The cell as one of our codes; an unknown word is odd and is told, not lost."""
        words = self.text(name)
        if not words:
            return ""
        found = self.layout.code(table or name, words)
        if found is None:
            self.note_odd(f"{LABELS.get(name, name)} “{words[:60]}” is not a word known here")
        return found or ""

    def word(self, name: str, words: type[Word]) -> Word | None:
        """The cell as one of our words."""
        found = self.code(name)
        return words(found) if found else None

    def yes_or_no(self, name: str) -> bool | None:
        """The cell as yes, no or not said."""
        return {"yes": True, "no": False}.get(self.code(name, "yes_or_no"))

    def fault(self, reason: str) -> None:
        """Note what keeps the row from being taken in."""
        self.faults.append(reason)

    def note_missing(self, what: str) -> None:
        """Note what the officer did not say."""
        self.missing.append(f"{self.whose}{what}")

    def note_odd(self, what: str) -> None:
        """Note what cannot be quite right, and is taken in as it is."""
        self.odd.append(f"{self.whose}{what}")

    def content(self) -> str:
        """All that the row says, whatever the order of the columns, to know the same row when it comes again."""
        named = {heading: name for name, heading in self._columns.items()}
        said = sorted((named.get(heading, heading), one_line(cell)) for heading, cell in self._cells.items())
        return "\x1f".join(f"{name}\x1e{cell}" for name, cell in said if cell)
