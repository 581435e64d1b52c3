"""Looking that somebody should ask about: named cases, each plain enough to be said to whoever looked."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Self, TypeVar
from uuid import UUID

from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.clock import WorkingHours, local


class Case(StrEnum):
    """What was unusual."""

    BULK = "bulk"
    OUT_OF_HOURS = "out_of_hours"
    SAME_SURNAME = "same_surname"
    NEVER_ASSIGNED = "never_assigned"
    LONG_CLOSED = "long_closed"
    GUESSING = "guessing"
    LOCKED_OUT = "locked_out"

    @property
    def label(self) -> str:
        """The case as the guardian reads it."""
        return LABELS[self]


LABELS = {
    Case.BULK: "Many records in a short time",
    Case.OUT_OF_HOURS: "Outside working hours",
    Case.SAME_SURNAME: "A record with the member’s own last name",
    Case.NEVER_ASSIGNED: "A record that nobody of their agency worked on, and that waits for nobody",
    Case.LONG_CLOSED: "A record closed years ago",
    Case.GUESSING: "Many refusals in a short time",
    Case.LOCKED_OUT: "Many failed tries to sign in to one account",
}
K = TypeVar("K", bound=Hashable)
A_MINUTE, A_DAY = timedelta(minutes=1), timedelta(days=1)
AT_RECORDS = frozenset({Kind.LOOK, Kind.PRINT, Kind.EXPORT, Kind.FILE, Kind.DEED})
TURNED_AWAY = frozenset({Kind.REFUSAL, Kind.NOT_THERE})


@dataclass(frozen=True)
class Limits:
    """From when on looking is unusual; each county sets its own (docs/operate/running.md).

    More than 30 records in ten minutes: OWASP ASVS 5.0.0, V2.4.1 asks for a limit on what a person could not do by
    hand; 30 is three a minute, which no reading of a record takes. The others are our own judgement, to be put right
    by what guardians answer: a county's own figures replace them.
    """

    bulk: int = 30
    turned_away: int = 10
    failed: int = 10
    within: timedelta = timedelta(minutes=10)
    beside: timedelta = timedelta(hours=1)
    long_closed: timedelta = timedelta(days=2 * 365)
    comparing: timedelta = timedelta(minutes=30)
    most_a_day: int = 5

    @classmethod
    def of(cls, figures: Mapping[str, int]) -> Self:
        """Our limits, with a county's own figures in place of some: times in minutes, and in days for `long_closed`."""
        unit = {"within": A_MINUTE, "beside": A_MINUTE, "comparing": A_MINUTE, "long_closed": A_DAY}
        return cls(**{name: unit.get(name, 1) * figure for name, figure in figures.items()})  # type: ignore[arg-type]


@dataclass(frozen=True)
class Seen:
    """One row of the record of looks, as it is judged here."""

    at: datetime
    kind: Kind
    what: str
    member: UUID | None
    agency: UUID | None
    who: str = ""
    role: str = ""
    subject: UUID | None = None


@dataclass(frozen=True)
class Around:
    """What is known besides the looks: of the records looked at, and of whoever looked.

    `records` are the subjects that are a contact or a person; `surnames` stand on each of them; `worked` holds
    (member or agency, subject) for whoever did a deed on it; `open` are those that wait for somebody; `closed` says
    when the last contact of the others was closed. Members and agencies that `work_at_night` look at any hour;
    a look soon after one at a page in `comparing` is the comparing of two people, which leads to old records.
    """

    records: Collection[UUID] = ()
    surnames: Mapping[UUID, frozenset[str]] = field(default_factory=dict)
    worked: Collection[tuple[UUID, UUID]] = frozenset()
    open: Collection[UUID] = frozenset()
    closed: Mapping[UUID, datetime] = field(default_factory=dict)
    hours: WorkingHours | None = None
    work_at_night: AbstractSet[UUID | None] = frozenset()
    comparing: Collection[str] = frozenset()


@dataclass(frozen=True)
class Alert:
    """One thing to ask about: the case, who, when, and how many looks it was; the same thing has the same key."""

    key: str
    case: Case
    member: UUID | None
    agency: UUID | None
    who: str
    role: str
    subject: UUID | None
    first_at: datetime
    last_at: datetime
    looks: int


def unusual(looks: Iterable[Seen], around: Around, limits: Limits, *, since: datetime) -> list[Alert]:
    """What of these looks somebody should ask about, of the looks from `since` on; those before are their context."""
    rows = sorted(looks, key=lambda one: one.at)
    at_records = [
        one for one in rows if one.kind in AT_RECORDS and one.member and one.subject in around.records
    ]
    new = [one for one in at_records if one.at >= since]
    found = [
        *_many(at_records, Case.BULK, limits.bulk, limits, since, counted=lambda one: one.subject),
        *_many(
            [one for one in rows if one.kind in TURNED_AWAY and one.member],
            Case.GUESSING,
            limits.turned_away,
            limits,
            since,
        ),
        *_many(
            [one for one in rows if one.kind is Kind.SIGN_IN_FAILED and one.subject],
            Case.LOCKED_OUT,
            limits.failed,
            limits,
            since,
            by=lambda one: one.subject,
        ),
        *_by_night(new, around, limits),
        *_each(new, Case.SAME_SURNAME, lambda one: _has_own_name(one, around)),
        *_each(new, Case.NEVER_ASSIGNED, lambda one: _is_nothing_of_theirs(one, around)),
        *_each(new, Case.LONG_CLOSED, lambda one: _was_closed_long_ago(one, around, limits, rows)),
    ]
    return _a_few_a_day(found, limits.most_a_day)


