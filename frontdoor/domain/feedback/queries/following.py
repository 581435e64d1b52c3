"""Reading what referrers may read for themselves, by reference and code."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.queries import contact_reference, contact_seen, reading_lines, sent_before
from frontdoor.domain.contacts.rules import tidy_reference
from frontdoor.domain.decisions.queries import reading_decisions
from frontdoor.domain.disclosure.policies import weighed_for_referrer
from frontdoor.domain.discussions.queries import reading_discussions
from frontdoor.domain.feedback.models import Message, SurveyAnswer
from frontdoor.domain.feedback.policies import where_it_goes_on
from frontdoor.domain.feedback.queries.telling import reading_messages
from frontdoor.domain.feedback.rules import (
    READ_BY_THEM,
    Kind,
    Step,
    follow_code,
    how_far,
    tidy_code,
)
from frontdoor.domain.sharing.queries import reading_requests
from frontdoor.domain.triage.queries import reading_triages
from frontdoor.foundation.records.actor import acting_as, holding
from frontdoor.foundation.records.readings import Reading, read_together
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.foundation.records.secrets import digest


def code_for_referrer(viewer: Viewer, contact: UUID) -> str:
    """The code to give to whoever raised a contact, so that they may follow it."""
    code = follow_code(settings.SECRET_KEY, contact)
    return f"{code[:4]} {code[4:]}"


@dataclass(frozen=True)
class SafeWords:
    """What a referrer reads of their own contact: never a name or an address."""

    contact_id: UUID
    reference: str
    told: tuple[tuple[datetime, str], ...]
    has_outcome: bool


def followed(viewer: Viewer, reference: str, code: str) -> SafeWords:
    """What the holder of a reference and its code may read; NotThere where the two do not belong together."""
    rows = _told_to_holder_of(digest(tidy_code(code)))
    if not rows or tidy_reference(reference) != contact_reference(viewer, rows[0].contact_id):
        raise NotThere
    return _safe_words(rows[0].contact_id, tidy_reference(reference), rows)


def _told_to_holder_of(held: str) -> list[Message]:
    with holding(held):
        return list(Message.objects.filter(follow_digest=held).order_by("told_at", "id"))


def _safe_words(contact: UUID, reference: str, rows: list[Message]) -> SafeWords:
    told = tuple((row.told_at, row.words) for row in rows if row.kind in READ_BY_THEM)
    return SafeWords(contact, reference, told, any(row.kind == Kind.OUTCOME for row in rows))


@dataclass(frozen=True)
class OwnPage:
    """What somebody reads of their own worry: what we told, how far we are, whether they said or may say how it was."""

    words: SafeWords
    step: Step
    raised_at: datetime
    has_said: bool
    may_say: bool


def own_page(viewer: Viewer, contact: UUID) -> OwnPage:
    """The page of whoever raised a contact; how far we are is that of the one that it was joined to, if it was.

    Nothing of any record is in it, so it is read as the service, however little the reader may see.
    """
    with acting_as(SYSTEM.id, savepoint=False):
        at = where_it_goes_on(SYSTEM, contact)
        triages, asked = reading_triages(SYSTEM, at), reading_requests(SYSTEM, at)
        discussed, decided = reading_discussions(SYSTEM, at), reading_decisions(SYSTEM, at)
        told, lines = reading_messages(SYSTEM, contact), reading_lines(SYSTEM, [contact])
        said = Reading(SurveyAnswer.objects.filter(contact_id=contact), seen=bool)
        read_together(triages, asked, discussed, decided, told, lines, said)
    in_force = any(decision.is_in_force for decision in decided.found)
    others = bool(asked.found or discussed.found)
    line = lines.found[contact]
    words = _safe_words(contact, line.reference, told.found)
    return OwnPage(
        words,
        how_far(read=bool(triages.found), asked=others, decided=in_force),
        line.raised_at,
        said.found,
        words.has_outcome and not said.found and not _may_harm(contact),
    )


def _may_harm(contact: UUID) -> bool:
    """Whether whoever raised it may be the one who harms: they are not asked how it was for them."""
    with acting_as(SYSTEM.id, savepoint=False):
        return weighed_for_referrer(contact_seen(SYSTEM, contact)).may_harm


def followed_by_sender(viewer: Viewer, reference: str) -> SafeWords:
    """What the system that sent a contact may read of it: what its referrer reads, and no more."""
    contact = sent_before(viewer, reference)
    return followed(viewer, reference, follow_code(settings.SECRET_KEY, contact))
