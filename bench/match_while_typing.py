"""How long a MASH officer waits for candidates while typing, and how often the right person is missed.

    python bench/match_while_typing.py --people 100000 --searches 2000

It makes a database of its own on the server of FRONTDOOR_DATA (or DATABASE_URL and DATABASE_OWNER_URL), fills it with
invented households through the same actions as a contact's arrival, looks for people whose words were spoilt in
known ways, prints what it measured, and drops the database.
"""

import argparse
import os
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID, uuid4

sys.path.insert(0, str(Path(__file__).parents[1]))

import psycopg

from frontdoor.config.database import find_database
from frontdoor.domain.matching.rules.vocabulary import COMMON_FORENAMES, COMMON_SURNAMES, WELL_KNOWN
from frontdoor.domain.people.rules import StatedPerson

ROADS = [
    "Larkmead",
    "Millrace",
    "Ostler",
    "Tanyard",
    "Heronsgate",
    "Thornhedge",
    "Kiln",
    "Weavers",
    "Ferrybank",
    "Quarry",
]
WAYS = ["Court", "Lane", "Street", "Row", "Road", "Avenue", "Way", "Croft", "Close", "Drive"]
STARTS = [
    "ash",
    "bar",
    "car",
    "dun",
    "el",
    "far",
    "gar",
    "hal",
    "kel",
    "lang",
    "mar",
    "nor",
    "old",
    "pem",
    "rad",
    "stan",
    "thor",
    "ul",
    "wal",
    "yar",
    "bran",
    "cros",
    "der",
    "fen",
]
ENDS = [
    "by",
    "den",
    "ford",
    "ham",
    "ley",
    "ton",
    "well",
    "wick",
    "worth",
    "field",
    "stone",
    "bury",
    "dale",
    "gate",
    "hurst",
    "man",
    "son",
    "smith",
    "wright",
    "cote",
]


@dataclass(frozen=True)
class Spoilt:
    """A search: what was typed, whom it was about (nobody on record for a stranger or a twin), how it was spoilt."""

    typed: StatedPerson
    about: UUID | None
    how: str


def weighted(names: list[str], chance: random.Random) -> Callable[[], str]:
    """Draws names as they are borne: the first of a list far oftener than the last (Zipf)."""
    sums: list[float] = []
    for rank in range(len(names)):
        sums.append((sums[-1] if sums else 0.0) + 1 / (rank + 8))
    return lambda: chance.choices(names, cum_weights=sums)[0]


def households(chance: random.Random) -> Iterator[list[StatedPerson]]:
    """Invented families of one to six, one house each."""
    rare = [f"{start}{end}" for start in STARTS for end in ENDS]
    chance.shuffle(rare)
    surname = weighted(sorted(COMMON_SURNAMES) + rare, chance)
    forename = weighted(sorted(COMMON_FORENAMES) + sorted(WELL_KNOWN - COMMON_FORENAMES), chance)
    while True:
        family = surname().capitalize()
        road = f"{chance.choice(ROADS)} {chance.choice(WAYS)}"
        unit = chance.choice("ABDE") + chance.choice("FGHJLNPQ")
        postcode = f"NG{chance.randint(1, 25)} {chance.randint(1, 9)}{unit}"
        home: dict[str, Any] = {"line": f"{chance.randint(1, 140)} {road}", "postcode": postcode}
        phone = f"07700 {chance.randint(900000, 900999)}" if chance.random() < 0.2 else ""
        grown = [born(chance, 1950, 2005) for _ in range(chance.choice([1, 2, 2]))]
        young = [born(chance, 2007, 2026) for _ in range(chance.choice([0, 1, 1, 2, 2, 3, 4]))]
        yield [
            StatedPerson(
                forename().capitalize(), family, birth_date=day, sex=chance.choice("FM"), phone=phone, **home
            )
            for day in grown + young
        ]


def born(chance: random.Random, first: int, last: int) -> date:
    """A day of birth between two years."""
    return date(first, 1, 1) + timedelta(days=chance.randrange(365 * (last - first)))


