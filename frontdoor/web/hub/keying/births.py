"""When somebody was born, or how old they are, from one line as it is said."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from frontdoor.foundation.govuk import words

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DUE = re.compile(r"^(?:due|expected|edd|baby due)\b[\s:,]*(?:on|in)?\s*", re.IGNORECASE)
BY_NUMBERS = re.compile(r"(\d{1,2})[\s/.\-]+(\d{1,2})[\s/.\-]+(\d{4}|\d{2})", re.ASCII)
BY_NAME = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[\s\-]*([a-z]{3,9})\.?,?[\s\-]*(\d{4}|\d{2})?", re.IGNORECASE | re.ASCII
)
OLDEST = 120
LONGEST = 40
AS_LONG_AS_A_PREGNANCY = timedelta(days=300)


@dataclass(frozen=True)
class Birth:
    """A birth date, or a date on which a baby is expected, or an age in the caller's words; or none of them."""

    born: date | None = None
    expected: date | None = None
    age: str = ""

    def said(self, on: date) -> str:
        """What was understood, to be read back to the caller."""
        if self.born:
            return f"Born {words.day(self.born, on, weekday=False)}, age {words.age(self.born, on)}"
        if self.expected:
            return f"Expected {words.day(self.expected, on, weekday=False)}"
        return f"Age as said: {self.age}" if self.age else ""


def read_birth(typed: str, on: date, *, unborn: bool = False) -> Birth:
    """What a line such as "3/1/2017", "3 jan 17", "about 8" or "due 3 march" means; else an age in those words.

    Nothing that was typed is refused: what can't be read as a date is kept as it was said.
    """
    line = " ".join(typed.split())
    due = DUE.match(line)
    found = _date_in(line[due.end() :] if due else line, on, ahead=bool(due) or unborn)
    if found is None:
        return Birth(age=line[:LONGEST])
    if due or unborn or found > on:
        return Birth(expected=found)
    return Birth(born=found)


def _date_in(line: str, on: date, *, ahead: bool) -> date | None:
    """The date that a whole line says; without a year, the next one for a baby that is expected."""
    if numbers := BY_NUMBERS.fullmatch(line):
        return _real(int(numbers[1]), int(numbers[2]), _years(numbers[3], on), on)
    named = BY_NAME.fullmatch(line)
    start = named[2].lower()[:3] if named else ""
    if named is None or start not in MONTHS:
        return None
    years = _years(named[3], on) if named[3] else (on.year, on.year + 1) if ahead else ()
    earliest = on if not named[3] else date.min
    return _real(int(named[1]), MONTHS.index(start) + 1, years, on, earliest)


def _years(said: str, on: date) -> tuple[int, ...]:
    """The years that a year can mean: of two figures, this century's first."""
    century = on.year - on.year % 100
    return (int(said),) if len(said) == 4 else (century + int(said), century - 100 + int(said))


def _real(day: int, month: int, years: Iterable[int], on: date, earliest: date = date.min) -> date | None:
    """The first of these dates that a person of today can have been born on, or is expected on; None for none."""
    latest = on + AS_LONG_AS_A_PREGNANCY
    for year in years:
        with suppress(ValueError):
            found = date(year, month, day)
            if earliest <= found <= latest and on.year - found.year <= OLDEST:
                return found
    return None
