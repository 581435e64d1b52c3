"""When somebody was born, or how old they are, from one line as it is said in a call."""

import re
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
        return _real(int(numbers[1]), int(numbers[2]), numbers[3], on, ahead=ahead)
    named = BY_NAME.fullmatch(line)
    start = named[2].lower()[:3] if named else ""
    if named is None or start not in MONTHS:
        return None
    month = MONTHS.index(start) + 1
    if named[3]:
        return _real(int(named[1]), month, named[3], on, ahead=ahead)
    years = (str(on.year), str(on.year + 1)) if ahead else ()
    coming = (_real(int(named[1]), month, year, on, ahead=True) for year in years)
    return next((found for found in coming if found and found >= on), None)


def _real(day: int, month: int, year: str, on: date, *, ahead: bool) -> date | None:
    """A date that a person of today can have been born on, or is expected on; None for any other."""
    whole = int(year) if len(year) == 4 else on.year - on.year % 100 + int(year)
    try:
        found = date(whole, month, day)
    except ValueError:
        return None
    if len(year) == 2 and found > on + AS_LONG_AS_A_PREGNANCY and not ahead:
        found = found.replace(year=whole - 100, day=min(found.day, 28) if month == 2 else found.day)
    too_old = on.year - found.year > OLDEST
    return None if too_old or found > on + AS_LONG_AS_A_PREGNANCY else found
