"""Seals, exports and verifies many looks in a database of its own: `python bench/verify.py 200000`."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HERE))

LOOKS = """
INSERT INTO audit_look (id, at, member_id, agency_id, what, method, subject, terms, reason, result, kind, who, role)
SELECT id, %s, gen_random_uuid(), gen_random_uuid(), 'hub:contact', 'GET', gen_random_uuid(),
    'Mill Lane "near the school"', '', 200, 'look', 'Sam Invented Reed', 'social_worker' FROM unnest(%s::uuid[]) id
"""


def main() -> None:
    """Say how many looks a second each step takes, and how much memory verifying a copy needs."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    with tempfile.TemporaryDirectory(prefix="frontdoor-bench-") as folder:
        os.environ["FRONTDOOR_DATA"] = folder
        from frontdoor.config.database import let_go

        try:
            _measure(count, Path(folder))
        finally:
            let_go()


def _measure(count: int, folder: Path) -> None:
    from frontdoor.cli.opening import open_database

    open_database(as_owner=True)
    from frontdoor.config import schema
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.sealing.actions import seal_looks
    from frontdoor.foundation.sealing.exporting import copying
    from frontdoor.foundation.sealing.verifying import verify

    schema.migrate()
    _look(count)
    copy = folder / "copy.looks"

    def export() -> None:
        with copying(origin="front-door/bench", key="", roll={}, by=SYSTEM) as lines, copy.open("wb") as file:
            file.writelines(lines)

    def verify_copy() -> None:
        with copy.open("rb") as lines:
            assert verify(lines).whole

    def verify_database() -> None:
        with copying(origin="front-door/bench", key="", roll={}, by=SYSTEM) as lines:
            assert verify(lines).whole

    timed("sealed", count, lambda: seal_looks(by=SYSTEM))
    timed("sealing again, nothing to do", count, lambda: seal_looks(by=SYSTEM))
    timed("exported", count, export)
    timed("verified in the database", count, verify_database)
    timed("verified in a copy", count, verify_copy)
    print(f"  the copy: {copy.stat().st_size / count:,.0f} bytes a look")
    command = [sys.executable, "-m", "frontdoor", "audit", "verify", "--copy", str(copy)]
    subprocess.run(command, cwd=HERE, check=True, stdout=subprocess.DEVNULL)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"  the command that verifies it: {memory:,.0f} MB at most")


def timed(what: str, count: int, do: Callable[[], object]) -> None:
    """Do it, and say how many looks a second."""
    began, worked = time.perf_counter(), time.process_time()
    do()
    seconds, own = time.perf_counter() - began, time.process_time() - worked
    print(f"  {what}: {count / seconds:,.0f} looks a second ({seconds:.2f} s, {own:.2f} s of it our own)")


def _look(count: int) -> None:
    from django.db import connection

    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.clock import now
    from frontdoor.foundation.records.actor import acting_as
    from frontdoor.foundation.records.ids import new_id

    print(f"{count:,} looks")
    for start in range(0, count, 50_000):
        with acting_as(SYSTEM.id), connection.cursor() as cursor:
            cursor.execute(LOOKS, [now(), [new_id() for _ in range(min(50_000, count - start))]])


if __name__ == "__main__":
    main()
