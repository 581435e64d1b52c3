"""Finds the heading row of a CSV file, and the separator that its maker chose."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass

from frontdoor.foundation.exchange.lines import Lines, TooLong

SEPARATORS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """The headings as written, made distinct; the separator between them; and the row that they stand in."""

    headings: tuple[str, ...]
    separator: str
    row: int


def read_heading_row(lines: Lines) -> HeadingRow:
    """Take the first row that holds anything; its separator is the one that cuts it into most cells.

    Excel's own first line `sep=;` is obeyed, and is not a row.
    """
    hint = _first_line(lines).strip("\ufeff\r\n")
    if len(hint) == 5 and hint.lower().startswith("sep="):
        return HeadingRow(*_cut(lines, hint[4]))
    lines.hand_back(lines.taken)
    return HeadingRow(*_cut(lines, max(SEPARATORS, key=lambda each: _count(lines, each))))


def _first_line(lines: Lines) -> str:
    lines.begin_row()
    try:
        return next(lines, "")
    except TooLong:
        return ""


def _count(lines: Lines, separator: str) -> int:
    """Say how many headings this separator would give, and leave the lines where they were."""
    headings = _cut(lines, separator)[0]
    lines.hand_back(lines.taken)
    return len(headings)


def _cut(lines: Lines, separator: str) -> tuple[tuple[str, ...], str, int]:
    lines.begin_row()
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True)
    row = 0
    try:
        for row, cells in enumerate(reader, 1):
            if any(cell.strip("\ufeff \t") for cell in cells):
                return _distinct(cells), separator, row
    except (csv.Error, TooLong):
        pass
    return (), separator, row


def _distinct(cells: Sequence[str]) -> tuple[str, ...]:
    """Name each column once: an empty heading by its place, a repeated one by its turn."""
    named: list[str] = []
    for place, cell in enumerate(cells, 1):
        heading = " ".join(cell.replace("\ufeff", "").split()) or f"(column {place})"
        turn, distinct = 1, heading
        while distinct in named:
            turn += 1
            distinct = f"{heading} ({turn})"
        named.append(distinct)
    return tuple(named)
