"""Reading discussions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.discussions.models import Attendance, Conclusion, Discussion, HowItWent, View
from frontdoor.domain.discussions.policies import may_read_others
from frontdoor.domain.discussions.rules import ASKED_AFTER, Felt, How, Kind, missing
from frontdoor.foundation.records.readings import Reading, among, the_one


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
    return reading_discussion(viewer, discussion_id).found


def reading_discussion(viewer: Viewer, discussion_id: UUID) -> Reading[DiscussionSeen]:
    """One discussion, to be read along with more; NotThere for agencies that were not invited."""
    return Reading(_reading(viewer, _own(viewer).filter(id=discussion_id)), seen=the_one)


def discussions_on(viewer: Viewer, contact: UUID) -> list[DiscussionSeen]:
    """The discussions of one contact, newest first."""
    return reading_discussions(viewer, contact).found


def reading_discussions(viewer: Viewer, contact: UUID) -> Reading[list[DiscussionSeen]]:
    """The discussions of one contact, newest first, to be read along with more."""
    return _reading(viewer, _own(viewer).filter(contact_id=contact).order_by("-opened_at"))


def concluded_on(viewer: Viewer, contacts: Iterable[UUID]) -> list[Conclusion]:
    """What was advised together on these contacts, newest first, for a chronology."""
    return reading_conclusions(viewer, list(contacts)).found


def reading_conclusions(
    viewer: Viewer, contacts: Sequence[UUID] | QuerySet[Any, Any]
) -> Reading[list[Conclusion]]:
    """What was advised together on these contacts, each with the `kind` of discussion, to be read along with more."""
    rows = Conclusion.objects.filter(contact_id__in=among(contacts))
    if not viewer.sees_hub:
        rows = rows.filter(discussion__invited__contains=[viewer.agency_id])
    return Reading(rows.annotate(kind=F("discussion__kind")).order_by("-concluded_at", "-id"), seen=list)


def discussions_to_join(viewer: Viewer, limit: int = 50) -> list[Discussion]:
    """The discussions that go on and to which the viewer's agency is invited, newest first."""
    ended = Conclusion.objects.values("discussion_id")
    rows = _own(viewer).exclude(id__in=ended)
    if not viewer.sees_hub:
        rows = rows.filter(invited__contains=[viewer.agency_id])
    return list(rows.order_by("-opened_at")[:limit])


def _own(viewer: Viewer) -> QuerySet[Discussion]:
    rows = Discussion.objects.all()
    return rows if viewer.sees_hub else rows.filter(invited__contains=[viewer.agency_id])


def _reading(viewer: Viewer, rows: QuerySet[Discussion]) -> Reading[list[DiscussionSeen]]:
    """Discussions with who came, what each said and what was concluded."""
    ids = rows.values("id")
    came = Attendance.objects.filter(discussion_id__in=ids).order_by("joined_at", "id")
    said = View.objects.filter(discussion_id__in=ids).order_by("said_at", "id")
    return Reading(
        rows,
        came.values(
            "discussion_id",
            "member_id",
            "how",
            name=F("member__name"),
            short=F("agency__short"),
            agency_kind=F("agency__kind"),
        ),
        said.annotate(agency_name=F("agency__short")),
        Conclusion.objects.filter(discussion_id__in=ids),
        seen=partial(_seen, viewer),
    )


def _seen(
    viewer: Viewer,
    rows: Sequence[Discussion],
    came: Sequence[Mapping[str, Any]],
    said: Sequence[View],
    concluded: Sequence[Conclusion],
) -> list[DiscussionSeen]:
    conclusions = {one.discussion_id: one for one in concluded}
    return [
        _one(
            viewer,
            row,
            [one for one in came if one["discussion_id"] == row.id],
            [one for one in said if one.discussion_id == row.id],
            conclusions.get(row.id),
        )
        for row in rows
    ]


def _one(
    viewer: Viewer,
    row: Discussion,
    attended: Sequence[Mapping[str, Any]],
    views: Sequence[View],
    conclusion: Conclusion | None,
) -> DiscussionSeen:
    present = {AgencyKind(one["agency_kind"]) for one in attended}
    spoken = [view.agency_id for view in views]
    return DiscussionSeen(
        id=row.id,
        contact_id=row.contact_id,
        kind=Kind(row.kind),
        question=row.question,
        invited=tuple(row.invited),
        opened_at=row.opened_at,
        opened_by=row.opened_by,
        here=tuple(Here(one["member_id"], one["name"], one["short"], How(one["how"])) for one in attended),
        views=_views(
            viewer, views, open_to_all=may_read_others(viewer, spoken, ended=conclusion is not None)
        ),
        missing=tuple(sorted(missing(Kind(row.kind), present))),
        conclusion=conclusion,
    )


def _views(viewer: Viewer, views: Sequence[Any], *, open_to_all: bool) -> tuple[ViewSeen, ...]:
    seen = []
    for view in views:
        mine = open_to_all or view.agency_id == viewer.agency_id
        words = view.words if mine else ""
        seen.append(
            ViewSeen(view.agency_id, view.agency_name, words, view.said_at, view.said_by, closed=not mine)
        )
    return tuple(seen)


TOO_FEW = 10
"""Below this many answers a share says more about chance than about us, and could point at somebody."""


@dataclass(frozen=True)
class HowTheyWent:
    """How those who came answered a question: how many of each answer, and how many in all."""

    question: str
    counts: tuple[tuple[Felt, int], ...]
    of: int

    @property
    def too_few(self) -> bool:
        """Whether there are too few to say anything."""
        return self.of < TOO_FEW


def has_said_how_it_went(viewer: Viewer, discussion_id: UUID) -> bool:
    """Whether the viewer said already how a discussion went."""
    return HowItWent.objects.filter(discussion_id=discussion_id, rated_by=viewer.id).exists()


def how_they_went(viewer: Viewer, since: datetime) -> list[HowTheyWent]:
    """By question, how those who came to discussions answered since then."""
    wanted = {
        f"{name}_{felt}": Count("id", filter=Q(**{name: felt})) for name in ASKED_AFTER for felt in Felt
    }
    counted = HowItWent.objects.filter(rated_at__gte=since).aggregate(of=Count("id"), **wanted)
    return [
        HowTheyWent(words, tuple((felt, counted[f"{name}_{felt}"]) for felt in Felt), counted["of"])
        for name, words in ASKED_AFTER.items()
    ]


def words_after_discussions(viewer: Viewer, since: datetime) -> list[str]:
    """What would make the next one better, in no order that tells who said it; nothing while too few have answered."""
    rows = HowItWent.objects.filter(rated_at__gte=since)
    if not viewer.sees_hub or rows.count() < TOO_FEW:
        return []
    return sorted(rows.exclude(words="").values_list("words", flat=True))
