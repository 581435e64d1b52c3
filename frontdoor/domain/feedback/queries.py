"""Reading what referrers were told, and what they may read for themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import F, Q

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import ContactSeen, contact_reference, sent_before
from frontdoor.domain.contacts.rules import NoConcern, tidy_reference
from frontdoor.domain.decisions.queries import DecisionSeen
from frontdoor.domain.disclosure.policies import checked_for_referrer
from frontdoor.domain.feedback.models import Closure, FollowUp, Joining, Message, SetAside
from frontdoor.domain.feedback.policies import stands_in_the_way
from frontdoor.domain.feedback.rules import Kind, follow_code, letter_of, tidy_code
from frontdoor.domain.handovers.queries import HandoverSeen
from frontdoor.foundation.records.actor import holding
from frontdoor.foundation.records.readings import Reading
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.foundation.records.secrets import digest


def messages_on(viewer: Viewer, contact: UUID) -> list[Message]:
    """What the referrer was told about one contact, oldest first."""
    return reading_messages(viewer, contact).found


def reading_messages(viewer: Viewer, contact: UUID) -> Reading[list[Message]]:
    """What the referrer was told about one contact, oldest first, to be read along with more."""
    return Reading(Message.objects.filter(contact_id=contact).order_by("told_at", "id"), seen=list)


def as_they_read(viewer: Viewer, contact: ContactSeen, words: str) -> str:
    """A message exactly as whoever raised a contact would read it; refused, as when it is sent, where it isn't safe."""
    return letter_of(checked_for_referrer(contact, words, by=viewer), contact.reference)


def still_to_do(
    viewer: Viewer,
    decisions: Sequence[DecisionSeen],
    offers: Sequence[HandoverSeen],
    messages: Sequence[Message],
    *,
    passed_on: bool = False,
) -> str:
    """What stands in the way of closing a contact of which all this was read already; empty where nothing does."""
    told = any(message.kind in (Kind.OUTCOME, Kind.NOT_TOLD) for message in messages)
    return stands_in_the_way(decisions, offers, told=told, passed_on=passed_on)


def follow_ups_on(viewer: Viewer, contact: UUID) -> list[FollowUp]:
    """What was found when somebody looked whether help arrived."""
    return reading_follow_ups(viewer, contact).found


def reading_follow_ups(viewer: Viewer, contact: UUID) -> Reading[list[FollowUp]]:
    """What was found when somebody looked whether help arrived, to be read along with more."""
    return Reading(FollowUp.objects.filter(contact_id=contact).order_by("followed_at"), seen=list)


def closures_on(viewer: Viewer, contact: UUID) -> list[Closure]:
    """When and with what words a contact was closed or opened again, oldest first."""
    return reading_closures(viewer, contact).found


def reading_closures(viewer: Viewer, contact: UUID) -> Reading[list[Closure]]:
    """When a contact was closed or opened again, oldest first, to be read along with more."""
    return Reading(Closure.objects.filter(contact_id=contact).order_by("closed_at"), seen=list)


def code_for_referrer(viewer: Viewer, contact: UUID) -> str:
    """The code to give to whoever raised a contact, so that they may follow it."""
    code = follow_code(settings.SECRET_KEY, contact)
    return f"{code[:4]} {code[4:]}"


@dataclass(frozen=True)
class Sorted:
    """How a contact was sorted away, or what was joined to it: why, in whose words, and where it goes on."""

    at: datetime
    sorted_by: UUID
    words: str
    why: str = ""
    other: UUID | None = None
    reference: str = ""
    is_chaser: bool = False
    joined_here: bool = False


def sortings_on(viewer: Viewer, contact: UUID) -> list[Sorted]:
    """When and why a contact was set aside or joined to another, and what was joined to it, oldest first."""
    return reading_sortings(viewer, contact).found


def reading_sortings(viewer: Viewer, contact: UUID) -> Reading[list[Sorted]]:
    """When and why a contact was set aside or joined, oldest first, to be read along with more."""
    joined = Joining.objects.filter(Q(contact_id=contact) | Q(to_id=contact))
    return Reading(
        SetAside.objects.filter(contact_id=contact),
        joined.annotate(own=F("contact__reference"), others=F("to__reference")),
        seen=lambda aside, joined: sorted(
            [*map(_set_aside, aside), *(_joined(row, contact) for row in joined)], key=lambda one: one.at
        ),
    )


def _set_aside(row: SetAside) -> Sorted:
    return Sorted(row.set_aside_at, row.set_aside_by, row.words, why=NoConcern(row.why).label)


def _joined(row: Any, contact: UUID) -> Sorted:
    away = row.contact_id == contact
    return Sorted(
        row.joined_at,
        row.joined_by,
        row.why,
        other=row.to_id if away else row.contact_id,
        reference=row.others if away else row.own,
        is_chaser=row.is_chaser,
        joined_here=row.to_id == contact,
    )


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
