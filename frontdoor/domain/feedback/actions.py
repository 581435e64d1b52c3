"""Telling the referrer, following up and closing."""

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, May, Viewer, must
from frontdoor.domain.contacts.policies import is_closed, must_be_able_to, must_see
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import ConcernRaised, ContactClosed, ContactReopened, WayIn
from frontdoor.domain.disclosure.policies import checked_for_referrer
from frontdoor.domain.feedback.models import Closure, FollowUp, Message
from frontdoor.domain.feedback.policies import must_be_ready_to_close
from frontdoor.domain.feedback.rules import (
    ACKNOWLEDGED,
    AT_ONCE,
    FollowedUp,
    How,
    Kind,
    NotTold,
    ReferrerAcknowledged,
    ReferrerTold,
    follow_code,
    letter_of,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import Done, Recorded, on, record, record_all
from frontdoor.foundation.letters import rules as letters
from frontdoor.foundation.letters.actions import send
from frontdoor.foundation.records.refusals import Refused
from frontdoor.foundation.records.secrets import digest


@on(ConcernRaised)
def acknowledge(raised: Sequence[Recorded]) -> None:
    """Acknowledge every contact in the transaction in which it arrives: none can be left without."""
    ways = [(one, AT_ONCE[WayIn(one.deed.way_in)]) for one in raised if isinstance(one.deed, ConcernRaised)]
    Message.objects.bulk_create(
        Message(
            contact_id=one.on_contact,
            kind=Kind.ACKNOWLEDGED,
            how=how,
            words=ACKNOWLEDGED,
            follow_digest=_follow_digest(one.on_contact),
            told_at=one.at,
            told_by=one.member_id,
        )
        for one, how in ways
    )
    by = INTAKE if raised[0].member_id == INTAKE.id else SYSTEM
    record_all([Done(ReferrerAcknowledged(how=how), one.contact_id, at=one.at) for one, how in ways], by=by)


@transaction.atomic
def tell_referrer(contact: UUID, words: str, *, how: How, by: Viewer) -> None:
    """Tell whoever raised it what was decided, in words that are safe for them, by e-mail or as said in a call."""
    must_be_able_to(by, May.TELL, contact)
    seen = contact_seen(by, contact)
    safe = checked_for_referrer(seen, words, by=by)
    message = Message(
        contact_id=contact,
        kind=Kind.OUTCOME,
        how=how,
        words=safe,
        follow_digest=_follow_digest(contact),
        told_at=now(),
        told_by=by.id,
    )
    if how is How.EMAIL:
        if not seen.referrer.email:
            raise Refused(
                "There is no e-mail address to write to. Tell them by telephone, or record why not."
            )
        letter = send(
            to=seen.referrer.email,
            how=letters.How.EMAIL,
            subject=letters.Subject.NEXT,
            body=letter_of(safe, seen.reference),
            about=contact,
            by=by,
            key=f"told:{message.id}",
        )
        message.letter_id = letter.id
    message.save(force_insert=True)
    record(ReferrerTold(how=how), by=by, contact=contact)


@transaction.atomic
def say_why_not_told(contact: UUID, reason: str, *, by: Viewer) -> None:
    """Record why the referrer can't or must not be told: they gave no name, or it would not be safe."""
    must_be_able_to(by, May.TELL, contact)
    if not reason.strip():
        raise Refused("Say why they can't be told.")
    Message(
        contact_id=contact, kind=Kind.NOT_TOLD, how=How.NONE, words=reason, told_at=now(), told_by=by.id
    ).save(force_insert=True)
    record(NotTold(), by=by, contact=contact)


@transaction.atomic
def follow_up(contact: UUID, *, went_well: bool, words: str, by: Viewer) -> None:
    """Look whether the help arrived, and what the family says of it."""
    must_be_able_to(by, May.TELL, contact)
    if not words.strip():
        raise Refused("Say what you found.")
    FollowUp(contact_id=contact, went_well=went_well, words=words, followed_at=now(), followed_by=by.id).save(
        force_insert=True
    )
    record(FollowedUp(went_well=went_well), by=by, contact=contact)


@transaction.atomic
def close(contact: UUID, words: str = "", *, by: Viewer) -> None:
    """Close a contact: decided, nothing waited for, and its referrer told or the reason why not recorded."""
    must_be_able_to(by, May.CLOSE, contact)
    must_be_ready_to_close(by, contact)
    Closure(contact_id=contact, words=words, closed_at=now(), closed_by=by.id).save(force_insert=True)
    record(ContactClosed(), by=by, contact=contact)


@transaction.atomic
def reopen(contact: UUID, reason: str, *, by: Viewer) -> None:
    """Open a closed contact again; the close before stands in the record."""
    must(by, May.CLOSE)
    must_see(by, contact)
    if not is_closed(by, contact):
        raise Refused("This contact is open.")
    if not reason.strip():
        raise Refused("Say why you open it again.")
    Closure(contact_id=contact, words=reason, reopened=True, closed_at=now(), closed_by=by.id).save(
        force_insert=True
    )
    record(ContactReopened(), by=by, contact=contact)


def _follow_digest(contact: UUID) -> str:
    return digest(follow_code(settings.SECRET_KEY, contact))
