"""The invented county: set up by deeds, its history laid out by two workers and copied in as it comes."""

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from django.conf import settings

from frontdoor.demo import today
from frontdoor.demo.almanac import Day
from frontdoor.demo.bulk import Load, loading
from frontdoor.demo.figures import NAMED, naming_of
from frontdoor.demo.outcomes import NOT_COUNTED, Outcomes
from frontdoor.demo.progress import Progress
from frontdoor.demo.shares import PARTS, Share
from frontdoor.demo.sheets import Sheets
from frontdoor.demo.staff import Staff, hire, hired
from frontdoor.demo.workers import side_by_side
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.actions import open_county, set_up_county
from frontdoor.domain.agencies.queries import county, is_invented
from frontdoor.domain.matching.queries import secret_of
from frontdoor.foundation.events.queries import all_deeds
from frontdoor.foundation.records.actor import acting_as

NAME = "Journeyshire"


@dataclass(frozen=True)
class History:
    """What a county is to be filled with."""

    days: tuple[Day, ...]
    until: datetime | None
    seed: int
    people: int = 0
    """How many people shall come on record; 0 for as many as contacts usually name."""
    outcomes: Outcomes = NOT_COUNTED
    calls: Mapping[date, int] = field(default_factory=dict)
    """How many calls were taken on each day, where that is published."""
    goes_on: bool = True
    """Whether it reaches up to now, so that today's work is added by deeds."""

    @property
    def contacts(self) -> int:
        """How many contacts there are in it."""
        return sum(len(day.brings) for day in self.days)

    @property
    def naming(self) -> float:
        """How likely it is that one more of a family is named."""
        return naming_of(self.people or NAMED * self.contacts, self.contacts)


def part_of(counts: Mapping[date, int], number: int, of: int) -> dict[date, int]:
    """One worker's part of so many a day; the parts add up to all."""
    return {day: total // of + (number < total % of) for day, total in counts.items()}


def can_be_filled() -> bool:
    """Whether no county was set up here yet, or an invented one whose history was never stored."""
    if county(None) is None:
        return True
    with acting_as(SYSTEM.id):
        return is_invented(None) and next(all_deeds(SYSTEM), None) is None


def fill(history: History, *, tell: Callable[[str], None]) -> None:
    """Fill an empty database with an invented county and its history, all of the history or nothing."""
    naming = history.naming
    staff = _set_up()
    progress = Progress(history.contacts, tell)
    with tempfile.TemporaryDirectory(prefix="frontdoor-county-") as folder, loading() as load:
        _lay_out_and_store(_shares(history, naming, staff, Path(folder)), load, progress)
        load.make_whole(progress.indexing)
        progress.settling()
    if history.goes_on:
        progress.done_so_far += today.live_through()
    progress.done(f"The county of {NAME}", len(staff.members))


def _set_up() -> Staff:
    with acting_as(SYSTEM.id):
        if county(SYSTEM) is not None:
            return hired()
        open_county(NAME, invented=True, by=SYSTEM)
        set_up_county(by=SYSTEM)
        return hire()


def _shares(history: History, naming: float, staff: Staff, folder: Path) -> list[Share]:
    with acting_as(SYSTEM.id):
        secret = secret_of(SYSTEM)
    return [
        Share(
            number=number,
            of=PARTS,
            days=history.days,
            until=history.until,
            naming=naming,
            outcomes=history.outcomes,
            calls=part_of(history.calls, number, PARTS),
            seed=history.seed,
            staff=staff,
            key=settings.SECRET_KEY,
            secret=secret,
            folder=folder,
        )
        for number in range(PARTS)
    ]


def _lay_out_and_store(shares: list[Share], load: Load, progress: Progress) -> None:
    names = set[str]()
    with side_by_side(shares) as sheaves:
        for sheaf in sheaves:
            rows = load.copy_in(shares[0].folder, sheaf.name, sheaf.columns)
            names |= sheaf.names
            progress.stored(sheaf.contacts, rows)
    both = Sheets(shares[0].folder, "names")
    for name in sorted(names):
        both.add("matching_word", word=name)
    load.copy_in(shares[0].folder, *both.put_down())
