"""Shares of a history: each a part of its days with families of its own, laid out sheaf by sheaf."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from random import Random

from frontdoor.demo.almanac import About, Day
from frontdoor.demo.arrivals import Arrivals
from frontdoor.demo.laying import LayingOut
from frontdoor.demo.lives import Planner
from frontdoor.demo.outcomes import Outcomes
from frontdoor.demo.sheets import Columns, Sheets
from frontdoor.demo.staff import Staff
from frontdoor.demo.steps import Life
from frontdoor.demo.switchboard import Switchboard
from frontdoor.foundation.clock import local

PARTS = 2
"""How many parts a history has. Always as many, whatever the machine, so that a seed makes the same county on each."""
SHEAF = 2_000
"""Contacts that are laid out before their rows are handed over: what a worker holds in memory."""


@dataclass(frozen=True)
class Share:
    """One worker's part of the history: its own families, so that workers need not speak with each other."""

    number: int
    of: int
    days: tuple[Day, ...]
    until: datetime | None
    """The moment at which everything stops; None lets each contact come to its end."""
    naming: float
    outcomes: Outcomes
    calls: Mapping[date, int]
    """How many calls were taken on each day, where that is published."""
    seed: int
    staff: Staff
    key: str
    secret: bytes
    folder: Path


@dataclass(frozen=True)
class Sheaf:
    """Rows that were laid out, in files of the folder."""

    name: str
    columns: Columns
    contacts: int
    names: frozenset[str]


def lives(share: Share) -> Iterator[Life]:
    """The lives of one share, as far as they have gone by then."""
    rng = Random(f"{share.seed}/{share.number}/{share.of}")
    arrivals = Arrivals(rng, naming=share.naming, number=share.number, of=share.of)
    parts = [(day.on, day.part(share.number, share.of)) for day in share.days]
    arrive = (on for on, brings in parts for each in brings if each.about is not About.ADULT)
    planner = Planner(rng, share.staff, share.outcomes.part(share.number, share.of, arrive))
    for on, brings in parts:
        for arrival in arrivals.of_day(on, brings):
            life = planner.life(arrival)
            if share.until is None:
                yield life
            elif life.raised_at <= share.until:
                yield life.until(share.until)


def sheaves(share: Share) -> Iterator[Sheaf]:
    """One worker's part, laid out sheaf by sheaf in its folder: each day's contacts, and then its calls."""
    sheets = Sheets(share.folder, "", Random(f"{share.seed}/{share.number}/ids"))
    laying = LayingOut(sheets, share.staff, key=share.key, secret=share.secret)
    switchboard = Switchboard(sheets, share.staff, share.calls, seed=share.seed, number=share.number)
    told = 0
    for on, of_day in groupby(lives(share), key=lambda life: local(life.raised_at).date()):
        day = list(of_day)
        for life in day:
            laying.lay(life)
        switchboard.lay_out(on, day, share.until)
        if laying.count - told >= SHEAF:
            yield _sheaf(laying, share, told)
            told = laying.count
    yield _sheaf(laying, share, told)


def _sheaf(laying: LayingOut, share: Share, told: int) -> Sheaf:
    laying.sheets.name = f"{share.number}-{laying.count}"
    name, columns = laying.sheets.put_down()
    return Sheaf(name, columns, laying.count - told, frozenset(laying.persons.names))
