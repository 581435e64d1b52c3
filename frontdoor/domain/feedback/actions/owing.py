"""Who is owed a word again: the joined, when something is decided; and whoever a message did not reach."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import SYSTEM, May, Viewer, must
from frontdoor.domain.contacts.actions import they_wrote
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.domain.decisions.rules import Decided
from frontdoor.domain.feedback.models import Message
from frontdoor.domain.feedback.policies import joined_here, untold_of, where_it_goes_on
from frontdoor.domain.feedback.rules import (
    TELLS_OR_OWES,
    AcknowledgementLost,
    How,
    Kind,
    NotTold,
    OutcomeLost,
    OutcomeOwed,
    ReferrerAcknowledged,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import Recorded, on, record
from frontdoor.foundation.events.queries import last_of
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.letters.actions import settle, when_lost
from frontdoor.foundation.records.actor import acting_as


@on(Decided)
def owe_to_the_joined(decided: Sequence[Recorded]) -> None:
    """Whoever raised a contact that goes on at the decided one is owed this decision, whatever they knew before."""
    with acting_as(SYSTEM.id):
        for one in decided:
            joined = joined_here(SYSTEM, one.on_contact)
            untold = untold_of(SYSTEM, joined)
            for contact in joined:
                if contact not in untold:
                    record(OutcomeOwed(), by=SYSTEM, contact=contact)


@when_lost
def word_lost(letter: UUID, *, by: Actor) -> None:
    """A message that did not arrive told nobody: the word is owed again, unless they were told since."""
    with acting_as(SYSTEM.id):
        message = Message.objects.filter(letter_id=letter).exclude(kind=Kind.TO_POST).first()
        if message is None or _said_since(message):
            return
        lost = OutcomeLost() if message.kind == Kind.OUTCOME else AcknowledgementLost()
        record(lost, by=SYSTEM, contact=message.contact_id)


def _said_since(message: Message) -> bool:
    """Whether the referrer learned by another message what this one said."""
    later = Message.objects.filter(contact_id=message.contact_id, told_at__gte=message.told_at)
    said = [Kind.OUTCOME, Kind.NOT_TOLD, Kind.SETTLED]
    kinds = said if message.kind == Kind.OUTCOME else [Kind.ACKNOWLEDGED, *said]
    return later.exclude(id=message.id).filter(kind__in=kinds).exists()


@transaction.atomic
def settle_message(letter: UUID, reason: str, *, by: Viewer) -> None:
    """Say how an undelivered message was dealt with; where it was for a referrer, that is the recorded reason."""
    must(by, May.TELL)
    settle(letter, reason=reason, by=by)
    message = Message.objects.filter(letter_id=letter).exclude(kind=Kind.TO_POST).first()
    if message is None:
        return
    contact = message.contact_id
    last = last_of(by, contact, *TELLS_OR_OWES)
    acknowledged = last_of(by, contact, ReferrerAcknowledged, AcknowledgementLost)
    if message.kind == Kind.OUTCOME and last and isinstance(last.deed, OutcomeLost):
        _settled(contact, reason, by=by)
        record(NotTold(), by=by, contact=contact)
    elif (
        message.kind == Kind.ACKNOWLEDGED
        and acknowledged
        and isinstance(acknowledged.deed, AcknowledgementLost)
    ):
        _settled(contact, reason, by=by)
        record(ReferrerAcknowledged(how=How.NONE), by=by, contact=contact)


def _settled(contact: UUID, reason: str, *, by: Viewer) -> None:
    Message(
        contact_id=contact,
        kind=Kind.SETTLED,
        how=How.NONE,
        words=reason.strip(),
        told_at=now(),
        told_by=by.id,
    ).save(force_insert=True)


@transaction.atomic
def they_asked(contact: UUID, *, by: Viewer) -> None:
    """Whoever raised it had to ring and ask what became of it: counted where it goes on, as our failure."""
    they_wrote(where_it_goes_on(by, contact), way_in=WayIn.TELEPHONE, chasing=True, alarming=False, by=by)
