"""Times, ages and numbers as a worker reads them: "Thu 5 Nov, 10:42 (2 hours ago)"."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

LONDON = ZoneInfo("Europe/London")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
AGO_STEPS = (
    (HOUR, MINUTE, "minute"),
    (DAY, HOUR, "hour"),
    (14 * DAY, DAY, "day"),
    (60 * DAY, 7 * DAY, "week"),
    (730 * DAY, timedelta(days=30.44), "month"),
)


def times(count: int) -> str:
    """How often: "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def plural(count: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 child", "3 children", "no contacts" is left to the page."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def when(at: datetime | None, now: datetime | None = None, *, ago: bool = True) -> str:
    """A moment in London time with how long ago it was: "Thu 5 Nov, 10:42 (2 hours ago)"."""
    if at is None:
        return "not yet"
    now = now or timezone.now()
    here = at.astimezone(LONDON)
    said = f"{day(here.date(), today=now.astimezone(LONDON).date())}, {here:%H:%M}"
    return f"{said} ({since(at, now)})" if ago else said


def day(on: date | datetime | None, today: date | None = None, *, weekday: bool = True) -> str:
    """A date as a person says it, with the year only when it isn't this year: "Thu 5 Nov"."""
    if on is None:
        return "not known"
    if isinstance(on, datetime):
        on = on.astimezone(LONDON).date()
    today = today or timezone.localdate(timezone=LONDON)
    said = f"{on:%a} {on.day} {on:%b}" if weekday else f"{on.day} {on:%B}"
    return said if on.year == today.year else f"{said} {on.year}"


def since(at: datetime, now: datetime) -> str:
    """How long ago, or how far ahead, in one unit: "2 hours ago", "in 3 days", "just now"."""
    gap = abs(now - at)
    if gap < MINUTE:
        return "just now"
    said = _in_one_unit(gap)
    return f"{said} ago" if at < now else f"in {said}"


def _in_one_unit(gap: timedelta) -> str:
    for below, unit, name in AGO_STEPS:
        if gap < below:
            return plural(int(gap / unit), name)
    return plural(int(gap / timedelta(days=365.25)), "year")


def age(born: date | int | None, on: date | None = None, *, about: int | None = None) -> str:
    """A child's age as it is said: "8", "5 months", "expected 3 March", "about 15", "age not known".

    A whole number, or `about`, is an age someone guessed; a birth date in the future is one not born yet.
    """
    today = on or timezone.localdate(timezone=LONDON)
    if isinstance(born, datetime):
        born = born.date()
    if isinstance(born, date):
        return f"expected {day(born, today, weekday=False)}" if born > today else _age_on(born, today)
    guessed = about if born is None else born
    return "age not known" if guessed is None else "under 1" if guessed == 0 else f"about {guessed}"


def _age_on(born: date, today: date) -> str:
    """Whole years from two on; before that in months or weeks, as health visitors say it."""
    months = (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)
    if months >= 24:
        return str(months // 12)
    weeks = (today - born).days // 7
    return plural(months, "month") if months >= 3 else plural(weeks, "week") if weeks else "newborn"


def time_left(left: timedelta | datetime | str | None, now: datetime | None = None) -> str:
    """What remains on a clock, or how far past it: "1 h 40 left", "35 min late", "no limit".

    Words that say it already, such as those of a clock of working days, stay as they are.
    """
    if isinstance(left, str):
        return left
    if left is None:
        return "no limit"
    gap = left - (now or timezone.now()) if isinstance(left, datetime) else left
    if abs(gap) < MINUTE:
        return "due now"
    return f"{_hours_and_minutes(abs(gap))} {'left' if gap > timedelta(0) else 'late'}"


def _hours_and_minutes(gap: timedelta) -> str:
    minutes = int(gap / MINUTE)
    days, hours, minutes = minutes // 1440, minutes // 60, minutes % 60
    if days >= 2:
        return plural(days, "day")
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {minutes:02d}" if minutes else f"{hours} h"


FILTERS = {"when": when, "day": day, "since": since, "age": age, "time_left": time_left, "plural": plural}
