"""Reading what a member raised, by the address with which they sign in: what any referrer reads, and no more."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from frontdoor.domain.accounts.queries import address_of
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.queries import how_many_raised_with, raised_with
from frontdoor.domain.feedback.models import Message
from frontdoor.domain.feedback.rules import READ_BY_THEM, Kind
from frontdoor.foundation.records.actor import acting_as


@dataclass(frozen=True)
class RaisedByMe:
    """A worry that a member raised: its reference, and what they were told of it. Nobody in it is named."""

    reference: str
    raised_at: datetime
    told: tuple[tuple[datetime, str], ...]
    has_outcome: bool


def how_many_raised_by_me(viewer: Viewer) -> int:
    """How many worries came with the address of this member."""
    with acting_as(SYSTEM.id):
        return how_many_raised_with(SYSTEM, address_of(SYSTEM, viewer.id))


def raised_by_me(viewer: Viewer, *, start: int = 0, count: int = 25) -> list[RaisedByMe]:
    """The worries that came with the address of this member, newest first, with what they were told."""
    with acting_as(SYSTEM.id):
        raised = raised_with(SYSTEM, address_of(SYSTEM, viewer.id), start=start, count=count)
        told: dict[UUID, list[Message]] = defaultdict(list)
        rows = Message.objects.filter(contact_id__in=[contact for contact, _, _ in raised])
        for row in rows.filter(kind__in=READ_BY_THEM).order_by("told_at", "id"):
            told[row.contact_id].append(row)
    return [
        RaisedByMe(
            reference,
            at,
            tuple((row.told_at, row.words) for row in told[contact]),
            any(row.kind == Kind.OUTCOME for row in told[contact]),
        )
        for contact, reference, at in raised
    ]
