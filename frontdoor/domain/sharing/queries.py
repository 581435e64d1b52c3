"""Reading questions and answers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import F, QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.rules import LawfulBasis, Purpose
from frontdoor.domain.sharing.models import AgencyNote, Reply, Request, Unanswered, Withdrawal
from frontdoor.domain.sharing.rules import Answer, ServiceAgreement
from frontdoor.foundation.records.readings import Reading, Sql, among, the_one

Row = TypeVar("Row", Request, Unanswered)


@dataclass(frozen=True)
class RequestSeen:
    """A question with its answers so far."""

    id: UUID
    contact_id: UUID
    agency_id: UUID
    agency_name: str
    people: tuple[UUID, ...]
    purpose: Purpose
    lawful_basis: LawfulBasis
    service_agreement: ServiceAgreement
    words: str
    priority: str
    due_at: datetime | None
    asked_at: datetime
    asked_by: UUID
    replies: tuple[Reply, ...]
    withdrawn: str

    @property
    def is_open(self) -> bool:
        """Whether a whole answer is still waited for."""
        return not self.withdrawn and all(reply.answer == Answer.PART for reply in self.replies)

    @property
    def answer(self) -> Answer | None:
        """The latest answer."""
        return Answer(self.replies[-1].answer) if self.replies else None


def requests_on(viewer: Viewer, contact: UUID) -> list[RequestSeen]:
    """The questions on one contact, first asked first."""
    return reading_requests(viewer, contact).found


def reading_requests(viewer: Viewer, contact: UUID) -> Reading[list[RequestSeen]]:
    """The questions on one contact, first asked first, to be read along with more."""
    return _reading(Request.objects.filter(contact_id=contact).order_by("asked_at", "id"))


def request_seen(viewer: Viewer, request_id: UUID) -> RequestSeen:
    """One question, for the hub or the agency that was asked."""
    return reading_request(viewer, request_id).found


def reading_request(viewer: Viewer, request_id: UUID) -> Reading[RequestSeen]:
    """One question, for the hub or the agency that was asked, to be read along with more; NotThere for others."""
    return Reading(_reading(_own(viewer).filter(id=request_id)), seen=the_one)


def requests_to_us(viewer: Viewer, *, waiting: bool, start: int = 0, count: int = 25) -> list[RequestSeen]:
    """The questions put to the viewer's agency: those that wait, soonest due first; or those answered, newest first."""
    if waiting:
        waits = _waiting(viewer).order_by("due_at", "since", "request_id")[start : start + count]
        rows = Request.objects.filter(id__in=waits.values("request_id")).order_by("due_at", "asked_at", "id")
        return _reading(rows).found
    answered = _own(viewer).filter(unanswered=None).order_by("-asked_at", "id")
    return _reading(answered[start : start + count]).found


def how_many_to_us(viewer: Viewer, *, waiting: bool) -> int:
    """How many questions the viewer's agency has: waiting, or answered."""
    waits = _waiting(viewer).count()
    return waits if waiting else _own(viewer).count() - waits


def replies_on(viewer: Viewer, contacts: Iterable[UUID]) -> list[Reply]:
    """What partners said on these contacts, newest first, for a chronology."""
    return reading_replies(viewer, list(contacts)).found


def reading_replies(viewer: Viewer, contacts: Sequence[UUID] | QuerySet[Any, Any]) -> Reading[list[Reply]]:
    """What partners said on these contacts, newest first, each with its `agency_name`, to be read along with more."""
    rows = Reply.objects.filter(contact_id__in=among(contacts)).order_by("-replied_at")
    return Reading(rows.annotate(agency_name=F("request__agency__short")), seen=list)


# A note of an agency's own, for its members alone.
NoteSeen = AgencyNote


def own_notes(viewer: Viewer, contact: UUID) -> list[NoteSeen]:
    """The notes of the viewer's own agency on a contact, the newest first; nobody reads another agency's."""
    rows = AgencyNote.objects.filter(contact_id=contact, agency_id=viewer.agency_id)
    return list(rows.order_by("-noted_at", "-id"))


def reading_who_keeps_notes(viewer: Viewer, contact: UUID) -> Reading[list[UUID]]:
    """The agencies that keep a note of their own on a contact, for the hub; never a word of it."""
    held = Sql("SELECT agency_id FROM sharing_notes_held(%s)", (contact,), {"agency_id": UUID})
    return Reading(held, seen=lambda rows: [row["agency_id"] for row in rows])


def _own(viewer: Viewer) -> QuerySet[Request]:
    return _of_their_agency(viewer, Request.objects.all())


def _waiting(viewer: Viewer) -> QuerySet[Unanswered]:
    return _of_their_agency(viewer, Unanswered.objects.all())


def _of_their_agency(viewer: Viewer, rows: QuerySet[Row]) -> QuerySet[Row]:
    return rows if viewer.sees_hub else rows.filter(agency_id=viewer.agency_id)


def _reading(rows: QuerySet[Request]) -> Reading[list[RequestSeen]]:
    """Questions with their answers and withdrawals; the rows may be a page of a list."""
    ids = rows.values("id")
    return Reading(
        rows.annotate(agency_name=F("agency__short")),
        Reply.objects.filter(request_id__in=ids).order_by("replied_at", "id"),
        Withdrawal.objects.filter(request_id__in=ids).values("request_id", "reason"),
        seen=_seen,
    )


def _seen(
    rows: Sequence[Any], replies: Sequence[Reply], withdrawn: Sequence[Mapping[str, Any]]
) -> list[RequestSeen]:
    reasons = {one["request_id"]: one["reason"] for one in withdrawn}
    return [
        RequestSeen(
            id=row.id,
            contact_id=row.contact_id,
            agency_id=row.agency_id,
            agency_name=row.agency_name,
            people=tuple(row.people),
            purpose=Purpose(row.purpose),
            lawful_basis=LawfulBasis(row.lawful_basis),
            service_agreement=ServiceAgreement(row.service_agreement),
            words=row.words,
            priority=row.priority,
            due_at=row.due_at,
            asked_at=row.asked_at,
            asked_by=row.asked_by,
            replies=tuple(reply for reply in replies if reply.request_id == row.id),
            withdrawn=reasons.get(row.id, ""),
        )
        for row in rows
    ]
