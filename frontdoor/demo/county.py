"""The invented county: set up by deeds, its history laid out by two workers and copied in."""

import multiprocessing
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import django
from django.conf import settings

from frontdoor.demo.arrivals import Arrivals
from frontdoor.demo.bulk import copy_in
from frontdoor.demo.laying import lay_out
from frontdoor.demo.lives import Planner
from frontdoor.demo.mails import write_in
from frontdoor.demo.sheets import Sheets
from frontdoor.demo.staff import Staff, hire
from frontdoor.demo.steps import Life
from frontdoor.demo.systems import tell_by_systems
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.actions import open_county, set_up_county
from frontdoor.domain.matching.queries import secret_of
from frontdoor.foundation.clock import local, now
from frontdoor.foundation.records.actor import acting_as

NAME = "Journeyshire"
WORKERS = 2


@dataclass(frozen=True)
class Share:
    """One worker's part of the history: its own families, so that workers need not speak with each other."""

    number: int
    of: int
    first: date
    until: datetime
    seed: int
    staff: Staff
    key: str
    secret: bytes
    folder: Path


def fill(*, months: int, seed: int, tell: Callable[[str], None]) -> None:
    """Fill an empty database with an invented county and this many months of its history, up to now."""
    with acting_as(SYSTEM.id):
        open_county(NAME, invented=True, by=SYSTEM)
        set_up_county(by=SYSTEM)
        staff = hire()
    until = now()
    first = local(until).date() - timedelta(days=round(months * 30.44))
    with tempfile.TemporaryDirectory(prefix="frontdoor-county-") as folder:
        shares = [
            Share(
                number,
                WORKERS,
                first,
                until,
                seed,
                staff,
                settings.SECRET_KEY,
                secret_of(SYSTEM),
                Path(folder),
            )
            for number in range(WORKERS)
        ]
        columns, count = _work(shares, Path(folder))
        tell(f"{count} contacts laid out; storing them ...")
        copy_in(Path(folder), columns)
    count += tell_by_systems()
    count += write_in()
    tell(f"The county of {NAME} has {count} contacts, {len(staff.members)} members and nobody real in it.")


def _work(shares: list[Share], folder: Path) -> tuple[dict[str, tuple[str, ...]], int]:
    context = multiprocessing.get_context("spawn")
    columns: dict[str, tuple[str, ...]] = {}
    count, names = 0, set[str]()
    with ProcessPoolExecutor(len(shares), mp_context=context, initializer=django.setup) as pool:
        for found, laid, used in pool.map(work, shares):
            columns |= found
            count += laid
            names |= used
    both = Sheets(folder, "names")
    for name in sorted(names):
        both.add("matching_word", word=name)
    return columns | both.write(), count


def work(share: Share) -> tuple[dict[str, tuple[str, ...]], int, set[str]]:
    """Lay out one worker's part in its folder."""
    sheets = Sheets(share.folder, str(share.number))
    count, names = lay_out(lives(share), sheets, share.staff, key=share.key, secret=share.secret)
    return sheets.write(), count, names


def lives(share: Share) -> Iterator[Life]:
    """The lives of one share, as far as they have gone by now."""
    rng = Random(f"{share.seed}/{share.number}/{share.of}")
    arrivals, planner = Arrivals(rng), Planner(rng, share.staff)
    day = share.first
    while day <= local(share.until).date():
        for arrival in sorted(arrivals.of_day(day, 1 / share.of), key=lambda one: one.at):
            life = planner.life(arrival)
            if life.raised_at <= share.until:
                yield life.until(share.until)
        day += timedelta(days=1)
