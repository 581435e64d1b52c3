"""Lost callers: who gave up waiting, who got through later by themselves, and whom somebody should ring back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.calls.models import RingBack
from frontdoor.domain.calls.queries.asked import NEWEST, RUNG, THROUGH, asked
from frontdoor.domain.calls.rules import LOOKED_BACK, CameOf, Line, is_a_number
from frontdoor.foundation.clock import local, now
from frontdoor.foundation.records.readings import Reading, Sql
from frontdoor.foundation.records.refusals import NotThere


@dataclass(frozen=True)
class Try:
    """Somebody rang a lost caller, and what came of it."""

    came_of: CameOf
    rang_at: datetime
    rang_by: UUID
    words: str
    capture: UUID | None


@dataclass(frozen=True)
class LostCaller:
    """Everybody who gave up from one number, in one line: which lines, how often they tried, how long they waited."""

    call_id: UUID
    caller: str
    lines: tuple[Line, ...]
    times: int
    first: datetime
    last: datetime
    longest: int
    through_at: datetime | None
    """When they got through by themselves later that day."""
    through_call: UUID | None
    ended: Try | None
    """The ringing back that ended it."""
    tried: int = 0
    last_try: datetime | None = None
    since: datetime | None = None
    """When the same number was answered on a later day: a reason to look before one rings."""

    @property
    def withheld(self) -> bool:
        """Whether nobody can ring them."""
        return not is_a_number(self.caller)

    @property
    def waits(self) -> bool:
        """Whether somebody should ring them."""
        return not (self.withheld or self.through_at or self.ended)


WAITS = r"through.call IS NULL AND rung.came_of IS NULL AND c.caller ~ '^\+?[0-9]{3,15}$'"
LOST = f"FROM calls_call c {THROUGH} {RUNG} WHERE c.result = 'abandoned' AND {NEWEST}"
GROUPED = """(array_agg(c.of_id ORDER BY c.offered))[1] AS call_id, c.caller, array_agg(DISTINCT c.line) AS lines,
    count(*) AS times, min(c.offered) AS first, max(c.offered) AS last, max(c.waited) AS longest"""
COUNT = f"SELECT count(DISTINCT c.caller) AS number {LOST} AND c.day >= %s AND {WAITS}"
WITHHELD = rf"SELECT count(*) AS number {LOST} AND c.day >= %s AND c.caller !~ '^\+?[0-9]{{3,15}}$'"
LIST = f"""WITH waiting AS (SELECT {GROUPED} {LOST} AND c.day >= %(since)s AND {WAITS} GROUP BY c.caller)
SELECT w.*, tries.tried, tries.last_try, later.since FROM waiting w
LEFT JOIN LATERAL (SELECT count(*) AS tried, max(r.rang_at) AS last_try FROM calls_ringback r
    WHERE r.caller = w.caller AND r.rang_at > w.first) tries ON true
LEFT JOIN LATERAL (SELECT min(a.answered) AS since FROM calls_call a
    WHERE a.caller <> '' AND a.caller = w.caller AND a.day >= %(since)s AND a.answered > w.last) later ON true
WHERE %(caller)s = '' OR w.caller = %(caller)s
ORDER BY w.first"""  # noqa: S608


def waiting_to_be_rung_back(viewer: Viewer) -> int:
    """How many lost callers wait to be rung back: one index of what was abandoned in the last four weeks."""
    return reading_to_ring_back(viewer).found


def reading_to_ring_back(viewer: Viewer) -> Reading[int]:
    """How many lost callers wait to be rung back, to be read along with more."""
    if not viewer.sees_hub:
        return Reading(seen=lambda: 0)
    return Reading(Sql(COUNT, (_since(),)), seen=lambda rows: int(rows[0]["number"]))


def withheld_lately(viewer: Viewer) -> int:
    """How many calls were lost of which nobody knows the number."""
    return int(asked(viewer, WITHHELD, [_since()])[0]["number"])


def lost_callers(viewer: Viewer) -> list[LostCaller]:
    """Whom somebody should ring back, the one who has waited longest first."""
    return [_waiting(row) for row in asked(viewer, LIST, {"since": _since(), "caller": ""})]


def lost_caller(viewer: Viewer, call_id: UUID) -> LostCaller:
    """The lost caller of one call, while they wait; NotThere for anybody else."""
    found = asked(
        viewer, "SELECT caller FROM calls_call WHERE of_id = %s ORDER BY version DESC LIMIT 1", [call_id]
    )
    if not found or not found[0]["caller"]:
        raise NotThere
    rows = asked(viewer, LIST, {"since": _since(), "caller": found[0]["caller"]})
    if not rows:
        raise NotThere
    return _waiting(rows[0])


OF_DAY = f"""SELECT {GROUPED}, through.answered AS through_at, through.call AS through_call, rung.came_of, rung.rang_at,
rung.rang_by, rung.capture, rung.words {LOST} AND c.day = %s
GROUP BY c.caller, CASE WHEN c.caller = '' THEN c.of_id END, through.answered, through.call, rung.came_of, rung.rang_at,
rung.rang_by, rung.capture, rung.words ORDER BY min(c.offered)"""


def lost_on(viewer: Viewer, day: date) -> list[LostCaller]:
    """Everybody who gave up on one day, and what became of each."""
    return [_of_day(row) for row in asked(viewer, OF_DAY, [day])]


def tries_on(viewer: Viewer, caller: str, at: datetime) -> list[Try]:
    """Every ringing back of this number since a moment, the first one first."""
    rows = RingBack.objects.filter(caller=caller, rang_at__gt=at).order_by("rang_at")
    return [Try(CameOf(row.came_of), row.rang_at, row.rang_by, row.words, row.capture) for row in rows]


def _since() -> date:
    return local(now() - LOOKED_BACK + timedelta(days=1)).date()


def _lines(said: Sequence[str]) -> tuple[Line, ...]:
    return tuple(Line(line) for line in said)


def _waiting(row: dict[str, Any]) -> LostCaller:
    return LostCaller(
        **{**row, "lines": _lines(row["lines"])}, through_at=None, through_call=None, ended=None
    )


def _of_day(row: dict[str, Any]) -> LostCaller:
    tried = {name: row.pop(name) for name in ("came_of", "rang_at", "rang_by", "words", "capture")}
    ended = Try(**{**tried, "came_of": CameOf(tried["came_of"])}) if tried["came_of"] else None
    return LostCaller(**{**row, "lines": _lines(row["lines"])}, ended=ended)
