"""What was measured, as a table with the worst first and a mark at what misses its target."""

import json
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

A_PAGE = 100.0  # milliseconds within which 95 of 100 answers are ready
TARGETS = {"hub:worklist": 30.0}  # opened all day long
MOST_QUERIES = 20
SENT = " (sent)"


@dataclass
class Timing:
    """What was measured of one page for one role: milliseconds, those of them in the database, and queries."""

    page: str
    role: str
    millis: list[float] = field(default_factory=list)
    sql: list[float] = field(default_factory=list)
    queries: int = 0
    errors: int = 0

    @property
    def target(self) -> float:
        """Within how many milliseconds 95 of 100 answers should be ready."""
        return TARGETS.get(self.page, A_PAGE)

    @property
    def cuts(self) -> tuple[float, float, float]:
        """The 50th, 95th and 99th percentile in milliseconds."""
        if len(self.millis) < 2:
            alone = sum(self.millis)
            return alone, alone, alone
        cuts = statistics.quantiles(self.millis, n=100, method="inclusive")
        return cuts[49], cuts[94], cuts[98]

    @property
    def asks_much(self) -> bool:
        """Whether a page asks more than it may; what is sent is written, to as many tables as it takes."""
        return self.queries > MOST_QUERIES and not self.page.endswith(SENT)

    @property
    def misses(self) -> str:
        """What it misses, in a word or two; empty where it misses nothing."""
        said = ("slow" if self.cuts[1] > self.target else "", "many" if self.asks_much else "")
        return " ".join(filter(None, (*said, f"{self.errors} errors" if self.errors else "")))

    def plain(self) -> dict[str, Any]:
        """The figures for a program."""
        p50, p95, p99 = (round(cut, 2) for cut in self.cuts)
        return {
            "page": self.page,
            "role": self.role,
            "answers": len(self.millis),
            "p50": p50,
            "p95": p95,
            "p99": p99,
            "sql": round(statistics.median(self.sql), 2) if self.sql else None,
            "queries": self.queries or None,
            "errors": self.errors,
            "target": self.target,
            "misses": self.misses,
        }


def table(timings: Iterable[Timing]) -> str:
    """Every page and role in a line, the slowest first: milliseconds, the database's share, the most queries."""
    lines = [
        f"{'page':30} {'as':20} {'n':>5} {'p50':>7} {'p95':>7} {'p99':>7} {'sql':>6} {'queries':>7}  misses"
    ]
    for one in sorted(timings, key=lambda timing: -timing.cuts[1]):
        p50, p95, p99 = one.cuts
        sql = f"{statistics.median(one.sql):6.1f}" if one.sql else " " * 6
        lines.append(
            f"{one.page:30} {one.role:20} {len(one.millis):5d} {p50:7.1f} {p95:7.1f} {p99:7.1f} {sql}"
            f" {one.queries or '':>7}  {one.misses}".rstrip()
        )
    return "\n".join(lines)


def summary(timings: Sequence[Timing]) -> str:
    """How many of the pages keep to their targets."""
    wrong = [one for one in timings if one.misses]
    return (
        f"{len(timings)} measured, {len(wrong)} miss a target (p95 {A_PAGE:.0f} ms, the worklist "
        f"{TARGETS['hub:worklist']:.0f} ms; {MOST_QUERIES} queries; times in milliseconds)."
    )


def keep(timings: Iterable[Timing], file: Path) -> None:
    """The same figures as JSON."""
    file.write_text(json.dumps([one.plain() for one in timings], indent=1) + "\n")
