"""Questions to the guardian: whether somebody on a contact is on a restricted record."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import contact_references
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.needtoknow.models import GuardianQuestion
from frontdoor.foundation.records.closures import closed_by_name
from frontdoor.foundation.records.readings import the_one


@dataclass(frozen=True)
class QuestionSeen:
    """A question with both sides of it: the person on the contact, and the restricted records that look like them."""

    id: UUID
    contact_id: UUID
    reference: str
    person_id: UUID
    alike: tuple[UUID, ...]
    asked_at: datetime
    asked_by: UUID
    verdict: Ruled | None
    same_as: UUID | None
    words: str
    answered_at: datetime | None
    answered_by: UUID | None


@dataclass(frozen=True)
class Asked:
    """What a contact's own pages say of a question: that it was asked, and whether they may go on."""

    asked_at: datetime
    answered: bool


def questions(viewer: Viewer, *, answered: bool, start: int = 0, count: int = 25) -> list[QuestionSeen]:
    """Questions that wait, the oldest first; or those answered, the newest first; for the guardian alone."""
    rows = GuardianQuestion.objects.filter(answer__isnull=not answered)
    ordered = rows.order_by("-answer__answered_at", "-id") if answered else rows.order_by("asked_at", "id")
    return _questions(viewer, ordered[start : start + count])


def how_many_questions(viewer: Viewer, *, answered: bool) -> int:
    """How many questions wait, or were answered."""
    return GuardianQuestion.objects.filter(answer__isnull=not answered).count()


def question_seen(viewer: Viewer, question_id: UUID) -> QuestionSeen:
    """One question; NotThere for all but the guardian."""
    return the_one(_questions(viewer, GuardianQuestion.objects.filter(id=question_id)))


def last_asked(viewer: Viewer, contact: UUID, person: UUID, *, whom: UUID) -> Asked | None:
    """What was asked of the guardian last about somebody on a contact, for one of those who triage it.

    For the service alone: whoever has a conflict of interest with anybody whom it is about learns nothing of it.
    """
    rows = GuardianQuestion.objects.filter(contact_id=contact, person_id=person).select_related("answer")
    theirs = rows.exclude(alike__overlap=ArraySubquery(closed_by_name(whom)))
    row = theirs.order_by("-asked_at", "-id").first()
    return Asked(row.asked_at, hasattr(row, "answer")) if row else None


def _questions(viewer: Viewer, rows: QuerySet[GuardianQuestion]) -> list[QuestionSeen]:
    found = list(rows.select_related("answer"))
    references = contact_references(viewer, [row.contact_id for row in found])
    return [_question(row, references.get(row.contact_id, "")) for row in found]


def _question(row: GuardianQuestion, reference: str) -> QuestionSeen:
    answer = getattr(row, "answer", None)
    return QuestionSeen(
        id=row.id,
        contact_id=row.contact_id,
        reference=reference,
        person_id=row.person_id,
        alike=tuple(row.alike),
        asked_at=row.asked_at,
        asked_by=row.asked_by,
        verdict=Ruled(answer.verdict) if answer else None,
        same_as=answer and answer.same_as,
        words=answer.words if answer else "",
        answered_at=answer and answer.answered_at,
        answered_by=answer and answer.answered_by,
    )
