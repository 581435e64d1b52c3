"""Telling the referrer what was decided, and looking later whether it helped."""

from uuid import UUID

from django.conf import settings
from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.contacts.policies import must_be_able_to
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.feedback.actions.writing import let_earlier_ones_rest, write_to_referrer
from frontdoor.domain.feedback.models import FollowUp, Message
from frontdoor.domain.feedback.policies import must_be_able_to_tell, ways_left
from frontdoor.domain.feedback.queries import trying_of
from frontdoor.domain.feedback.rules import (
    ACKNOWLEDGED,
    SAID_BY_A_PERSON,
    AcknowledgementLost,
    FollowedUp,
    How,
    Kind,
    NotTold,
    NoWord,
    ReferrerAcknowledged,
    follow_digest,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.events.queries import last_of
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def say_acknowledged(contact: UUID, *, how: How, by: Viewer) -> None:
    """Say how whoever raised it was told that we have it, where no e-mail could: by letter, by telephone, in person."""
    must_be_able_to(by, May.TELL, contact)
    if how not in SAID_BY_A_PERSON:
        raise Refused("Say whether they were told by letter, by telephone or in person.")
    last = last_of(by, contact, ReferrerAcknowledged, AcknowledgementLost)
    if last is not None and isinstance(last.deed, ReferrerAcknowledged):
        raise Refused("They were told already that we have it. When and how stands on the contact’s page.")
    Message(
        contact_id=contact,
        kind=Kind.ACKNOWLEDGED,
        how=how,
        words=ACKNOWLEDGED,
        follow_digest=follow_digest(settings.SECRET_KEY, contact),
        told_at=now(),
        told_by=by.id,
    ).save(force_insert=True)
    record(ReferrerAcknowledged(how=how), by=by, contact=contact)


@transaction.atomic
def tell_referrer(contact: UUID, words: str, *, how: How, by: Viewer) -> None:
    """Tell whoever raised it what was decided, in words that are safe for them.

    By e-mail, as said in a call, or on the page that they open with their code. Whoever raised a contact that was
    joined to another is told on their own what was decided on the other.
    """
    must_be_able_to_tell(by, contact)
    write_to_referrer(contact_seen(by, contact), words, how=how, by=by)


@transaction.atomic
def say_why_not_told(contact: UUID, reason: str, *, why: NoWord = NoWord.MUST_NOT, by: Viewer) -> None:
    """Record why the referrer can't or must not be told: it would not be safe, or there is no way to reach them.

    That they could not be reached is a reason only once they were tried often enough.
    """
    must_be_able_to_tell(by, contact)
    if not reason.strip():
        raise Refused("Say why they can't be told.")
    trying = trying_of(by, contact)
    if why is NoWord.NOT_REACHED and not trying.enough:
        raise Refused("Try three times, on two days at least, before you write that they can’t be reached.")
    if why is NoWord.NO_WAY and (way := ways_left(contact_seen(by, contact).referrer, trying)):
        raise Refused(f"They gave {' and '.join(way)}. Tell them, or say why they must not be told.")
    message = Message(
        contact_id=contact, kind=Kind.NOT_TOLD, how=How.NONE, words=reason, told_at=now(), told_by=by.id
    )
    message.save(force_insert=True)
    let_earlier_ones_rest(message, by=by)
    record(NotTold(why=why), by=by, contact=contact)


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
