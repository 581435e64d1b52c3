"""Time said in words: how long is left, how late it is, how long somebody has waited, and when it was."""

from datetime import datetime, timedelta

from frontdoor.foundation.clock.hours import WorkingHours
from frontdoor.foundation.clock.instants import aware, local
from frontdoor.foundation.clock.working import whole_working_days, working_between

A_MINUTE = timedelta(minutes=1)
AN_HOUR = timedelta(hours=1)
A_DAY = timedelta(days=1)


def time_left(due: datetime, at: datetime) -> timedelta:
    """How long until it is due by the clock; below zero once it is late."""
    return aware(due) - aware(at)


def is_late(due: datetime | None, at: datetime) -> bool:
    """Whether the moment it was due has passed; what has no deadline is never late."""
    return due is not None and time_left(due, at) < timedelta(0)


def said(due: datetime | None, at: datetime, hours: WorkingHours | None = None) -> str:
    """How a deadline stands, such as "1 h 40 left", "35 min late" or "2 working days late".

    With hours, in working time, for what waits on a desk; without, in every hour, for what never pauses.
    """
    if due is None:
        return "no deadline"
    if abs(time_left(due, at)) < A_MINUTE:
        return "due now"
    late = is_late(due, at)
    earlier, later = (due, at) if late else (at, due)
    length = _length(earlier, later, hours)
    if length is None:
        return "late since closing" if late else "due at opening"
    return f"{length} late" if late else f"{length} left"


def waited(since: datetime, at: datetime, hours: WorkingHours | None = None) -> str:
    """How long somebody has been waiting, such as "3 working days", "2 h 05" or "less than a minute"."""
    return _length(since, max(aware(since), aware(at)), hours) or "less than a minute"


def dated(at: datetime, seen_at: datetime) -> str:
    """A moment as pages show it: "Thu 5 Nov, 10:42 (2 hours ago)"; another year is said."""
    wall, seen = local(at), local(seen_at)
    year = f" {wall.year}" if wall.year != seen.year else ""
    return f"{wall:%a} {wall.day} {wall:%b}{year}, {wall:%H:%M} ({ago(at, seen_at)})"


def ago(at: datetime, seen_at: datetime) -> str:
    """How far a moment lies from the one when it is read: "2 hours ago", "in 3 days", "just now"."""
    gap = aware(seen_at) - aware(at)
    if abs(gap) < A_MINUTE:
        return "just now"
    size = _whole(abs(gap))
    return f"{size} ago" if gap > timedelta(0) else f"in {size}"


def _length(earlier: datetime, later: datetime, hours: WorkingHours | None) -> str | None:
    """The length in its natural unit, or None when not one minute of it counts."""
    if hours is None:
        gap = aware(later) - aware(earlier)
        days, unit = gap // A_DAY, "day"
    else:
        gap = working_between(earlier, later, hours)
        days, unit = whole_working_days(earlier, later, hours), "working day"
    if days:
        return _counted(days, unit)
    return _hours_and_minutes(gap) if gap >= A_MINUTE else None


def _hours_and_minutes(gap: timedelta) -> str:
    hours, minutes = divmod(gap // A_MINUTE, 60)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {minutes:02d}" if minutes else f"{hours} h"


def _whole(gap: timedelta) -> str:
    for size, unit in ((A_DAY, "day"), (AN_HOUR, "hour"), (A_MINUTE, "minute")):
        if gap >= size:
            return _counted(gap // size, unit)
    raise ValueError("Less than a minute has no unit")


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
