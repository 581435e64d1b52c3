"""The telephony system's log, row by row: each a call, or a rejection with a reason that its sender can act on."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from frontdoor.domain.calls.rules.moments import Logged, logged_from, placed
from frontdoor.domain.calls.rules.numbers import tidy_number
from frontdoor.domain.calls.rules.vocabulary import Line, Result
from frontdoor.foundation.clock import local
from frontdoor.foundation.exchange.layouts import Layout, fit, read_layout
from frontdoor.foundation.exchange.sheets import BadRow, Row, Sheet

SETTING = "FRONTDOOR_CALL_COLUMNS"
LONGEST_REFERENCE = 60
LONGEST_AGENT = 60
A_DAY = timedelta(days=1)
_AGAIN = "send it again corrected"


@dataclass(frozen=True, slots=True)
class LoggedCall:
    """One call as the system logged it, its times in the world."""

    row: int
    reference: str
    line: Line
    offered: datetime
    answered: datetime | None
    ended: datetime | None
    result: Result
    agent: str
    caller: str

    @property
    def day(self) -> date:
        """The day on the wall calendar: systems that count anew each morning are told apart by it."""
        return local(self.offered).date()

    @property
    def hour(self) -> int:
        """The hour on the wall clock in which the call came."""
        return local(self.offered).hour

    @property
    def waited(self) -> int:
        """Seconds until it was answered, or until the caller gave up."""
        until = self.answered or self.ended or self.offered
        return round((until - self.offered).total_seconds())

    @property
    def digest(self) -> str:
        """The same for the same content, however the file writes it."""
        said = (self.line, self.offered, self.answered, self.ended, self.result, self.agent, self.caller)
        return sha256("\x1f".join(str(each) for each in said).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class RejectedCall:
    """A row that is no call we could count: its number, the reason, and its text as it came."""

    row: int
    reason: str
    raw: str


class _Fault(Exception):
    """What keeps a row from being taken in."""


def call_layout(county: Path | None = None) -> Layout:
    """Read the shipped layout with the county's own, named here or in the environment, laid over it."""
    shipped = files(__package__).joinpath("call-log.toml").read_text(encoding="utf-8")
    named = os.environ.get(SETTING)
    return read_layout(shipped, county or (Path(named) if named else None))


def read_calls(sheet: Sheet, layout: Layout) -> Iterator[LoggedCall | RejectedCall]:
    """Give each row of the log, read or rejected; MissingColumns at once where the file is no log of calls."""
    columns = fit(layout, sheet.headings, sheet.other_kind)
    return (_read(row, layout, columns) for row in sheet)


def _read(row: Row | BadRow, layout: Layout, columns: Mapping[str, str]) -> LoggedCall | RejectedCall:
    if isinstance(row, BadRow):
        return RejectedCall(row.row, row.reason, row.raw)
    said = {name: " ".join(row.cells[heading].split()) for name, heading in columns.items()}
    try:
        return _call(row.row, said, layout)
    except _Fault as fault:
        return RejectedCall(row.row, f"{fault}; {_AGAIN}", row.raw)


def _call(row: int, said: Mapping[str, str], layout: Layout) -> LoggedCall:
    times = [_time(said, name, layout) for name in ("offered", "answered", "ended")]
    offered, answered, ended = placed(times)
    if offered is None:
        raise _Fault("it does not say when the call was offered")
    result = _result(said.get("result", ""), answered, layout)
    _must_hold_together(offered, answered, ended, result)
    agent = said.get("agent", "")
    caller = said.get("caller", "")
    return LoggedCall(
        row=row,
        reference=_reference(said["call"]),
        line=_line(said["line"], layout),
        offered=offered,
        answered=answered,
        ended=ended,
        result=result,
        agent="" if layout.is_unknown(agent) else agent[:LONGEST_AGENT],
        caller="" if layout.is_unknown(caller) else tidy_number(caller),
    )


def _reference(words: str) -> str:
    if not words:
        raise _Fault("it has no call id")
    if len(words) > LONGEST_REFERENCE:
        raise _Fault(f"its call id is longer than {LONGEST_REFERENCE} characters")
    return words


def _line(words: str, layout: Layout) -> Line:
    code = layout.code("line", words)
    if code is None:
        said = (
            f"its line “{words[:60]}” is not one known here" if words else "it does not say which line it is"
        )
        raise _Fault(f"{said} (Public or Professionals)")
    return Line(code)


def _time(said: Mapping[str, str], name: str, layout: Layout) -> Logged | None:
    words = said.get(name, "")
    if layout.is_unknown(words):
        return None
    found = logged_from(words, layout.moments)
    if found is None:
        raise _Fault(f"“{words[:60]}”, when it was {name}, is not a real date and time")
    return found


def _result(words: str, answered: datetime | None, layout: Layout) -> Result:
    """What became of it; a log without a word for it says so by whether anybody answered."""
    if not words:
        return Result.ANSWERED if answered else Result.ABANDONED
    code = layout.code("result", words)
    if code is None:
        raise _Fault(f"its result “{words[:60]}” is not one known here (Answered or Abandoned)")
    return Result(code)


def _must_hold_together(
    offered: datetime, answered: datetime | None, ended: datetime | None, result: Result
) -> None:
    """What a call says of itself must be possible, since waits are reckoned from it."""
    if result is Result.ANSWERED and answered is None:
        raise _Fault("it was answered, but does not say when")
    if result is Result.ABANDONED and answered is not None:
        raise _Fault("it was abandoned, but says when it was answered")
    if result is Result.ABANDONED and ended is None:
        raise _Fault("it was abandoned, but does not say when the caller gave up")
    if answered and answered < offered:
        raise _Fault("it was answered before it was offered")
    if ended and ended < (answered or offered):
        raise _Fault("it ended before it began")
    if (ended or answered or offered) - offered > A_DAY:
        raise _Fault("it lasts longer than a day")
