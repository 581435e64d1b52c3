"""How whole the police's notifications of a period are: by what is missing, by officer, and week by week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import CharField, Count, Exists, F, Func, Max, OuterRef, Q, QuerySet
from django.db.models.functions import TruncWeek

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import quality_mailbox
from frontdoor.domain.notifications.models import Entry, QualityReturn
from frontdoor.domain.notifications.rules import SOURCE, Lacking, Period, said_lacking
from frontdoor.domain.notifications.rules.periods import FEW, week_of
from frontdoor.foundation.clock import LONDON, local

WEEKS = 12
OFFICERS = 25


@dataclass(frozen=True)
class Share:
    """So many of so many; of few, no share is worked out, for one more or less would turn it over."""

    thin: int
    of: int

    @property
    def percent(self) -> int | None:
        """The share in a hundred; None of few."""
        return round(100 * self.thin / self.of) if self.of >= FEW else None

    @property
    def said(self) -> str:
        """The share as it is read: "12 of 40 (30%)", "2 of 3, too few to compare"."""
        if not self.of:
            return "none received"
        if self.percent is None:
            return f"{self.thin} of {self.of}, too few to compare"
        return f"{self.thin} of {self.of} ({self.percent}%)"


@dataclass(frozen=True)
class Missed:
    """One thing that was missing: from how many notifications, and how many times in all."""

    code: Lacking
    notifications: int
    times: int


@dataclass(frozen=True)
class OfOfficer:
    """The notifications of one collar number."""

    collar_number: str
    officer: str
    share: Share
    most: str = ""


@dataclass(frozen=True)
class OfWeek:
    """The notifications of one week."""

    week: Period
    share: Share
    is_here: bool


@dataclass(frozen=True)
class Returned:
    """What the police were told of a period, and how."""

    notifications: int
    thin: int
    how: str
    letter_id: UUID | None
    returned_at: datetime
    returned_by: UUID


@dataclass(frozen=True)
class Quality:
    """How whole the notifications of a period are."""

    period: Period
    whole: Share
    answered: int
    missed: tuple[Missed, ...]
    officers: tuple[OfOfficer, ...]
    officers_in_all: int
    weeks: tuple[OfWeek, ...]
    returned: Returned | None
    mailbox: str


def quality(viewer: Viewer, period: Period) -> Quality:
    """How whole the notifications of a period are, by the same seven reads however many there are."""
    rows = _within(period)
    newer = Entry.objects.filter(reference=OuterRef("reference"), version__gt=OuterRef("version"))
    counts = rows.annotate(again=Exists(newer)).aggregate(
        of=Count("id"), thin=Count("id", Q(is_thin=True)), answered=Count("id", Q(is_thin=True, again=True))
    )
    officers, in_all = _officers(rows)
    return Quality(
        period=period,
        whole=Share(counts["thin"], counts["of"]),
        answered=counts["answered"],
        missed=_missed(rows),
        officers=officers,
        officers_in_all=in_all,
        weeks=_weeks(period),
        returned=returned_of(viewer, period),
        mailbox=quality_mailbox(viewer, SOURCE),
    )


@dataclass(frozen=True)
class ToMend:
    """A notification that lacks something still: what the police are told of it, and nothing else."""

    reference: str
    received_on: date
    collar_number: str
    missing: str


def to_mend(viewer: Viewer, period: Period) -> list[ToMend]:
    """The notifications of a period that lack something still, by their references; no name and no word of them.

    One that was sent again is told by its newest version.
    """
    rows = _within(period).order_by("reference", "-version").distinct("reference")
    later = dict(
        Entry.objects.filter(reference__in=[row.reference for row in rows])
        .values("reference")
        .annotate(newest=Max("version"))
        .values_list("reference", "newest")
    )
    return [
        ToMend(row.reference, local(row.received_at).date(), row.collar_number, said_lacking(row.lacking))
        for row in rows
        if row.is_thin and later[row.reference] == row.version
    ]


def returned_of(viewer: Viewer, period: Period) -> Returned | None:
    """What the police were told of a period; None where they were not."""
    row = QualityReturn.objects.filter(first=period.first, last=period.last).first()
    if row is None:
        return None
    return Returned(row.notifications, row.thin, row.how, row.letter_id, row.returned_at, row.returned_by)


def last_week_heard_of(viewer: Viewer) -> Period | None:
    """The week in which the newest notification was received."""
    newest = Entry.objects.aggregate(newest=Max("received_at"))["newest"]
    return week_of(local(newest).date()) if newest else None


def _within(period: Period) -> QuerySet[Entry]:
    return Entry.objects.filter(received_at__gte=period.begins_at, received_at__lt=period.ends_at)


def _missed(rows: QuerySet[Entry]) -> tuple[Missed, ...]:
    found = (
        rows.annotate(code=_each_code())
        .values("code")
        .annotate(notifications=Count("id", distinct=True), times=Count("id"))
        .order_by("-notifications", "code")
    )
    return tuple(Missed(Lacking(row["code"]), row["notifications"], row["times"]) for row in found)


def _each_code() -> Func:
    return Func(F("lacking"), function="unnest", output_field=CharField())


def _officers(rows: QuerySet[Entry]) -> tuple[tuple[OfOfficer, ...], int]:
    """The collar numbers of which most lack something, and how many there are in all."""
    found = (
        rows.values("collar_number")
        .annotate(of=Count("id"), thin=Count("id", Q(is_thin=True)), officer_name=Max("officer"))
        .order_by("-thin", "-of", "collar_number")
    )
    shown = list(found[:OFFICERS])
    most = _most_missed(rows, [row["collar_number"] for row in shown])
    officers = tuple(
        OfOfficer(
            row["collar_number"],
            row["officer_name"],
            Share(row["thin"], row["of"]),
            most.get(row["collar_number"], ""),
        )
        for row in shown
    )
    return officers, rows.values("collar_number").distinct().count()


def _most_missed(rows: QuerySet[Entry], collars: Sequence[str]) -> dict[str, str]:
    """What each of these collar numbers leaves out most."""
    found = (
        rows.filter(collar_number__in=collars)
        .annotate(code=_each_code())
        .values("collar_number", "code")
        .annotate(notifications=Count("id", distinct=True))
        .order_by("notifications")
    )
    return {row["collar_number"]: Lacking(row["code"]).label for row in found}


def _weeks(period: Period) -> tuple[OfWeek, ...]:
    last = week_of(period.last)
    first = week_of(last.first - timedelta(weeks=WEEKS - 1))
    rows = Entry.objects.filter(received_at__gte=first.begins_at, received_at__lt=last.ends_at)
    found = {
        row["week"].date(): Share(row["thin"], row["of"])
        for row in rows.annotate(week=TruncWeek("received_at", tzinfo=LONDON))
        .values("week")
        .annotate(of=Count("id"), thin=Count("id", Q(is_thin=True)))
    }
    weeks = [week_of(first.first + timedelta(weeks=number)) for number in range(WEEKS)]
    return tuple(
        OfWeek(
            week,
            found.get(week.first, Share(0, 0)),
            week.first <= period.last and week.last >= period.first,
        )
        for week in weeks
    )
