"""The telephones of the invented county: a call for each contact taken by telephone, chasers, and callers who gave up.

Calibrated on the county's published figures of November 2013: average waits of 2 min 21 s (public) and 2 min 32 s
(professionals), 3% and 11% of callers gone before anybody answered, about 1,750 calls taken in a month of 1,400
enquiries.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

from frontdoor.demo.call_rows import CallRows
from frontdoor.demo.sheets import Sheets
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.calls.rules import (
    CallJoined,
    CallNeededNoContact,
    CameOf,
    Line,
    NoContactNeeded,
    RangBack,
    Result,
    tidy_number,
)
from frontdoor.domain.calls.rules.reading import LoggedCall
from frontdoor.foundation.clock import NOTTINGHAMSHIRE, add_working, is_open, local, next_opening

MEAN_WAIT = {Line.PUBLIC: 141.0, Line.PROFESSIONALS: 152.0}
GIVE_UP = {Line.PUBLIC: 0.03, Line.PROFESSIONALS: 0.11}
PATIENCE = 95.0
"""Seconds that a caller who gives up has waited, on average: a choice of ours."""

CALLS_TO_A_CONCERN = 1.24
"""About 1,750 calls taken in a month in which 1,413 children's enquiries came (2013)."""

OTHER_CALLS_ARE_PROFESSIONAL = 0.7
AGAIN = 0.45
"""Of those who gave up, how many try again within the hour and get through: a choice of ours."""

REASONS = {
    NoContactNeeded.ABOUT_ONE_WE_HAVE: 46,
    NoContactNeeded.ADVICE: 22,
    NoContactNeeded.OTHER_SERVICE: 17,
    NoContactNeeded.OUR_OWN: 9,
    NoContactNeeded.NOBODY_SPOKE: 6,
}
ENDS = {CameOf.CONTACT: 0, CameOf.NO_NEED: 80, CameOf.NO_ANSWER: 20}


@dataclass(frozen=True)
class Taken:
    """A contact that was taken by telephone, as far as its call hangs on it."""

    contact: UUID
    at: datetime
    phone: str
    by: Viewer
    is_professional: bool


