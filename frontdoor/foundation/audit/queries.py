"""Who looked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from frontdoor.foundation.audit.models import Alert, Look, Watch
from frontdoor.foundation.audit.rules import SAW, Kind, Verdict
from frontdoor.foundation.audit.unusual import Case, Seen
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.records.readings import Reading, among, the_one

OVERSEES = ("all", "guardian")
PAGES_OF_A_DOCUMENT = 2
"""For each look to be shown, so many are read: the pages of one document, turned one after another, are one look."""


def last_looks(viewer: Actor, subject: UUID, limit: int = 25) -> list[Look]:
    """The last looks at one subject, newest first, as shown on the record itself."""
    return reading_looks(viewer, subject, limit).found


def reading_looks(viewer: Actor, subject: UUID, limit: int = 25) -> Reading[list[Look]]:
    """The last looks at one subject, newest first, to be read along with more."""
    rows = Look.objects.filter(subject=subject, kind__in=sorted(SAW)).order_by("-at", "-id")
    return Reading(
        rows[: limit * PAGES_OF_A_DOCUMENT],
        seen=lambda looks: [_as_colleagues_see(look) for look in _documents_once(looks)[:limit]],
    )


def looks_at(
    viewer: Actor, *subjects: UUID, since: datetime | None = None, until: datetime | None = None
) -> QuerySet[Look]:
    """Every row about these subjects, newest first: looks, refusals, what was told to somebody outside.

    A human is every record linked with theirs and every contact these are on: give all of them.
    """
    rows = _for_guardians(viewer).filter(subject__in=among(subjects)).order_by("-at", "-id")
    rows = rows.filter(at__gte=since) if since else rows
    return rows.filter(at__lt=until) if until else rows


def _for_guardians(viewer: Actor) -> QuerySet[Look]:
    """Every row, for the guardian and the service: what was sought, and why what is closed was opened, is theirs."""
    return Look.objects.all() if getattr(viewer, "reach", "") in OVERSEES else Look.objects.none()


def _as_colleagues_see(look: Look) -> Look:
    """Who looked and when, without the words of a search or of a reason."""
    look.terms = look.reason = ""
    return look


def _documents_once(looks: Iterable[Look]) -> list[Look]:
    """Of the pages of one document that somebody turned one after another, the last alone."""
    kept: list[Look] = []
    later: Look | None = None
    for look in looks:
        if later is None or not _same_document(later, look):
            kept.append(look)
        later = look
    return kept


def _same_document(one: Look, other: Look) -> bool:
    return one.kind == other.kind == Kind.FILE and (one.piece, one.member_id) == (
        other.piece,
        other.member_id,
    )


@dataclass(frozen=True)
class AlertSeen:
    """Something to ask about, and what came of asking."""

    id: UUID
    case: Case
    member_id: UUID | None
    agency_id: UUID | None
    who: str
    role: str
    subject: UUID | None
    since: datetime
    until: datetime
    looks: int
    noticed_at: datetime
    verdict: Verdict | None
    words: str
    answered_at: datetime | None
    answered_by: UUID | None


def alerts(
    viewer: Actor, *, waiting: bool = True, start: int = 0, count: int | None = None
) -> list[AlertSeen]:
    """What nobody has asked about yet, the oldest first; or what was asked about, the newest first."""
    rows = _alerts(waiting).order_by("noticed_at" if waiting else "-noticed_at", "id")
    return [_alert(row) for row in rows[start : None if count is None else start + count]]


def how_many_alerts(viewer: Actor, *, waiting: bool = True) -> int:
    """How many there are."""
    return _alerts(waiting).count()


def alert_seen(viewer: Actor, alert_id: UUID) -> AlertSeen:
    """One of them."""
    return _alert(the_one(list(Alert.objects.select_related("answer").filter(id=alert_id))))


def looks_of(
    viewer: Actor, member_id: UUID, *, since: datetime | None = None, until: datetime | None = None
) -> QuerySet[Look]:
    """All that one member looked at, newest first."""
    rows = _for_guardians(viewer).filter(member_id=member_id).order_by("-at", "-id")
    rows = rows.filter(at__gte=since) if since else rows
    return rows.filter(at__lte=until) if until else rows


def looks_since(viewer: Actor, since: datetime, *, until: datetime) -> list[Seen]:
    """Every row between two moments, as the rules of unusual looking judge it."""
    rows = _for_guardians(viewer).filter(at__gte=since, at__lt=until)
    columns = ("at", "kind", "what", "member_id", "agency_id", "who", "role", "subject")
    return [Seen(row[0], Kind(row[1]), *row[2:]) for row in rows.order_by("at").values_list(*columns)]


def judged_until(viewer: Actor) -> datetime | None:
    """Up to when looks were gone through for what is unusual; None where they never were."""
    return Watch.objects.values_list("judged_until", flat=True).first()


def _alerts(waiting: bool) -> QuerySet[Alert]:
    return Alert.objects.select_related("answer").filter(answer__isnull=waiting)


def _alert(row: Alert) -> AlertSeen:
    answer = getattr(row, "answer", None)
    return AlertSeen(
        id=row.id,
        case=Case(row.case),
        member_id=row.member_id,
        agency_id=row.agency_id,
        who=row.who,
        role=row.role,
        subject=row.subject,
        since=row.since,
        until=row.until,
        looks=row.looks,
        noticed_at=row.noticed_at,
        verdict=Verdict(answer.verdict) if answer else None,
        words=answer.words if answer else "",
        answered_at=answer.answered_at if answer else None,
        answered_by=answer.answered_by if answer else None,
    )
