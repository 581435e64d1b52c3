"""Worklists: one indexed read, however many years there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, F, Func, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields import UUIDField
from django.db.models.lookups import In

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.journey.models import IN_WORK, Standing
from frontdoor.domain.journey.rules import AFTER_DECISION, MAYBE_DANGER, Owes, Pile, Stage, Turn
from frontdoor.foundation.records.composing import composed_once
from frontdoor.foundation.records.readings import Reading, among, counted

PAGE = 25
MOST_CLOSED = 2500

# Where a contact stands, as pages read it.
Stands = Standing


@dataclass(frozen=True)
class Filters:
    """What a worklist is narrowed to; empty means all.

    Of a pile, possible danger that nobody has looked at, and what was left unseen for a working day, are never left
    out: whoever looks at a list sees them.
    """

    piles: tuple[Pile, ...] = ()
    turn: str = ""
    stage: str = ""
    way_in: str = ""
    district: str = ""
    priority: str = ""
    outcome: str = ""
    mine: bool = False
    unsigned: bool = False
    agency: UUID | None = None


@dataclass(frozen=True)
class Page:
    """One page of standings, and how many there are in all."""

    rows: list[Stands]
    total: int
    number: int
    pages: int


def look_first_list(viewer: Viewer, filters: Filters, number: int = 1) -> Page:
    """What is open, and what is closed and has news: emergencies and unread first, then by priority, then by age."""
    return reading_look_first(viewer, filters, number).found


@composed_once
def reading_look_first(viewer: Viewer, filters: Filters, number: int = 1) -> Reading[Page]:
    """A page of what is open, and of what is closed and has news, to be read along with more."""
    return _reading_page(
        _narrowed(viewer, _in_work(), filters).order_by("look_first", "raised_at", "id"), number
    )


def closed_list(viewer: Viewer, filters: Filters, number: int = 1) -> Page:
    """Closed contacts, newest first."""
    return reading_closed(viewer, filters, number).found


def reading_closed(viewer: Viewer, filters: Filters, number: int = 1) -> Reading[Page]:
    """A page of the closed contacts, to be read along with more."""
    rows = _narrowed(viewer, Standing.objects.filter(closed_at__isnull=False), filters)
    # Counting ten years would take longer than reading a page of them: what is older is found by its filters.
    return _reading_page(rows.order_by("-raised_at", "id"), number, most=MOST_CLOSED)


def reading_standing(viewer: Viewer, contact: UUID) -> Reading[Standing | None]:
    """Where one contact stands, to be read along with more."""
    return Reading(Standing.objects.filter(contact_id=contact), seen=lambda found: next(iter(found), None))


def closings(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, datetime | None]:
    """When each of these contacts was closed; None for those that are open."""
    rows = Standing.objects.filter(contact_id__in=among(contacts))
    return dict(rows.values_list("contact_id", "closed_at"))


def to_tell(viewer: Viewer) -> int:
    """How many decided contacts have a referrer who has not been told."""
    return _open().filter(_in_pile(viewer, Pile.TO_TELL)).count()


@composed_once
def reading_piles(viewer: Viewer) -> Reading[dict[Pile, int]]:
    """How many contacts lie in each pile, to be read along with more."""
    asked = counted(_in_work(), **{pile.value: _in_pile(viewer, pile) for pile in Pile})
    return Reading(asked, seen=lambda rows: {pile: rows[0][pile.value] for pile in Pile})


@composed_once
def reading_waiting(viewer: Viewer) -> Reading[dict[UUID, int]]:
    """How many open contacts wait for each agency, to be read along with more."""
    each = Func(F("waiting_agencies"), function="unnest", output_field=UUIDField())
    rows = _open().order_by().annotate(agency=each).values("agency").annotate(n=Count("id")).order_by("-n")
    return Reading(rows, seen=lambda found: {row["agency"]: row["n"] for row in found})


def left_unseen(viewer: Viewer, since: datetime) -> list[UUID]:
    """Contacts on which something came by then that nobody has opened, and of which that was not said yet."""
    rows = _in_work().filter(unread_since__lte=since, left_unseen=False).order_by("unread_since", "id")
    return list(rows.values_list("contact_id", flat=True))


def how_many_left_unseen(viewer: Viewer) -> int:
    """How many contacts hold something that nobody opened for a working day."""
    return _in_work().filter(left_unseen=True).count()


def raised_since(viewer: Viewer, at: datetime) -> int:
    """How many contacts arrived after a moment."""
    return Standing.objects.filter(raised_at__gt=at).count()


def reading_promises(viewer: Viewer, since: datetime) -> Reading[int]:
    """How many referrers have been owed a word since then or longer, to be read along with more."""
    due = counted(Standing.objects.filter(owed_since__lte=since), due=Q(id__isnull=False))
    return Reading(due, seen=lambda rows: int(rows[0]["due"]))


@dataclass(frozen=True)
class Owed:
    """How many referrers are owed a word, by what they wait for; and how many had to ask us for it."""

    all: int
    ready: int
    undecided: int
    lost: int
    unheard: int
    asked: int


def reading_owed(viewer: Viewer, which: Owes, number: int = 1) -> Reading[Page]:
    """A page of the referrers who are owed a word, open or closed, least time left first; to be read along."""
    return _reading_page(_owed().filter(_owes(which)).order_by("owed_since", "id"), number)


def reading_how_many_owed(viewer: Viewer) -> Reading[Owed]:
    """How many referrers are owed a word, and what each waits for, to be read along with more."""
    asked = counted(_owed(), **{f"n_{one}": _owes(one) for one in Owes}, n_asked=Q(chased__gt=0))
    return Reading(
        asked, seen=lambda rows: Owed(**{name.removeprefix("n_"): n for name, n in rows[0].items()})
    )


def next_to_tell(viewer: Viewer) -> UUID | None:
    """Whoever has waited longest of those who can be told now."""
    rows = _owed().filter(_owes(Owes.READY)).order_by("owed_since", "id")
    return rows.values_list("contact_id", flat=True).first()


def standings_of(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, Stands]:
    """Where each of these contacts stands."""
    return {row.contact_id: row for row in Standing.objects.filter(contact_id__in=among(contacts))}


def _owed() -> QuerySet[Standing]:
    return Standing.objects.filter(owed_since__isnull=False)


def _owes(which: Owes) -> Q:
    """What is owed: the same for a list and for its count. A joined contact is decided where it goes on."""
    # Asked of the one contact in which it goes on: as a list, all that was ever decided would be read each time.
    there = Subquery(Standing.objects.filter(contact_id=OuterRef("joined_to")).values("stage")[:1])
    told_elsewhere = Q(In(there, [*AFTER_DECISION, Stage.CLOSED]), joined_to__isnull=False)
    closed = Q(joined_to__isnull=True, closed_at__isnull=False)  # its message came back
    ready = Q(stage__in=AFTER_DECISION) | told_elsewhere | closed
    return {
        Owes.ALL: Q(owed_since__isnull=False),
        Owes.READY: ready,
        Owes.UNDECIDED: ~ready,
        Owes.LOST: Q(lost=True),
        Owes.UNHEARD: Q(acknowledged_at__isnull=True, told_at__isnull=True),
    }[which]


def _open() -> QuerySet[Standing]:
    return Standing.objects.filter(closed_at__isnull=True)


def _in_work() -> QuerySet[Standing]:
    return Standing.objects.filter(IN_WORK)


def _in_pile(viewer: Viewer, pile: Pile) -> Q:
    """What lies in a pile: the same for a list and for its count."""
    return {
        Pile.UNREAD: Q(stage=Stage.ARRIVED) | Q(unread_since__isnull=False),
        Pile.MINE: Q(worker=viewer.id),
        Pile.TO_DECIDE: Q(stage__in=[Stage.TRIAGED, Stage.READY]),
        Pile.TO_SIGN: Q(stage=Stage.TO_SIGN) | Q(unsigned=True),
        Pile.TO_TELL: Q(stage__in=AFTER_DECISION, owed_since__isnull=False),
        Pile.WITH_OTHERS: Q(turn__in=[Turn.PARTNERS, Turn.DISCUSSION, Turn.TEAM]),
        Pile.ALL: Q(closed_at__isnull=True),
    }[pile]


def _narrowed(viewer: Viewer, rows: QuerySet[Standing], filters: Filters) -> QuerySet[Standing]:
    exact = {
        name: getattr(filters, name)
        for name in ("turn", "stage", "way_in", "district", "priority", "outcome")
        if getattr(filters, name)
    }
    rows = rows.filter(**exact)
    if filters.piles:
        in_any = Q(look_first__lte=MAYBE_DANGER) | Q(left_unseen=True)
        for pile in filters.piles:
            in_any |= _in_pile(viewer, pile)
        rows = rows.filter(in_any)
    if filters.mine:
        rows = rows.filter(worker=viewer.id)
    if filters.unsigned:
        rows = rows.filter(unsigned=True)
    if filters.agency:
        rows = rows.filter(Q(waiting_agencies__contains=[filters.agency]))
    return rows


def _reading_page(rows: QuerySet[Standing], number: int, most: int | None = None) -> Reading[Page]:
    """A page of a list and how long the list is; past its end, the last page."""
    wanted = max(1, number)

    def seen(found: list[Stands], counts: list[dict[str, int]]) -> Page:
        total = counts[0]["total"]
        pages = max(1, -(-total // PAGE))
        if wanted > pages:
            return _reading_page(rows, pages, most).found
        return Page(found, total, wanted, pages)

    part = rows[(wanted - 1) * PAGE : wanted * PAGE]
    return Reading(part, counted(rows.order_by()[:most], total=Q(id__isnull=False)), seen=seen)
