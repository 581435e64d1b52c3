"""Whether time tells "not there" from "not yours": pairs of requests, interleaved, and how far their medians lie apart.

    python bench/hints.py --times 400

It makes a database of its own, restricts one child in a small county, and asks for what is hers and for what is
nobody's in turn, in an order drawn anew for every pair. For each pair it prints both medians, their difference with
its 95 % confidence interval (bootstrap), and what the same request asked twice comes to: the noise.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from match_while_typing import fill, in_its_own_database

RESAMPLED = 2_000
Ask = Callable[[], Any]


def pairs(client: Any, of: Any) -> dict[str, tuple[Ask, Ask]]:
    """What is hers, and the like of it that is not there."""
    from django.urls import reverse

    def page(name: str, subject: Any) -> Ask:
        return lambda: client.get(reverse(name, args=[subject or uuid4()]))

    def found(**typed: str) -> Ask:
        return lambda: client.post(reverse("hub:people"), typed, follow=True)

    hers, contact = of.zephyrine, of.her_contacts[0]
    return {
        "a contact": (page("hub:contact", contact), page("hub:contact", None)),
        "its comparing": (page("hub:match", contact), page("hub:match", None)),
        "a person": (page("hub:person", hers), page("hub:person", None)),
        "a reference typed": (found(q=of.her_references[0]), found(q="FD-2222-2222")),
        "a name typed": (
            found(q="Zephyrine Tollemache", born="5/6/2015"),
            found(q="Philippina Tollemache", born="5/6/2015"),
        ),
        "a telephone typed": (found(phone="07700 900555"), found(phone="07700 900556")),
    }


def measured(one: Ask, other: Ask, times: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each, asked in turn in an order that is drawn for every turn."""
    chance = random.Random(7)
    took: tuple[list[float], list[float]] = ([], [])
    for turn in range(times + 20):
        for which in chance.sample((0, 1), 2):
            before = time.perf_counter()
            (one, other)[which]()
            if turn >= 20:
                took[which].append((time.perf_counter() - before) * 1000)
    return took


def interval(one: list[float], other: list[float]) -> tuple[float, float]:
    """Where the difference of the medians lies, 95 times of 100."""
    chance = random.Random(11)
    apart = sorted(
        statistics.median(chance.choices(one, k=len(one)))
        - statistics.median(chance.choices(other, k=len(other)))
        for _ in range(RESAMPLED)
    )
    return apart[int(RESAMPLED * 0.025)], apart[int(RESAMPLED * 0.975)]


def line(name: str, one: list[float], other: list[float]) -> None:
    """One line of figures."""
    low, high = interval(one, other)
    a, b = statistics.median(one), statistics.median(other)
    told = "" if low <= 0 <= high else "  apart"
    print(f"{name:28}{a:10.2f}{b:11.2f}{a - b:9.2f}   [{low:6.2f}, {high:6.2f}]{told}")


def run(times: int, people: int) -> None:
    """Set the county up, and measure every pair, and one pair against itself."""
    import django

    django.setup()
    from django.conf import settings
    from django.db import connections

    from frontdoor.config.schema import migrate
    from frontdoor.domain.accounts.rules import Role
    from tests.factories.county import one_more
    from tests.factories.signing_in import signed_in
    from tests.web.hub.hidden.world import a_household

    migrate()
    settings.ALLOWED_HOSTS = ["testserver"]
    with tempfile.TemporaryDirectory() as folder:
        settings.OUTBOX_DIR, settings.LETTERS_BY = Path(folder) / "outbox", "outbox"
        of = a_household(Path(folder))
        fill(people, random.Random(2026))
        with connections["owner"].cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
        # Business support, who is told of no hint: the one bit that those who triage are told is told on purpose.
        client = signed_in(one_more(of.county, Role.BUSINESS_SUPPORT))
        print(f"{'':28}{'theirs ms':>10}{'nobodys ms':>11}{'apart':>9}   95 % interval")
        every = pairs(client, of)
        for name, (hers, nobodys) in every.items():
            line(name, *measured(hers, nobodys, times))
        same = every["a contact"][1]
        line("noise: nobody's twice", *measured(same, same, times))
    connections.close_all()


def main() -> None:
    """Read what was asked for, and work in a database of one's own."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=400)
    parser.add_argument("--people", type=int, default=5_000)
    asked = parser.parse_args()
    in_its_own_database(lambda: run(asked.times, asked.people))


if __name__ == "__main__":
    main()
