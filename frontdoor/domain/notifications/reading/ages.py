"""Ages as officers write them: 15, approx 15, 15 months, 6 weeks, 14-15, mid 40s."""

import re
from dataclasses import dataclass
from datetime import date

OLDEST = 120
_UNIT = r"(?:years?|yrs?|y/?o|y|months?|mths?|mos?|m|weeks?|wks?|w|days?|d)"
_HEDGE = (
    r"(?:approx(?:imately|\.)?|about|around|circa|roughly|abt\.?|poss(?:ibly|\.)?|maybe"
    r"|over|under|early|mid|late|c\.?|~|\?)"
)
_AGE = re.compile(
    rf"(?P<hedge>(?:(?:{_HEDGE}|aged?)[\s\-:]*)*)"
    rf"(?P<first>\d{{1,3}})(?:\.\d+|½)?\s*(?P<unit>{_UNIT})?\.?"
    rf"(?:\s*(?:,|and|&)?\s*\d{{1,2}}\s*{_UNIT}\.?)?"
    rf"(?P<range>\s*(?:-|–|/|to|or)\s*\d{{1,3}}\s*(?P<range_unit>{_UNIT})?\.?)?"
    rf"\s*(?:old)?\s*(?P<doubt>'?s|ish|\+|{_HEDGE})?"
)
_NEWLY_BORN = frozenset({"newborn", "new born", "baby", "infant", "neonate"})
_IN_A_YEAR = {"m": 12, "w": 52, "d": 365}


@dataclass(frozen=True, slots=True)
class Age:
    """Whole years, and whether the officer was sure of them."""

    years: int
    is_approximate: bool


def age_from(words: str) -> Age | None:
    """Read an age in whole years; None when the words cannot be one.

    Of a range the younger is taken: a child taken for older than they are is seen too late.
    """
    text = " ".join(words.casefold().split())
    if text in _NEWLY_BORN:
        return Age(0, is_approximate=True)
    found = _AGE.fullmatch(text)
    if found is None:
        return None
    unit = (found["unit"] or found["range_unit"] or "y")[0]
    years = int(found["first"]) // _IN_A_YEAR.get(unit, 1)
    if years > OLDEST:
        return None
    hedge = found["hedge"].replace("aged", "").replace("age", "").strip(" -:")
    return Age(years, is_approximate=bool(hedge or found["range"] or found["doubt"]))


def age_on(day: date, born: date) -> int:
    """Whole years from birth to a day; below nought before the birth."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
