"""The moment it is now, and the same moment on the clock on the wall."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def now() -> datetime:
    """The moment it is, in UTC: the only place from which the service learns it."""
    return datetime.now(UTC)


def today() -> date:
    """The date on the wall calendar in England."""
    return local(now()).date()


def local(at: datetime) -> datetime:
    """The same moment as the clock on the wall shows it."""
    return aware(at).astimezone(LONDON)


def aware(at: datetime) -> datetime:
    """The moment in UTC; one that does not say its time zone is refused with ValueError, not guessed."""
    if at.tzinfo is None:
        raise ValueError(f"{at.isoformat()} does not say which time zone it is in")
    return at.astimezone(UTC)


def on_the_wall(day: date, since_midnight: timedelta) -> datetime:
    """The moment in UTC when the wall clock shows this long after midnight of this day.

    Of the two moments that share a wall time when the clocks go back the first is meant; a wall time that the
    clocks skip in spring means as long after midnight as it says.
    """
    return (datetime.combine(day, time.min) + since_midnight).replace(tzinfo=LONDON).astimezone(UTC)


def add_elapsed(start: datetime, amount: timedelta) -> datetime:
    """The moment this much later by the clock, nights and holidays counted."""
    return aware(start) + amount