@dataclass
class Phones:
    """Lays out the calls of a stretch of days. The same chance brings the same calls; facts end at `until`."""

    rng: Random
    sheets: Sheets
    workers: Sequence[Viewer]
    """Who answers: the log names each as an agent, `agent1` and so on."""
    until: datetime
    name: str = ""
    """What sets this worker's call references apart from another's."""
    rows: CallRows = field(init=False)
    answered: int = field(default=0, init=False)
    offered: dict[Line, int] = field(default_factory=lambda: dict.fromkeys(Line, 1), init=False)
    others: dict[Line, int] = field(default_factory=lambda: dict.fromkeys(Line, 1), init=False)

    def __post_init__(self) -> None:
        self.rows = CallRows(self.sheets, self.name)

    def lay_out_day(self, day: date, taken: Iterable[Taken], calls: float) -> int:
        """Lay out the calls of one day: one for each contact taken in open hours, and others up to about `calls`.

        On a day on which the lines are closed nobody rings. Says how many calls there were.
        """
        count = 0
        for one in taken:
            if is_open(one.at, NOTTINGHAMSHIRE):
                self._of_contact(one)
                count += 1
        opens = next_opening(_start(day), NOTTINGHAMSHIRE)
        if local(opens).date() == day:
            for _ in range(max(0, round(calls - count + self.rng.gauss(0, 3)))):
                count += self._other(day)
        return count

    def lay_out_so_many(self, day: date, taken: Iterable[Taken], answered: int) -> None:
        """Lay out a day of which it is published how many calls were taken: so many are answered, and others lost."""
        before = self.answered
        for one in taken:
            if is_open(one.at, NOTTINGHAMSHIRE) and self.answered - before < answered:
                self._of_contact(one)
        while self.answered - before < answered:
            self._other(day)

    def _of_contact(self, one: Taken) -> None:
        line = Line.PROFESSIONALS if one.is_professional else Line.PUBLIC
        answered = one.at - timedelta(seconds=self.rng.randint(150, 720))
        offered = answered - timedelta(seconds=self._wait(line))
        ended = one.at + timedelta(seconds=self.rng.randint(10, 150))
        agent = next((n for n, each in enumerate(self.workers) if each.id == one.by.id), 0)
        call = self._logged(line, offered, ended, one.phone, answered=answered, agent=f"agent{agent + 1}")
        at = self._later(ended)
        if call and at <= self.until:
            deed = CallJoined(
                call_id=str(call), line=line, waited=round((answered - offered).total_seconds())
            )
            self.rows.settled(call, at, one.by, contact=one.contact, agent=f"agent{agent + 1}")
            self.rows.event(deed, at, one.by, one.contact)

    def _other(self, day: date) -> int:
        line = Line.PROFESSIONALS if self.rng.random() < OTHER_CALLS_ARE_PROFESSIONAL else Line.PUBLIC
        offered = self._moment(day)
        caller = "" if self.rng.random() < 0.06 else f"07700900{self.rng.randint(0, 999):03d}"
        self.others[line] += 1
        # Of all calls, those of contacts included, as many are given up as was published.
        if self.rng.random() < GIVE_UP[line] * self.offered[line] / self.others[line]:
            return self._lost(line, offered, caller)
        self._answered(line, offered, caller)
        return 1

    def _answered(self, line: Line, offered: datetime, caller: str) -> None:
        answered = offered + timedelta(seconds=self._wait(line))
        ended = answered + timedelta(seconds=self.rng.randint(60, 900))
        place = self.rng.randrange(len(self.workers))
        call = self._logged(line, offered, ended, caller, answered=answered, agent=f"agent{place + 1}")
        at, by = self._later(ended), self.workers[place]
        if call and at <= self.until and self.rng.random() < 0.97:
            reason = self.rng.choices(list(REASONS), weights=list(REASONS.values()))[0]
            self.rows.settled(call, at, by, reason=reason)
            self.rows.event(CallNeededNoContact(call_id=str(call), reason=reason), at, by)

    def _lost(self, line: Line, offered: datetime, caller: str) -> int:
        gone = offered + timedelta(seconds=5 + min(900, round(self.rng.expovariate(1 / PATIENCE))))
        call = self._logged(line, offered, gone, caller)
        if call is None or not caller:
            return 1
        if self.rng.random() < AGAIN:
            self._answered(line, gone + timedelta(seconds=self.rng.randint(60, 2400)), caller)
            return 2
        at = add_working(gone, timedelta(minutes=self.rng.randint(30, 460)), NOTTINGHAMSHIRE)
        self._ring_back(call, caller, at)
        return 1

    def _ring_back(self, call: UUID, caller: str, at: datetime) -> None:
        for tries in (1, 2, 3, 4):
            if at > self.until:
                return
            by = self.rng.choice(self.workers)
            came_of = self.rng.choices(list(ENDS), weights=list(ENDS.values()))[0]
            came_of = CameOf.STOPPED if tries == 4 else came_of
            self.rows.rang(call, caller, came_of, at, by)
            self.rows.event(RangBack(call_id=str(call), came_of=came_of, tries=tries), at, by)
            if came_of.ends:
                return
            at = add_working(at, timedelta(minutes=self.rng.randint(60, 240)), NOTTINGHAMSHIRE)

    def _logged(
        self,
        line: Line,
        offered: datetime,
        ended: datetime,
        caller: str,
        *,
        answered: datetime | None = None,
        agent: str = "",
    ) -> UUID | None:
        """One call of the log; None where it is still to come."""
        if ended > self.until:
            return None
        self.answered += answered is not None
        self.offered[line] += 1
        said = LoggedCall(
            row=0,
            reference="",
            line=line,
            offered=offered.replace(microsecond=0),
            answered=answered.replace(microsecond=0) if answered else None,
            ended=ended.replace(microsecond=0),
            result=Result.ANSWERED if answered else Result.ABANDONED,
            agent=agent,
            caller=tidy_number(caller),
        )
        return self.rows.logged(said, min(self.until, self._night(ended)))

    def _wait(self, line: Line) -> int:
        """Seconds until somebody answers: most callers wait a little, a few wait long."""
        return min(1500, round(self.rng.expovariate(1 / MEAN_WAIT[line])))

    def _moment(self, day: date) -> datetime:
        """When in the open hours: most calls come late in the morning and after two."""
        opens = next_opening(_start(day), NOTTINGHAMSHIRE)
        closes = local(opens).replace(hour=17 if day.weekday() != 4 else 16, minute=0)
        share = self.rng.choice((self.rng.betavariate(2.2, 2.6), self.rng.random()))
        return opens + share * (closes - opens)

    def _later(self, ended: datetime) -> datetime:
        """When somebody says what a call was: once the night's log is in."""
        morning = next_opening(self._night(ended), NOTTINGHAMSHIRE)
        return morning + timedelta(seconds=self.rng.randint(120, 3 * 3600))

    def _night(self, ended: datetime) -> datetime:
        """When the log of that day comes in: just after midnight."""
        return _start(local(ended).date() + timedelta(days=1)) + timedelta(minutes=10)


def _start(day: date) -> datetime:
    return local(datetime.fromisoformat(f"{day.isoformat()}T12:00:00+00:00")).replace(hour=0, minute=0)
