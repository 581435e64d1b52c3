"""How to talk to somebody instead: the numbers, the hours, and whether somebody is at the desk now."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.agencies.queries import is_invented
from frontdoor.domain.agreements.queries import hours
from frontdoor.foundation.clock import WorkingHours, is_open, local, next_opening, now

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Ofcom keeps these for drama: nobody has them.
INVENTED_BY_DAY, INVENTED_AT_NIGHT = "01632 960 100", "01632 960 200"


@dataclass(frozen=True)
class Calling:
    """What a page says about calling; a number is empty where the county has not said it."""

    by_day: str
    at_night: str
    week: tuple[tuple[str, str], ...]
    is_open: bool
    opens: str

    @property
    def number_now(self) -> str:
        """The number to call at this moment."""
        return self.by_day if self.is_open else self.at_night


def calling() -> Calling:
    """How the county can be called, now and in the week."""
    invented, week, at = is_invented(None), hours(INTAKE), now()
    return Calling(
        by_day=settings.TELEPHONE or (INVENTED_BY_DAY if invented else ""),
        at_night=settings.TELEPHONE_AT_NIGHT or (INVENTED_AT_NIGHT if invented else ""),
        week=said_week(week),
        is_open=is_open(at, week),
        opens=moment(next_opening(at, week)),
    )


def said_week(hours: WorkingHours) -> tuple[tuple[str, str], ...]:
    """The week in plain words, days with the same hours together, in the order of the week."""
    together: dict[str, list[str]] = {}
    for day, opening in zip(DAYS, hours.week, strict=True):
        times = f"{clock_time(opening.opens)} to {clock_time(opening.closes)}" if opening else "Closed"
        together.setdefault(times, []).append(day)
    return tuple((_listed(days), times) for times, days in together.items())


def moment(at: datetime) -> str:
    """A moment as a letter would say it: "8:30am on Tuesday 24 November"."""
    here = local(at)
    time = clock_time(timedelta(hours=here.hour, minutes=here.minute))
    return f"{time} on {here:%A} {here.day} {here:%B}"


def clock_time(since_midnight: timedelta) -> str:
    """A time of day as people write it: "8:30am", "5pm", "midday"."""
    minutes = int(since_midnight.total_seconds()) // 60 % 1440
    hour, minute = divmod(minutes, 60)
    if minute == 0 and hour in (0, 12):
        return "midday" if hour else "midnight"
    half = "pm" if hour >= 12 else "am"
    return f"{hour % 12 or 12}{f':{minute:02d}' if minute else ''}{half}"


def _listed(days: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(days[:-1]), days[-1]]))