def a_slip(word: str, chance: random.Random) -> str:
    """A word with one slip of the pen past its first letter."""
    if len(word) < 4:
        return word
    at = chance.randrange(1, len(word) - 1)
    kind = chance.randrange(3)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + chance.choice("aeiourstln") + word[at + 1 :]


def swapped(day: date) -> date:
    """Day and month in each other's place, where that is a date."""
    return day.replace(day=day.month, month=day.day) if day.day < 13 else day


def a_year_off(day: date, chance: random.Random) -> date:
    """The same day of the year before or after."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(day=28 if leap else day.day, year=day.year + chance.choice([-1, 1]))


Spoiler = Callable[[StatedPerson, date, random.Random], dict[str, Any]]
ELSEWHERE = {"line": "1 Elsewhere Road", "postcode": "S80 1ZZ"}
NO_HOME = {"line": "", "postcode": "", "phone": "", "sex": ""}
SPOILERS: dict[str, Spoiler] = {
    "written alike": lambda p, day, chance: {},
    "name and birth date": lambda p, day, chance: NO_HOME,
    "a slip in each name": lambda p, day, chance: (
        NO_HOME | {"forename": a_slip(p.forename, chance), "surname": a_slip(p.surname, chance)}
    ),
    "a slip, and another house": lambda p, day, chance: (
        NO_HOME | ELSEWHERE | {"surname": a_slip(p.surname, chance)}
    ),
    "day and month swapped": lambda p, day, chance: NO_HOME | {"birth_date": swapped(day)},
    "year off": lambda p, day, chance: NO_HOME | {"birth_date": a_year_off(day, chance)},
    "other surname, same house": lambda p, day, chance: {"surname": "Quickfall", "phone": ""},
    "no birth date, same house": lambda p, day, chance: {"birth_date": None, "phone": ""},
    "names the other way round": lambda p, day, chance: (
        NO_HOME | {"forename": p.surname, "surname": p.forename}
    ),
    "half typed": lambda p, day, chance: (
        NO_HOME
        | {"forename": p.forename[:4], "surname": p.surname[:5], "birth_date": None, "postcode": p.postcode}
    ),
}


def spoil(person: StatedPerson, how: str, chance: random.Random) -> StatedPerson:
    """The person as somebody else would state them."""
    return replace(person, **SPOILERS[how](person, person.birth_date or date(2000, 1, 1), chance))


def fill(people: int, chance: random.Random) -> list[tuple[UUID, StatedPerson]]:
    """Put invented households on record through the actions that a contact's arrival uses."""
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.domain.matching import actions as matching
    from frontdoor.domain.people import actions as register
    from frontdoor.foundation.clock import now
    from frontdoor.foundation.records.actor import acting_as

    put: list[tuple[UUID, StatedPerson]] = []
    families = households(chance)
    while len(put) < people:
        batch = [person for _ in range(400) for person in next(families)]
        with acting_as(SYSTEM.id):
            laid = [register.lay_out(person, at=now(), by=SYSTEM) for person in batch]
            register.add(laid, by=SYSTEM)
            rows = [(row.person.id, row.stated) for row in laid]
            matching.index_people(rows, by=SYSTEM)
        put += rows
    return put


