"""A day that has been, from one line as it is typed: "5/11/2026", "5 Nov", "yesterday"."""

from datetime import date, timedelta

from frontdoor.web.hub.keying.births import BY_NAME, BY_NUMBERS, MONTHS

NEAR = {"today": 0, "yesterday": 1}
LONGEST_AGO = timedelta(days=366)
HOW = "Write the day like 5/11/2026 or 5 Nov"


def read_day(typed: str, on: date) -> date | None:
    """The day that a line says, never one to come; without a year the last such day. None where it says none."""
    line = " ".join(typed.lower().split())
    if line in NEAR:
        return on - timedelta(days=NEAR[line])
    numbers, named = BY_NUMBERS.fullmatch(line), BY_NAME.fullmatch(line)
    if numbers:
        return _been(int(numbers[1]), int(numbers[2]), numbers[3], on)
    if named and named[2][:3] in MONTHS:
        return _been(int(named[1]), MONTHS.index(named[2][:3]) + 1, named[3], on)
    return None


def _been(day: int, month: int, year: str | None, on: date) -> date | None:
    """The last day of these figures that has been."""
    century = on.year - on.year % 100
    years = (on.year, on.year - 1) if not year else (int(year) + (century if len(year) == 2 else 0),)
    for each in years:
        try:
            found = date(each, month, day)
        except ValueError:
            continue
        if found <= on:
            return found
    return None
