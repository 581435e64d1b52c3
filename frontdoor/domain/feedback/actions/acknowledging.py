"""Saying that we have it: at once, in the transaction in which it arrives, wherever there is a way to."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from django.conf import settings

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.contacts.queries import addresses_of_referrers, shared_mailboxes
from frontdoor.domain.contacts.rules import ConcernRaised, WayIn, reference_of
from frontdoor.domain.feedback.models import Message
from frontdoor.domain.feedback.rules import (
    ACKNOWLEDGED,
    AT_ONCE,
    How,
    Kind,
    ReferrerAcknowledged,
    acknowledgement_of,
    follow_code,
    follow_digest,
)
from frontdoor.foundation.events.actions import Done, Recorded, on, record_all
from frontdoor.foundation.letters import rules as letters
from frontdoor.foundation.letters.actions import send
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.storing import store_all


@on(ConcernRaised)
def acknowledge(raised: Sequence[Recorded]) -> None:
    """Acknowledge what arrived in the transaction in which it arrives; what can't be waits for a person."""
    by = INTAKE if raised[0].member_id == INTAKE.id else SYSTEM
    # Whoever brought it in may not see it any more: what comes again of something restricted is so as it arrives.
    with acting_as(by.id):
        written = [one for one in raised if _way(one) is How.EMAIL]
        addresses = addresses_of_referrers(SYSTEM, [one.on_contact for one in written]) if written else {}
        shared = shared_mailboxes(SYSTEM, addresses) if addresses else set()
        told = [one for one in raised if _way(one) is not How.EMAIL or addresses.get(one.on_contact)]
        store_all(_message(one, addresses, shared) for one in told)
        done = [Done(ReferrerAcknowledged(how=_way(one)), one.contact_id, at=one.at) for one in told]
        record_all(done, by=by)


def _way(one: Recorded) -> How:
    return AT_ONCE[WayIn(getattr(one.deed, "way_in", ""))]


def _message(one: Recorded, addresses: Mapping[UUID, str], shared: Collection[UUID]) -> Message:
    contact, how = one.on_contact, _way(one)
    message = Message(
        contact_id=contact,
        kind=Kind.ACKNOWLEDGED,
        how=how,
        words=ACKNOWLEDGED,
        follow_digest=follow_digest(settings.SECRET_KEY, contact),
        told_at=one.at,
        told_by=one.member_id,
    )
    if how is How.EMAIL:
        code = follow_code(settings.SECRET_KEY, contact)
        letter = send(
            to=addresses[contact],
            how=letters.How.EMAIL,
            subject=letters.Subject.RECEIVED,
            body=acknowledgement_of(reference_of(contact), code, shared=contact in shared),
            about=contact,
            by=SYSTEM,
            key=f"acknowledged:{contact}",
        )
        message.letter_id = letter.id
    return message
