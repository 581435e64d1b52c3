"""The lines of a file one at a time, with a way back when a row turns out to be broken."""

from collections import deque
from collections.abc import Iterator, Sequence
from typing import TextIO

RECORD_LIMIT = 131_072


class TooLong(Exception):
    """A row ran on past any length that a row has."""


class Lines(Iterator[str]):
    """Hands out lines, remembers those taken for the present row, takes back those that belong to the next."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._handed_back: deque[str] = deque()
        self._length = 0
        self.taken: list[str] = []
        self.number = 0

    def begin_row(self) -> None:
        """Forget the lines of the last row."""
        self.taken = []
        self._length = 0

    def hand_back(self, lines: Sequence[str]) -> None:
        """Return lines that were taken too many; they come out again, in the same order."""
        self._handed_back.extendleft(reversed(lines))
        self.number -= len(lines)

    def __next__(self) -> str:
        line = self._handed_back.popleft() if self._handed_back else self._read()
        if not line:
            raise StopIteration
        self.number += 1
        self.taken.append(line)
        self._length += len(line)
        if self._length > RECORD_LIMIT:
            raise TooLong
        return line

    def _read(self) -> str:
        line = self._text.readline(RECORD_LIMIT + 1)
        if len(line) > RECORD_LIMIT and line[-1] not in "\r\n":
            self._skip_to_line_end()
        # PostgreSQL keeps no zero character, and no sender means one.
        return line.replace("\0", "") or "\n" if "\0" in line else line

    def _skip_to_line_end(self) -> None:
        while rest := self._text.readline(RECORD_LIMIT):
            if rest[-1] in "\r\n":
                return
