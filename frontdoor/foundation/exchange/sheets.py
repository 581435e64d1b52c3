"""Reads a CSV file of unknown make row by row, and never stops at what a row contains."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from frontdoor.foundation.exchange.characters import LOOK_AHEAD, as_text, encoding_of, other_kind_of_file
from frontdoor.foundation.exchange.headings import read_heading_row
from frontdoor.foundation.exchange.lines import RECORD_LIMIT, Lines, TooLong

CELL_LIMIT = 32_767  # the most that one cell of a spreadsheet holds


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet shows it, its cells by heading, and its text as it came."""

    row: int
    line: int
    cells: dict[str, str]
    raw: str


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that could not be read as cells, with the reason for its sender, and its text as it came."""

    row: int
    line: int
    reason: str
    raw: str


class Sheet:
    """A CSV file being read: its headings at once, its rows as they are asked for, in constant memory.

    The row number is the one that a spreadsheet shows when it opens the file: the heading row is row 1 (when
    nothing stands above it), empty rows count, and a row whose cells hold line breaks is still one row. In a
    row broken by a stray quotation mark each piece that is reported counts as one. `line` is the line of the
    file seen as text.
    """

    def __init__(self, source: Path | BinaryIO) -> None:
        self._bytes: BinaryIO = source.open("rb") if isinstance(source, Path) else source
        self._is_ours = isinstance(source, Path)
        first_bytes = self._bytes.read(LOOK_AHEAD)
        self.size = self._bytes.seek(0, io.SEEK_END)
        self._bytes.seek(0)
        self.encoding = encoding_of(first_bytes)
        self.other_kind = other_kind_of_file(first_bytes)
        self._text = as_text(self._bytes, self.encoding)
        self._lines = Lines(self._text)
        found = read_heading_row(self._lines)
        self.headings, self.separator, self._row = found.headings, found.separator, found.row
        self._cells = csv.reader(self._lines, delimiter=self.separator, strict=True, skipinitialspace=True)

    @property
    def position(self) -> int:
        """How many bytes have been taken from the file, for a progress bar against `size`."""
        return self._bytes.tell()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._text.detach()
        if self._is_ours:
            self._bytes.close()

    def __iter__(self) -> Iterator[Row | BadRow]:
        """Give each row that holds anything, read or bad, in the order of the file."""
        while True:
            self._lines.begin_row()
            self._row += 1
            try:
                cells = next(self._cells)
            except StopIteration:
                return
            except (csv.Error, TooLong) as problem:
                yield self._recovered(_in_words(problem, self._lines.taken))
                continue
            if any(cell.strip() for cell in cells):
                yield self._whole(cells) or self._recovered(_ragged(len(cells), len(self.headings)))

    def _whole(self, cells: list[str]) -> Row | BadRow | None:
        """Make a row of as many cells as headings; None when they are fewer, or more with something in them."""
        width = len(self.headings)
        if len(cells) != width and (len(cells) < width or any(cells[width:])):
            return None
        raw, line = self._as_it_came()
        if len(raw) > CELL_LIMIT and max(map(len, cells)) > CELL_LIMIT:
            return BadRow(self._row, line, f"a cell is longer than {CELL_LIMIT:,} characters; {_AGAIN}", raw)
        return Row(self._row, line, dict(zip(self.headings, cells, strict=False)), raw)

    def _recovered(self, reason: str) -> Row | BadRow:
        """Save what a broken row holds: the row itself, or the good rows that its stray quote swallowed.

        When the first line by itself has the right number of cells it is the row, its quotation marks read
        loosely: a worry about a child is worth more than its punctuation. Otherwise the broken row ends before
        the first line that looks like the start of another row, and reading goes on from there.
        """
        taken = self._lines.taken
        cells, is_open = self._loosely(taken[0])
        if len(cells) == len(self.headings) and not is_open and len(taken[0]) <= RECORD_LIMIT:
            self._keep(1)
            if row := self._whole(cells):
                return row
        self._keep(next((i for i in range(1, len(taken)) if self._starts_a_row(taken[i])), len(taken)))
        raw, line = self._as_it_came()
        return BadRow(self._row, line, reason, raw[:RECORD_LIMIT])

    def _as_it_came(self) -> tuple[str, int]:
        taken = self._lines.taken
        return "".join(taken), self._lines.number - len(taken) + 1

    def _keep(self, count: int) -> None:
        """End the present row after so many lines; the others are handed back, to be rows of their own."""
        taken = self._lines.taken
        self._lines.hand_back(taken[count:])
        self._lines.taken = taken[:count]

    def _starts_a_row(self, line: str) -> bool:
        cells, is_open = self._loosely(line)
        return len(cells) == len(self.headings) or (is_open and 1 < len(cells) < len(self.headings))

    def _loosely(self, line: str) -> tuple[list[str], bool]:
        """Read one line by itself, forgiving its quotation marks; say also whether one was left open."""
        text = line[:RECORD_LIMIT].rstrip("\r\n") + "\n"
        try:
            cells = next(csv.reader([text], delimiter=self.separator, skipinitialspace=True), [])
        except csv.Error:
            return [], False
        return cells, bool(cells) and cells[-1].endswith("\n")


_AGAIN = "send it again corrected"


def _ragged(count: int, expected: int) -> str:
    return (
        f"it has {count} cells but there are {expected} headings: "
        f"look for a missing or extra separator or quotation mark, and {_AGAIN}"
    )


def _in_words(problem: Exception, taken: list[str]) -> str:
    if len(taken[-1]) > RECORD_LIMIT:
        return f"the row is longer than {RECORD_LIMIT:,} characters; only its beginning is kept; {_AGAIN}"
    if isinstance(problem, TooLong) or "end of data" in str(problem):
        return f"a quotation mark opens a cell and nothing closes it; {_AGAIN}"
    return f"a quotation mark stands inside a cell without being doubled; {_AGAIN}"
