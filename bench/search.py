"""Whether search stays fast where records are closed: find-a-person, candidates and the hint, by how many are closed.

    python bench/search.py --people 100000 --searches 1000

It makes a database of its own as match_while_typing.py does, closes nobody, then 500 and then 5,000 people, and prints
what each search took and by which indexes the database went. It ends with 1 where a table of people was read whole;
what is closed may be, since it is small beside them.
"""

import argparse
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from match_while_typing import Spoilt, fill, in_its_own_database, searches

CLOSED = (0, 500, 5_000)
READ_WHOLE = re.compile(r"Seq Scan on (matching_key|matching_likeness)\b.*")


def measure(put: Sequence[tuple[UUID, Any]], asked: Sequence[Spoilt], officer: Any) -> bool:
    """Close more and more people, and look for each as an officer would; says whether no table was read whole."""
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.records.actor import acting_as
    from frontdoor.foundation.records.closures import close

    because, every = uuid4(), [person for person, _ in put]
    random.Random(5).shuffle(every)
    print(f"{'closed':>8}  {'search':32}{'times':>7}{'p50 ms':>9}{'p95 ms':>9}")
    by_index = True
    for closed in CLOSED:
        with acting_as(SYSTEM.id):
            close(because, every[:closed])
        analysed()
        for name, look in ways(officer).items():
            took = [timed(look, each) for each in [*asked[:50], *asked]][50:]
            p95 = statistics.quantiles(took, n=20)[18]
            print(f"{closed:8}  {name:32}{len(took):7}{statistics.median(took):9.1f}{p95:9.1f}")
        by_index &= plans(asked[0], officer)
    return by_index


def ways(officer: Any) -> dict[str, Callable[[Spoilt], None]]:
    """What a page asks, by the name of the page."""
    from frontdoor.domain.matching.queries import candidates
    from frontdoor.domain.needtoknow.actions import hint_for
    from frontdoor.domain.people.queries import people_seen
    from frontdoor.foundation.records.actor import acting_as

    def find(each: Spoilt) -> None:
        with acting_as(officer.id):
            found = candidates(officer, each.typed, 20)
            people_seen(officer, [one.person_id for one in found])

    def type_on(each: Spoilt) -> None:
        with acting_as(officer.id):
            candidates(officer, each.typed, 4)

    def type_on_with_hint(each: Spoilt) -> None:
        with acting_as(officer.id):
            candidates(officer, each.typed, 4)
            hint_for(each.typed, by=officer)

    return {
        "find a person": find,
        "candidates while typing": type_on,
        "candidates and the hint": type_on_with_hint,
    }


def timed(look: Callable[[Spoilt], None], each: Spoilt) -> float:
    """Milliseconds that one search took."""
    before = time.perf_counter()
    look(each)
    return (time.perf_counter() - before) * 1000


def analysed() -> None:
    """Let the planner know of what was closed."""
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def plans(asked: Spoilt, officer: Any) -> bool:
    """Print the indexes by which both functions go; whether no table of people was read whole."""
    whole = False
    for function, actor in (("matching_candidates", officer.id), ("matching_hidden", None)):
        plan = plan_of(function, asked, actor, officer.id)
        used = sorted(set(re.findall(r"using (\w+)", plan)))
        print(f"{'':8}  {function} by {', '.join(used)}")
        for line in READ_WHOLE.findall(plan):
            whole = True
            print(f"{'':8}  READ WHOLE: {line}")
    return not whole


def plan_of(function: str, asked: Spoilt, actor: UUID | None, whom: UUID) -> str:
    """The plan of the statement within a function, with what the function itself would give it."""
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.domain.matching.queries import secret_of
    from frontdoor.domain.matching.rules import described
    from frontdoor.domain.matching.rules.keys import keys_sought, sealed
    from frontdoor.foundation.clock import today

    keys = sealed(keys_sought(described(asked.typed, said_on=today())), secret_of(SYSTEM))
    with as_owner(actor or SYSTEM.id) as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = %s", [function])
        [source] = cursor.fetchone()
        statement = source.split("RETURN QUERY", 1)[1].split(";", 1)[0]
        given = {
            "wanted": f"'{{{','.join(map(str, keys))}}}'::bigint[]",
            "whom": f"'{whom}'::uuid",
            "most": "50",
            "sees_all": "true",
        }
        for name, value in given.items():
            statement = re.sub(rf"\b{name}\b", value, statement)
        cursor.execute(f"EXPLAIN {statement.replace('%', '%%')}")
        return "\n".join(line for (line,) in cursor.fetchall())


@contextmanager
def as_owner(actor: UUID) -> Iterator[Any]:
    """The owner inside a definer function: it reads past the lock, for this member."""
    from django.db import connections, transaction

    with transaction.atomic("owner"), connections["owner"].cursor() as cursor:
        cursor.execute("SELECT set_config('frontdoor.definer', 'on', true)")
        cursor.execute("SELECT set_config('frontdoor.actor', %s, true)", [str(actor)])
        cursor.execute("SET LOCAL jit = off")
        yield cursor


def run(people: int, number: int) -> None:
    """Fill the new database, and measure."""
    import django

    django.setup()
    from django.db import connections

    from frontdoor.config.schema import migrate
    from frontdoor.domain.accounts.rules import Role
    from tests.factories.county import a_county, one_more

    migrate()
    officer = one_more(a_county(), Role.MASH_OFFICER)
    chance = random.Random(2026)
    put = fill(people, chance)
    by_index = measure(put, searches(put, number, chance), officer)
    connections.close_all()
    if not by_index:
        sys.exit(1)


def main() -> None:
    """Read what was asked for, and work in a database of one's own."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--searches", type=int, default=1_000)
    asked = parser.parse_args()
    in_its_own_database(lambda: run(asked.people, asked.searches))


if __name__ == "__main__":
    main()
