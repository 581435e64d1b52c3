"""Seals, exports and verifies many looks in a database of its own: `python bench/verify.py 200000`."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from frontdoor.foundation.sealing.verdicts import Verdict

HERE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HERE))

AND_SAY_HOW_MUCH_MEMORY = """
import sys
from frontdoor.cli import main
try:
    main()
finally:
    print("at most", *[one for one in open("/proc/self/status") if one.startswith("VmHWM")], file=sys.stderr)
"""
LOOKS = """
INSERT INTO audit_look (id, at, member_id, agency_id, what, method, subject, terms, reason, result, kind, who, role)
SELECT id, %s, md5((random() * 100)::int::text)::uuid, md5('hub')::uuid, 'hub:contact', 'GET', gen_random_uuid(),
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
            whole(verify(lines))

    def verify_database() -> None:
        with copying(origin="front-door/bench", key="", roll={}, by=SYSTEM) as lines:
            whole(verify(lines))

    timed("sealed", count, lambda: seal_looks(by=SYSTEM))
    timed("sealing again, nothing to do", count, lambda: seal_looks(by=SYSTEM))
    timed("exported", count, export)
    timed("verified in the database", count, verify_database)
    timed("verified in a copy", count, verify_copy)
    print(f"  the copy: {copy.stat().st_size / count:,.0f} bytes a look")
    command = [sys.executable, "-c", AND_SAY_HOW_MUCH_MEMORY, "audit", "verify", "--copy", str(copy)]
    said = subprocess.run(command, cwd=HERE, check=True, capture_output=True, text=True).stderr
    print(f"  the command that verifies it, {said.strip()}")


def whole(verdict: "Verdict") -> None:
    """Nothing is measured that went wrong."""
    if not verdict.whole:
        sys.exit(verdict.in_words())


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