def searches(put: list[tuple[UUID, StatedPerson]], number: int, chance: random.Random) -> list[Spoilt]:
    """People to look for: each way of spoiling alike often, and a fifth who are on nobody's record."""
    asked = []
    for count in range(number):
        person_id, person = chance.choice(put)
        if count % 10 == 8:
            twin = "Ignatius" if person.forename != "Ignatius" else "Percival"
            asked.append(Spoilt(replace(person, forename=twin), None, "a new twin"))
        elif count % 10 == 9:
            stranger = replace(next(households(random.Random(chance.random())))[0], forename="Peregrine")
            asked.append(Spoilt(stranger, None, "a stranger"))
        else:
            how = list(SPOILERS)[count // 10 % len(SPOILERS)]
            asked.append(Spoilt(spoil(person, how, chance), person_id, how))
    return asked


def measure(asked: list[Spoilt]) -> None:
    """Look for each as a MASH officer would, and print how long it took and what was found."""
    from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
    from frontdoor.domain.matching import queries
    from frontdoor.domain.matching.rules import Verdict
    from frontdoor.foundation.records.actor import acting_as
    from frontdoor.foundation.records.grants import enrol

    officer = Viewer(uuid4(), "Officer", Role.MASH_OFFICER, uuid4())
    with acting_as(SYSTEM.id):
        enrol(officer.id, agency=officer.agency_id, team=None, reach=officer.reach, active=True)
    took: dict[str, list[float]] = {}
    missed: Counter[str] = Counter()
    probably: Counter[str] = Counter()
    for each in asked[:100] + asked:
        before = time.perf_counter()
        with acting_as(officer.id):
            found = queries.candidates(officer, each.typed)
        took.setdefault(each.how, []).append((time.perf_counter() - before) * 1000)
        everybody = {record for one in found for record in (one.person_id, *one.others)}
        missed[each.how] += each.about is not None and each.about not in everybody
        probably[each.how] += any(one.verdict is Verdict.PROBABLY for one in found)
    every = [ms for times in took.values() for ms in times]
    print(f"{'search':28}{'times':>7}{'p50 ms':>9}{'p95 ms':>9}{'missed':>9}{'probably':>10}")
    for how, times in sorted(took.items()):
        line(how, times, missed[how], probably[how])
    line("all", every, missed.total(), probably.total())


def line(how: str, times: list[float], missed: int, probably: int) -> None:
    """One line of figures."""
    p95 = statistics.quantiles(times, n=20)[18] if len(times) > 1 else times[0]
    share = (missed / len(times), probably / len(times))
    print(f"{how:28}{len(times):7}{statistics.median(times):9.1f}{p95:9.1f}{share[0]:9.2%}{share[1]:10.2%}")


def run(people: int, number: int) -> None:
    """Fill the new database, and measure."""
    import django

    django.setup()
    from django.db import connections

    from frontdoor.config.schema import migrate

    migrate()
    chance = random.Random(2026)
    before = time.perf_counter()
    put = fill(people, chance)
    spent = time.perf_counter() - before
    with connections["owner"].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("SELECT pg_size_pretty(pg_total_relation_size('matching_key')), "
                       "(SELECT reltuples::bigint FROM pg_class WHERE relname = 'matching_key')")  # fmt: skip
        size, keys = cursor.fetchone() or ("", 0)
    print(
        f"{len(put)} people on record in {spent:.0f} s ({len(put) / spent:.0f} a second), {keys} keys, {size}"
    )
    measure(searches(put, number, chance))
    connections.close_all()


def in_its_own_database(work: Callable[[], None]) -> None:
    """Make a database on the server that is found, do the work in it, and drop it."""
    base = find_database()
    name = f"bench_{uuid4().hex[:8]}"
    inside = [urlunsplit(urlsplit(url)._replace(path=f"/{name}")) for url in (base.url, base.owner_url)]
    os.environ |= {
        "DATABASE_URL": inside[0],
        "DATABASE_OWNER_URL": inside[1],
        "FRONTDOOR_SECRET_KEY": "for the bench",
    }
    os.environ["DJANGO_SETTINGS_MODULE"] = "frontdoor.config.settings"
    with closing(psycopg.connect(base.owner_url, autocommit=True)) as owner:
        owner.execute(f'CREATE DATABASE "{name}"')
        try:
            work()
        finally:
            owner.execute(f'DROP DATABASE "{name}"')


def main() -> None:
    """Read what was asked for, and work in a database of one's own."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--searches", type=int, default=2_000)
    asked = parser.parse_args()
    in_its_own_database(lambda: run(asked.people, asked.searches))


if __name__ == "__main__":
    main()