def surnames_in(names: Iterable[str]) -> frozenset[str]:
    """The last names in these names, each part of a double name by itself: "Ann Smith-Jones" gives two."""
    last = (name.split()[-1] for name in names if name.split())
    return frozenset(part.casefold() for name in last for part in name.split("-") if len(part) > 1)


def _many(
    rows: Sequence[Seen],
    case: Case,
    most: int,
    limits: Limits,
    since: datetime,
    *,
    by: Callable[[Seen], Hashable] = lambda one: one.member,
    counted: Callable[[Seen], Hashable] = id,
) -> Iterator[Alert]:
    """More than so many different things of one member within the time; once a day each."""
    for whose, of_one in _grouped(rows, by).items():
        start = 0
        days: set[date] = set()
        for end, one in enumerate(of_one):
            while one.at - of_one[start].at > limits.within:
                start += 1
            day = local(one.at).date()
            if one.at < since or day in days or end + 1 - start <= most:
                continue
            within = of_one[start : end + 1]
            if len({counted(each) for each in within}) > most:
                days.add(day)
                subject = one.subject if case is Case.LOCKED_OUT else None
                yield _alert(case, within, f"{whose}:{day}", subject)


def _by_night(new: Sequence[Seen], around: Around, limits: Limits) -> Iterator[Alert]:
    """A look outside the hours that the desk keeps in its week, and what lies close beside them; once a night."""
    by_night = [one for one in new if _is_night(one, around, limits)]
    for (member, night), looks in _grouped(by_night, lambda one: (one.member, _night_of(one.at))).items():
        yield _alert(Case.OUT_OF_HOURS, looks, f"{member}:{night}")


def _is_night(one: Seen, around: Around, limits: Limits) -> bool:
    if around.hours is None or around.work_at_night & {one.member, one.agency}:
        return False
    here = local(one.at)
    if around.hours.opening_on(here.date()) is None:
        return True
    # A day on which the desk opens late is a day of training: people are there at the hours of other days.
    days = [day for day in around.hours.week if day]
    earliest, latest = min(day.opens for day in days), max(day.closes for day in days)
    since_midnight = timedelta(hours=here.hour, minutes=here.minute, seconds=here.second)
    return not earliest - limits.beside <= since_midnight < latest + limits.beside


def _night_of(at: datetime) -> date:
    """The day whose evening it was: a night belongs to one day."""
    return (local(at) - timedelta(hours=12)).date()


def _each(new: Sequence[Seen], case: Case, is_so: Callable[[Seen], bool]) -> Iterator[Alert]:
    """One member at one record, once a month."""
    for (member, subject, month), looks in _grouped(
        filter(is_so, new), lambda one: (one.member, one.subject, f"{local(one.at):%Y-%m}")
    ).items():
        yield _alert(case, looks, f"{member}:{subject}:{month}", subject=looks[0].subject)


def _has_own_name(one: Seen, around: Around) -> bool:
    theirs = around.surnames.get(one.subject, frozenset()) if one.subject else frozenset()
    return bool(surnames_in([one.who]) & theirs)


def _is_nothing_of_theirs(one: Seen, around: Around) -> bool:
    if one.subject in around.open or one.kind is Kind.DEED:
        return False
    return not any((whose, one.subject) in around.worked for whose in (one.member, one.agency))


def _was_closed_long_ago(one: Seen, around: Around, limits: Limits, rows: Sequence[Seen]) -> bool:
    """A record closed for years, of which nobody like them is being compared, and on which the member never worked."""
    closed = around.closed.get(one.subject) if one.subject else None
    if closed is None or one.subject in around.open or one.at - closed < limits.long_closed:
        return False
    if (one.member, one.subject) in around.worked:
        return False
    return not any(
        before.what in around.comparing and timedelta(0) <= one.at - before.at <= limits.comparing
        for before in rows
        if before.member == one.member
    )


def _grouped(rows: Iterable[Seen], by: Callable[[Seen], K]) -> Mapping[K, list[Seen]]:
    found: dict[K, list[Seen]] = defaultdict(list)
    for one in rows:
        found[by(one)].append(one)
    return found


def _alert(case: Case, looks: Sequence[Seen], key: str, subject: UUID | None = None) -> Alert:
    one = looks[-1]
    return Alert(
        key=f"{case}:{key}",
        case=case,
        member=one.member,
        agency=one.agency,
        who=one.who,
        role=one.role,
        subject=subject,
        first_at=looks[0].at,
        last_at=one.at,
        looks=len(looks),
    )


def _a_few_a_day(found: Iterable[Alert], most: int) -> list[Alert]:
    """The first few of a case for one member on one day: each names the looks, which show the rest."""
    kept: dict[Hashable, int] = defaultdict(int)
    alerts = []
    for one in sorted(found, key=lambda one: one.last_at):
        of = (one.case, one.member, local(one.last_at).date())
        kept[of] += 1
        if kept[of] <= most:
            alerts.append(one)
    return alerts
