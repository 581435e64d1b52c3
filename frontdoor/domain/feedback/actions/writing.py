"""The one way by which words about an outcome reach whoever raised it: past the gate, or not at all."""

from uuid import UUID

from django.conf import settings

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import ContactSeen, contact_seen
from frontdoor.domain.disclosure.policies import safe_words, weighed_for_referrer
from frontdoor.domain.feedback.models import Message
from frontdoor.domain.feedback.policies import where_it_goes_on
from frontdoor.domain.feedback.rules import (
    BY_CODE,
    WROTE_QUIETLY,
    How,
    Kind,
    ReferrerTold,
    follow_digest,
    letter_of,
    where_they_look,
    why_held,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.letters import rules as letters
from frontdoor.foundation.letters.actions import send, settle
from frontdoor.foundation.letters.queries import letters_named
from frontdoor.foundation.records.refusals import Refused

NO_ADDRESS = "There is no e-mail address to write to. Tell them by telephone, or record why not."
HELD = (
    "Words to a family, or to somebody who may have harmed, are read by two people. "
    "Ask a colleague to release them: nothing was sent."
)


def write_to_referrer(
    seen: ContactSeen, words: str, *, how: How, by: Viewer, release_id: str = ""
) -> Message:
    """Give these words to whoever raised a contact, when nothing in them is kept from them; the caller may do so.

    What waits for a second person goes only once they released it.
    """
    weighed = weighed_for_referrer(seen)
    if why_held(seen.referrer.kind, may_harm=weighed.may_harm) and not release_id:
        raise Refused(HELD)
    safe = safe_words(words.strip(), weighed.recipient, weighed.protected)
    goes_on = where_it_goes_on(by, seen.id)
    if goes_on != seen.id:
        safe_words(safe, weighed.recipient, weighed_for_referrer(contact_seen(by, goes_on)).protected)
    if how in BY_CODE and where_they_look(_acknowledged(seen.id)) is not how:
        raise Refused("They were given no code, so they can't open a page. Choose another way to tell them.")
    message = Message(
        contact_id=seen.id,
        kind=Kind.OUTCOME,
        how=how,
        words=safe,
        follow_digest=follow_digest(settings.SECRET_KEY, seen.id),
        told_at=now(),
        told_by=by.id,
    )
    if how is How.EMAIL:
        if not seen.referrer.email:
            raise Refused(NO_ADDRESS)
        letter = send(
            to=seen.referrer.email,
            how=letters.How.EMAIL,
            subject=letters.Subject.NEXT,
            body=WROTE_QUIETLY if seen.referrer.shared_mailbox else letter_of(safe, seen.reference),
            about=seen.id,
            by=by,
            key=f"told:{message.id}",
        )
        message.letter_id = letter.id
    message.save(force_insert=True)
    _let_lost_ones_rest(message, by=by)
    record(ReferrerTold(how=how, release_id=release_id), by=by, contact=seen.id)
    return message


def _acknowledged(contact: UUID) -> list[str]:
    rows = Message.objects.filter(contact_id=contact, kind=Kind.ACKNOWLEDGED)
    return list(rows.values_list("how", flat=True))


def _let_lost_ones_rest(told: Message, *, by: Viewer) -> None:
    """What did not arrive before waits for nobody any more: they are told now."""
    before = Message.objects.filter(contact_id=told.contact_id, letter_id__isnull=False).exclude(id=told.id)
    sent = [letter for letter in before.values_list("letter_id", flat=True) if letter]
    for letter in letters_named(by, sent):
        if letter.gave_up:
            settle(letter.id, reason=f"They were told again: {How(told.how).label}.", by=by)
