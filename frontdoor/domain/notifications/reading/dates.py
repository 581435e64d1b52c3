"""Days and moments as the police's systems write them, in the order that a county's layout lists."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from frontdoor.domain.notifications.reading.ages import OLDEST
from frontdoor.foundation.clock import LONDON

EXPECTED_WITHIN = timedelta(days=300)
_AGAIN = "send it again corrected"
_YEARS = range(1900, 2200)
_MIDNIGHT = re.compile(r"[ T]00:00(?::00)?$")
_LIKE_A_DATE = re.compile(r"\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}.*")


@dataclass(frozen=True, slots=True)
class NotADate:
    """Why words are no date, said to their sender."""

    reason: str


@lru_cache(maxsize=8192)
def day_from(words: str, formats: tuple[str, ...]) -> date | NotADate:
    """Read a day; the reason when it is not a real one."""
    text = _MIDNIGHT.sub("", words)
    for each in formats:
        try:
            return datetime.strptime(text, each).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    if _LIKE_A_DATE.fullmatch(text):
        return NotADate(f"{words} is not a real date; {_AGAIN}")
    return NotADate(f"“{words[:60]}” cannot be read as a date; send it as day/month/year, or leave it empty")


@lru_cache(maxsize=8192)
def moment_from(words: str, formats: tuple[str, ...], day_formats: tuple[str, ...]) -> datetime | NotADate:
    """Read a moment on the clock in the United Kingdom; a day without a time is its midnight."""
    for each in formats:
        try:
            return _on_the_clock(datetime.strptime(words, each).replace(tzinfo=LONDON))
        except ValueError:
            continue
    day = day_from(words, day_formats)
    if isinstance(day, date) and day.year in _YEARS:
        return datetime(day.year, day.month, day.day, tzinfo=LONDON).astimezone(UTC)
    if isinstance(day, date) or _LIKE_A_DATE.fullmatch(words):
        return NotADate(f"{words} is not a real date and time; {_AGAIN}")
    return NotADate(f"“{words[:60]}” cannot be read as a time; send it as day/month/year hour:minute")


def _on_the_clock(local: datetime) -> datetime:
    """Place a local moment in the world; the doubled hour of October is taken the first time round."""
    if local.year not in _YEARS:
        raise ValueError("outside any year of ours")
    return local.astimezone(UTC)


def birth_from(words: str, formats: tuple[str, ...], seen_on: date | None) -> date | NotADate:
    """Read a date of birth as it can have been on the day that the person was seen.

    A year of two figures is the latest that is not in the future. A baby expected within ten months is real.
    """
    born = day_from(words, formats)
    if isinstance(born, NotADate):
        return born
    if seen_on is None:
        return born if born.year in _YEARS else NotADate(f"{words} is not a real date; {_AGAIN}")
    latest = seen_on + EXPECTED_WITHIN
    if born > latest and not re.search(r"\d{4}", words):
        born = _century_before(born)
    if born > latest:
        return NotADate(f"{words} is in the future; {_AGAIN}")
    if (years := seen_on.year - born.year) > OLDEST:
        return NotADate(f"{words} would make this person {years} years old; {_AGAIN}")
    return born


def _century_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 100)
    except ValueError:  # 29 February of a year that was no leap year
        return date(day.year - 100, 2, 28)
