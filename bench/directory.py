"""Whether help is found at once in a large directory: what each way of looking takes, and by which indexes.

    python bench/directory.py --services 20000 --searches 300

It makes a database of its own as match_while_typing.py does, fills it with services of every need, age and district,
and prints what each way took. It ends with 1 where the slowest way's p95 is above 50 ms, or words are found without
an index.
"""

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from match_while_typing import in_its_own_database

MOST = 50.0  # ms
KINDS = (
    "Debt",
    "Housing",
    "Parenting",
    "Youth",
    "Carers",
    "Recovery",
    "Talking",
    "Play",
    "Learning",
    "Safety",
)
PLACES = ("Larkmead", "Oakthorn", "Ferrybank", "Kilnfield", "Quarrybank", "Ashgrove", "Millbrook", "Fenwick")
DOES = "helps families with {} worries: {}. It began in {}."
OFFERS = ("advice", "company", "groups", "home visits", "somebody to ring", "a place to go")
"""Each service offers two of these: the commonest words stand in a third of all."""
WORDS = ("debt", "parenting group", "home visits", "larkmaed youth", "somebody to ring in Oakthorn", "zebra")


def records(count: int) -> Iterator[dict[str, Any]]:
    """So many services, as another directory would pass them on."""
    from frontdoor.domain.agencies.rules import DISTRICTS
    from frontdoor.domain.agreements.rules import Need

    chance, needs, districts = random.Random(3), list(Need), list(DISTRICTS)
    for number in range(count):
        kind, place = chance.choice(KINDS), chance.choice(PLACES)
        offers = " and ".join(chance.sample(OFFERS, k=2))
        least = chance.choice((None, 0, 5, 11, 16, 18))
        areas = districts if chance.random() < 0.3 else chance.sample(districts, k=chance.randint(1, 2))
        yield {
            "id": str(UUID(int=number + 1)),
            "name": f"{place} {kind} Service {number}",
            "status": "active",
            "description": f"{place} {DOES.format(kind.lower(), offers, chance.randint(1950, 2020))}",
            "assured_date": f"2026-{chance.randint(1, 10):02}-01",
            **(
                {"minimum_age": least, "maximum_age": least + chance.choice((4, 12, 80))}
                if least is not None
                else {}
            ),
            "organization": {
                "id": str(UUID(int=1 + number % 900)),
                "name": f"{place} Trust",
                "description": "",
            },
            "attributes": [
                {
                    "id": str(UUID(int=1)),
                    "taxonomy_term": {"id": str(UUID(int=1)), "code": need, "name": need},
                }
                for need in chance.sample(needs, k=chance.randint(1, 3))
            ],
            "service_areas": [{"id": str(UUID(int=1)), "name": code} for code in areas],
        }


def ways(officer: Any) -> dict[str, Callable[[random.Random], Any]]:
    """What pages ask, by their name."""
    from frontdoor.domain.agencies.rules import DISTRICTS
    from frontdoor.domain.agreements.rules import Need
    from frontdoor.domain.directory.queries import how_many_services, services, suggested
    from frontdoor.domain.directory.rules import Wanted

    def suggest(chance: random.Random) -> Any:
        needs, district = chance.sample(list(Need), k=chance.randint(1, 3)), chance.choice(list(DISTRICTS))
        return suggested(officer, needs, (chance.randint(0, 17), 30), district)

    def look(wanted: Wanted) -> Any:
        return how_many_services(officer, wanted), services(officer, wanted)

    return {
        "suggested in a call": suggest,
        "suggested, address unknown": lambda chance: suggested(officer, [chance.choice(list(Need))]),
        "the page, nothing asked": lambda chance: look(Wanted()),
        "the page, need and district": lambda chance: look(
            Wanted((chance.choice(list(Need)),), (), chance.choice(list(DISTRICTS)))
        ),
        "the page, words": lambda chance: look(Wanted(words=chance.choice(WORDS))),
        "the page, words, need, age": lambda chance: look(
            Wanted((chance.choice(list(Need)),), (8,), "", chance.choice(WORDS))
        ),
    }


def measure(officer: Any, searches: int) -> float:
    """Ask in each way so often; the slowest p95 in milliseconds."""
    from frontdoor.foundation.records.actor import acting_as

    chance, slowest = random.Random(4), 0.0
    print(f"{'way':32}{'times':>7}{'p50 ms':>9}{'p95 ms':>9}")
    for name, way in ways(officer).items():
        took = []
        for _ in range(searches + 5):
            with acting_as(officer.id):
                begun = time.perf_counter()
                way(chance)
                took.append((time.perf_counter() - begun) * 1000)
        p95 = statistics.quantiles(took[5:], n=20)[18]
        print(f"{name:32}{searches:7}{statistics.median(took[5:]):9.1f}{p95:9.1f}")
        slowest = max(slowest, p95)
    return slowest


def by_index(officer: Any) -> bool:
    """Whether words are looked up in both indexes, and not by reading every service."""
    from django.contrib.postgres.search import SearchQuery

    from frontdoor.domain.directory.models import Searched, Service
    from frontdoor.foundation.records.actor import acting_as

    said = SearchQuery("bereavement visits", config="english", search_type="websearch")
    holding = Searched.objects.filter(words=said)
    alike = Service.objects.filter(name__trigram_word_similar="bereavment")
    with acting_as(officer.id):
        plans = [rows.values("id").explain() for rows in (holding, alike)]
    print("\n".join(plans))
    return "directory_words_searched" in plans[0] and "directory_name_alike" in plans[1]


def run(count: int, searches: int) -> None:
    """Fill the new database, look, and end with 1 where it took too long."""
    import django

    django.setup()
    from django.db import connections

    from frontdoor.config.schema import migrate
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.domain.directory.actions import import_directory

    migrate()
    begun = time.perf_counter()
    done = import_directory(records(count), by=SYSTEM)
    print(f"{done.accepted:,} services taken in, in {time.perf_counter() - begun:.0f} s")
    with connections["owner"].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    slowest = measure(SYSTEM, searches)
    by_indexes = by_index(SYSTEM)
    connections.close_all()
    if not by_indexes or slowest >= MOST:
        sys.exit(1)


def main() -> None:
    """Read what was asked for, and work in a database of one's own."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--services", type=int, default=20_000)
    parser.add_argument("--searches", type=int, default=300)
    asked = parser.parse_args()
    in_its_own_database(lambda: run(asked.services, asked.searches))


if __name__ == "__main__":
    main()
