"""Reading what referrers may read for themselves, by reference and code."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import contact_reference, sent_before
from frontdoor.domain.contacts.rules import tidy_reference
from frontdoor.domain.feedback.models import Message
from frontdoor.domain.feedback.rules import Kind, follow_code, tidy_code
from frontdoor.foundation.records.actor import holding
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
    held = digest(tidy_code(code))
    with holding(held):
        rows = list(Message.objects.filter(follow_digest=held).order_by("told_at", "id"))
    if not rows or tidy_reference(reference) != contact_reference(viewer, rows[0].contact_id):
        raise NotThere
    told = tuple((row.told_at, row.words) for row in rows if row.kind != Kind.NOT_TOLD)
    has_outcome = any(row.kind == Kind.OUTCOME for row in rows)
    return SafeWords(rows[0].contact_id, tidy_reference(reference), told, has_outcome)


def followed_by_sender(viewer: Viewer, reference: str) -> SafeWords:
    """What the system that sent a contact may read of it: what its referrer reads, and no more."""
    contact = sent_before(viewer, reference)
    return followed(viewer, reference, follow_code(settings.SECRET_KEY, contact))
