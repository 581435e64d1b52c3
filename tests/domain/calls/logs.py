"""Logs of calls for tests: rows as a telephony system writes them, taken in as files."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.calls.actions import ImportResult, import_calls
from frontdoor.foundation.clock import LONDON
from tests.databases import ROOT

SAMPLE = ROOT.parent / "shared" / "samples" / "calls-2026-11-05.csv"
HEADINGS = "call_id,line,offered_at,answered_at,ended_at,result,agent,caller"
Row = dict[str, str]


def call(reference: str = "C1", at: str = "2026-11-05T09:00:00", **differing: str) -> Row:
    """A call of the public line, answered after 30 seconds by agent1, over after five minutes."""
    began = datetime.fromisoformat(at)
    return {
        "call_id": reference,
        "line": "Public",
        "offered_at": at,
        "answered_at": (began + timedelta(seconds=30)).isoformat(),
        "ended_at": (began + timedelta(minutes=5)).isoformat(),
        "result": "Answered",
        "agent": "agent1",
        "caller": "07700900123",
    } | differing


def lost(reference: str = "C1", at: str = "2026-11-05T09:00:00", waited: int = 60, **differing: str) -> Row:
    """A call whose caller gave up."""
    gone = (datetime.fromisoformat(at) + timedelta(seconds=waited)).isoformat()
    said = {"answered_at": "", "ended_at": gone, "result": "Abandoned", "agent": ""}
    return call(reference, at, **(said | differing))


def written(rows: Iterable[Row], headings: str = HEADINGS) -> bytes:
    """These rows as the system saves them."""
    names = HEADINGS.split(",")
    return "\n".join([headings, *(",".join(row[name] for name in names) for row in rows)]).encode()


def send(folder: Path, rows: Iterable[Row] | bytes, by: Viewer = SYSTEM) -> ImportResult:
    """Take in a log of these rows."""
    path = folder / "calls.csv"
    path.write_bytes(rows if isinstance(rows, bytes) else written(rows))
    return import_calls(path, by=by)


def counts(result: ImportResult) -> tuple[int, int, int]:
    """Accepted, already there, rejected."""
    return result.accepted, result.already_there, len(result.rejected)


def on_the_clock(wall: str) -> datetime:
    """The moment that a clock on the wall in England shows."""
    return datetime.fromisoformat(wall).replace(tzinfo=LONDON)
