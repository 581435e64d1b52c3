"""Moments of a call as its log writes them: the clock on the wall, which once a year shows one hour twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product

from frontdoor.foundation.clock import LONDON

_YEARS = range(1990, 2200)


@dataclass(frozen=True, slots=True)
class Logged:
    """What a cell says: a moment in the world, or a time on the wall that does not yet say which moment it is."""

    wall: datetime

    def moments(self) -> tuple[datetime, ...]:
        """The moments that it may mean, the earlier first: two in the hour that comes twice, else one."""
        if self.wall.tzinfo is not None:
            return (self.wall.astimezone(UTC),)
        both = tuple(self.wall.replace(tzinfo=LONDON, fold=fold).astimezone(UTC) for fold in (0, 1))
        # In the hour that is skipped in spring the two differ as well; there the first is meant, as long after
        # midnight as it says.
        return both if both[0] < both[1] else both[:1]


def logged_from(words: str, formats: Sequence[str]) -> Logged | None:
    """Read a cell as a moment; None when it is no real one."""
    for form in ("", *formats):
        try:
            found = datetime.strptime(words, form) if form else datetime.fromisoformat(words)  # noqa: DTZ007 - placed later
        except ValueError:
            continue
        # A day without a time says nothing of a call.
        if found.year in _YEARS and (":" in words or len(words) > 10):
            return Logged(found)
    return None


def placed(times: Sequence[Logged | None]) -> tuple[datetime | None, ...]:
    """The moments of one call, in the order in which they happened.

    When the clocks go back, 01:10 comes twice, and the log does not say which is meant. Of the readings that keep the
    call's own order the shortest call is taken, and of two equally short ones the first time round.
    """
    if all(time is None or len(time.moments()) == 1 for time in times):
        return tuple(time.moments()[0] if time else None for time in times)
    choices = [time.moments() if time else (None,) for time in times]
    return min(product(*choices), key=_length)


def _length(moments: Sequence[datetime | None]) -> tuple[bool, float, float]:
    said = [moment.timestamp() for moment in moments if moment]
    return said != sorted(said), said[-1] - said[0], said[0]
