"""Worklists: one indexed read, however many years there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.journey.models import Standing
from frontdoor.domain.journey.rules import Stage, Turn

PAGE = 25


@dataclass(frozen=True)
class Filters:
    """What a worklist is narrowed to; empty means all."""

    turn: str = ""
    stage: str = ""
    way_in: str = ""
    district: str = ""
    priority: str = ""
    mine: bool = False
    unsigned: bool = False
    agency: UUID | None = None


@dataclass(frozen=True)
class Page:
    """One page of standings, and how many there are in all."""

    rows: list[Standing]
    total: int
    number: int
    pages: int


def look_first_list(viewer: Viewer, filters: Filters, number: int = 1) -> Page:
    """Open contacts: emergencies and unread first, then by priority, then by age."""
    rows = _narrowed(viewer, Standing.objects.filter(closed_at__isnull=True), filters)
    return _page(rows.order_by("look_first", "raised_at", "id"), number)


def closed_list(viewer: Viewer, filters: Filters, number: int = 1) -> Page:
    """Closed contacts, newest first."""
    rows = _narrowed(viewer, Standing.objects.filter(closed_at__isnull=False), filters)
    return _page(rows.order_by("-raised_at", "id"), number)


def standing_of_contact(viewer: Viewer, contact: UUID) -> Standing | None:
    """Where one contact stands."""
    return Standing.objects.filter(contact_id=contact).first()


def standings_of(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, Standing]:
    """Where these contacts stand."""
    return {row.contact_id: row for row in Standing.objects.filter(contact_id__in=list(contacts))}


def waiting_counts(viewer: Viewer) -> dict[Turn, int]:
    """How many open contacts wait for each: the hub, partners, a discussion, a manager, a team."""
    rows = Standing.objects.filter(closed_at__isnull=True).order_by().values("turn").annotate(n=Count("id"))
    return {Turn(row["turn"]): row["n"] for row in rows}


def to_tell(viewer: Viewer) -> int:
    """How many decided contacts have a referrer who has not been told."""
    decided = [Stage.DECIDED, Stage.OFFERED, Stage.ACCEPTED]
    return Standing.objects.filter(closed_at__isnull=True, told_at__isnull=True, stage__in=decided).count()


def _narrowed(viewer: Viewer, rows: QuerySet[Standing], filters: Filters) -> QuerySet[Standing]:
    exact = {
        name: getattr(filters, name)
        for name in ("turn", "stage", "way_in", "district", "priority")
        if getattr(filters, name)
    }
    rows = rows.filter(**exact)
    if filters.mine:
        rows = rows.filter(worker=viewer.id)
    if filters.unsigned:
        rows = rows.filter(unsigned=True)
    if filters.agency:
        rows = rows.filter(Q(waiting_agencies__contains=[filters.agency]))
    return rows


def _page(rows: QuerySet[Standing], number: int) -> Page:
    total = rows.count()
    pages = max(1, -(-total // PAGE))
    number = min(max(1, number), pages)
    return Page(list(rows[(number - 1) * PAGE : number * PAGE]), total, number, pages)
