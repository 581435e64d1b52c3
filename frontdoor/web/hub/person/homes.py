"""Where somebody has lived: each home once, with the first and the last time that it was said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from frontdoor.domain.people.queries import Home


@dataclass(frozen=True)
class Lived:
    """A home with the first and the last time that somebody said it."""

    home: Home
    first: datetime | None
    last: datetime | None


def lived(homes: Sequence[Home]) -> list[Lived]:
    """Homes newest first, those that were said again and again as one."""
    runs: list[Lived] = []
    for home in homes:
        if runs and (runs[-1].home.said, runs[-1].home.protected) == (home.said, home.protected):
            runs[-1] = Lived(runs[-1].home, home.said_at, runs[-1].last)
        else:
            runs.append(Lived(home, home.said_at, home.said_at))
    return runs
