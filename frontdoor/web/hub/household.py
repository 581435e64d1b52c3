"""Who shares a home: each human once, however many records of them there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.matching.queries import same_people_of
from frontdoor.domain.people.queries import Home, PersonSeen, others_at_home


@dataclass(frozen=True)
class Lived:
    """A home with the first and the last time that somebody said it."""

    home: Home
    first: datetime | None
    last: datetime | None


def household(viewer: Viewer, records: Sequence[UUID], limit: int = 60) -> list[PersonSeen]:
    """Others said to live at the same addresses as these records, one record of each, the newest."""
    there = others_at_home(viewer, records, limit)
    linked = same_people_of(viewer, [one.id for one in there])
    told: set[UUID] = set()
    humans = []
    for one in there:
        if one.id not in told:
            humans.append(one)
            told |= linked[one.id]
    return humans


def lived(homes: Sequence[Home]) -> list[Lived]:
    """Homes newest first, those that were said again and again as one."""
    runs: list[Lived] = []
    for home in homes:
        if runs and (runs[-1].home.said, runs[-1].home.protected) == (home.said, home.protected):
            runs[-1] = Lived(runs[-1].home, home.said_at, runs[-1].last)
        else:
            runs.append(Lived(home, home.said_at, home.said_at))
    return runs
