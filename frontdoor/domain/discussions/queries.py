"""Reading discussions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.discussions.models import Attendance, Conclusion, Discussion, View
from frontdoor.domain.discussions.policies import may_read_others
from frontdoor.domain.discussions.rules import How, Kind, missing
from frontdoor.foundation.records.refusals import NotThere


@dataclass(frozen=True)
class Here:
    """Somebody who takes part."""

    member_id: UUID
    name: str
    agency: str
    how: How


@dataclass(frozen=True)
class ViewSeen:
    """What an agency said; without its words where they are not yet open to the viewer."""

    agency_id: UUID
    agency: str
    words: str
    said_at: datetime
    said_by: UUID
    closed: bool


@dataclass(frozen=True)
class DiscussionSeen:
    """A discussion as its page shows it."""

    id: UUID
    contact_id: UUID
    kind: Kind
    question: str
    invited: tuple[UUID, ...]
    opened_at: datetime
    opened_by: UUID
    here: tuple[Here, ...]
    views: tuple[ViewSeen, ...]
    missing: tuple[AgencyKind, ...]
    conclusion: Conclusion | None


def discussion_seen(viewer: Viewer, discussion_id: UUID) -> DiscussionSeen:
    """One discussion, for the hub or an agency that was invited."""
    found = _seen(viewer, _own(viewer).filter(id=discussion_id))
    if not found:
        raise NotThere
    return found[0]


def discussions_on(viewer: Viewer, contact: UUID) -> list[DiscussionSeen]:
    """The discussions of one contact, newest first."""
    return _seen(viewer, _own(viewer).filter(contact_id=contact).order_by("-opened_at"))


def concluded_on(viewer: Viewer, contacts: Iterable[UUID]) -> list[Conclusion]:
    """What was advised together on these contacts, newest first, for a chronology."""
    rows = Conclusion.objects.select_related("discussion").filter(discussion__in=_own(viewer))
    return list(rows.filter(contact_id__in=list(contacts)).order_by("-concluded_at", "-id"))


def discussions_to_join(viewer: Viewer, limit: int = 50) -> list[Discussion]:
    """The discussions that go on and to which the viewer's agency is invited, newest first."""
    ended = Conclusion.objects.values("discussion_id")
    rows = _own(viewer).exclude(id__in=ended)
    if not viewer.sees_hub:
        rows = rows.filter(invited__contains=[viewer.agency_id])
    return list(rows.order_by("-opened_at")[:limit])


def _own(viewer: Viewer) -> QuerySet[Discussion]:
    rows = Discussion.objects.select_related("conclusion")
    return rows if viewer.sees_hub else rows.filter(invited__contains=[viewer.agency_id])


def _seen(viewer: Viewer, rows: QuerySet[Discussion]) -> list[DiscussionSeen]:
    """The same three reads however many discussions there are."""
    came = Prefetch(
        "attendances", Attendance.objects.select_related("member", "agency").order_by("joined_at", "id")
    )
    said = Prefetch("views", View.objects.select_related("agency").order_by("said_at", "id"))
    return [_one(viewer, row) for row in rows.prefetch_related(came, said)]


def _one(viewer: Viewer, row: Discussion) -> DiscussionSeen:
    attended = list(row.attendances.all())
    present = {AgencyKind(one.agency.kind) for one in attended}
    conclusion = row.conclusion if hasattr(row, "conclusion") else None
    views = list(row.views.all())
    spoken = [view.agency_id for view in views]
    return DiscussionSeen(
        id=row.id,
        contact_id=row.contact_id,
        kind=Kind(row.kind),
        question=row.question,
        invited=tuple(row.invited),
        opened_at=row.opened_at,
        opened_by=row.opened_by,
        here=tuple(Here(one.member_id, one.member.name, one.agency.short, How(one.how)) for one in attended),
        views=_views(
            viewer, views, open_to_all=may_read_others(viewer, spoken, ended=conclusion is not None)
        ),
        missing=tuple(sorted(missing(Kind(row.kind), present))),
        conclusion=conclusion,
    )


def _views(viewer: Viewer, views: Sequence[View], *, open_to_all: bool) -> tuple[ViewSeen, ...]:
    seen = []
    for view in views:
        mine = open_to_all or view.agency_id == viewer.agency_id
        words = view.words if mine else ""
        seen.append(
            ViewSeen(view.agency_id, view.agency.short, words, view.said_at, view.said_by, closed=not mine)
        )
    return tuple(seen)
