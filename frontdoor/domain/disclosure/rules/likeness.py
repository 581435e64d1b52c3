"""Finding the same thing however it is written: spaces, capitals, accents and line breaks do not hide it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

SHORT_FORMS = {
    "st": "street",
    "str": "street",
    "rd": "road",
    "ln": "lane",
    "av": "avenue",
    "ave": "avenue",
    "cl": "close",
    "dr": "drive",
    "ct": "court",
    "cres": "crescent",
    "gdn": "gardens",
    "gdns": "gardens",
    "gro": "grove",
    "pl": "place",
    "sq": "square",
    "ter": "terrace",
    "tce": "terrace",
    "pk": "park",
    "hse": "house",
    "apt": "flat",
    "apartment": "flat",
}
LOOKS_LIKE = str.maketrans({"o": "0", "i": "1", "l": "1"})
"""Letters typed for digits in a postcode."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters and digits of a text in one row, each with the line that it stood on."""

    row: str
    lines: Sequence[int]

    def line_of(self, key: str) -> int | None:
        """The line on which these letters begin, if they stand in the row."""
        place = self.row.find(key) if key else -1
        return self.lines[place] if place >= 0 else None


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was written, its plain form, its line, and whether a sentence begins with it."""

    written: str
    plain: str
    line: int
    begins: bool


def bare(text: str) -> str:
    """The letters and digits of a text, small, without accents, spaces or signs."""
    return "".join(char for char in unicodedata.normalize("NFKD", text).casefold() if char.isalnum())


def letters_of(text: str) -> Letters:
    """The row of letters of a whole text."""
    rows = [bare(line) for line in text.splitlines()]
    return Letters("".join(rows), [line for line, row in enumerate(rows, 1) for _ in row])


def digits_of(text: str) -> Letters:
    """The row of digits of a whole text, for telephone numbers however they are spaced."""
    letters = letters_of(text)
    kept = [(char, line) for char, line in zip(letters.row, letters.lines, strict=True) if char.isdecimal()]
    return Letters("".join(char for char, _ in kept), [line for _, line in kept])


def postcode_letters(letters: Letters) -> Letters:
    """The row with the letters that people type for digits made alike."""
    return Letters(letters.row.translate(LOOKS_LIKE), letters.lines)


def words_of(text: str) -> list[Word]:
    """The words of a text in their order."""
    return [word for number, line in enumerate(text.splitlines(), 1) for word in _words_of_line(line, number)]


def joined(words: Sequence[Word]) -> Letters:
    """The row of letters of these words alone."""
    return Letters("".join(word.plain for word in words), [word.line for word in words for _ in word.plain])


def long_forms(words: Sequence[Word]) -> Letters:
    """The row of letters with short forms of road names written out."""
    return joined([replace(word, plain=SHORT_FORMS.get(word.plain, word.plain)) for word in words])


def long_form(text: str) -> str:
    """One address line in the form that `long_forms` gives a whole text."""
    return long_forms(words_of(text)).row


def line_of_run(words: Sequence[Word], sought: Sequence[str], length: int) -> int | None:
    """The line where so many words in a row were taken from the words sought, if any were."""
    if not sought:
        return None
    length = min(length, len(sought))
    runs = {tuple(sought[start : start + length]) for start in range(len(sought) - length + 1)}
    plain = [word.plain for word in words]
    for start in range(len(plain) - length + 1):
        if tuple(plain[start : start + length]) in runs:
            return words[start].line
    return None


def _words_of_line(line: str, number: int) -> Iterator[Word]:
    begins = True
    for found in re.finditer(r"[^\W_]+(?:['\u2019][^\W_]+)*|[.!?:]", line):
        written = found[0]
        if written in ".!?:":
            begins = True
            continue
        yield Word(written, bare(written), number, begins)
        begins = False
