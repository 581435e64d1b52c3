"""The one way by which words about an outcome reach whoever raised it: past the gate, or not at all."""

from uuid import UUID

from django.conf import settings

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import ContactSeen, contact_seen
from frontdoor.domain.disclosure.policies import safe_words, weighed_for_referrer
from frontdoor.domain.disclosure.rules import Recipient
from frontdoor.domain.feedback.models import Message
from frontdoor.domain.feedback.policies import address_for, where_it_goes_on
from frontdoor.domain.feedback.rules import (
    BY_CODE,
    WROTE_QUIETLY,
    How,
    Kind,
    LetterToPost,
    ReferrerTold,
    follow_digest,
    letter_of,
    where_they_look,
    why_held,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.events.rules import Deed
from frontdoor.foundation.letters import rules as letters
from frontdoor.foundation.letters.actions import send, settle
from frontdoor.foundation.letters.queries import letters_named
from frontdoor.foundation.records.refusals import Refused

HELD = (
    "Words to a family, or to somebody who may have harmed, are read by two people. "
    "Ask a colleague to release them: nothing was sent."
)


def write_to_referrer(
    seen: ContactSeen,
    words: str,
    *,
    how: How,
    by: Viewer,
    to: str = "",
    quiet: bool = False,
    closes: bool = False,
    release_id: str = "",
) -> Message:
    """Give these words to whoever raised a contact, when nothing in them is kept from them; the caller may do so.

    What waits for a second person goes only once they released it. A letter that we post ourselves tells nobody until
    it is posted.
    """
    weighed = weighed_for_referrer(seen)
    if why_held(seen.referrer.kind, may_harm=weighed.may_harm) and not release_id:
        raise Refused(HELD)
    safe = safe_words(words.strip(), weighed.recipient, weighed.protected)
    _must_be_safe_where_it_goes_on(seen.id, safe, weighed.recipient, by)
    if how in BY_CODE and where_they_look(_acknowledged(seen.id)) is not how:
        raise Refused("They were given no code, so they can't open a page. Choose another way to tell them.")
    address = address_for(seen, how, to)
    to_post = address is not None and address.way is letters.How.PRINT
    message = message_to(seen.id, Kind.TO_POST if to_post else Kind.OUTCOME, how, safe, by=by)
    if address is not None:
        quietly = quiet or (how is How.EMAIL and seen.referrer.shared_mailbox)
        letter = send(
            to=address.to,
            how=address.way,
            subject=letters.Subject.NEXT,
            body=WROTE_QUIETLY if quietly else letter_of(safe, seen.reference),
            about=seen.id,
            by=by,
            key=f"told:{message.id}",
        )
        message.letter_id = letter.id
    message.save(force_insert=True)
    let_earlier_ones_rest(message, by=by)
    if to_post:
        deed: Deed = LetterToPost(str(message.letter_id), release_id, closes)
    else:
        deed = ReferrerTold(how=how, release_id=release_id)
    record(deed, by=by, contact=seen.id)
    return message


def _must_be_safe_where_it_goes_on(contact: UUID, words: str, recipient: Recipient, by: Viewer) -> None:
    """Whoever raised a contact that was joined learns nothing that is kept on the other either."""
    goes_on = where_it_goes_on(by, contact)
    if goes_on != contact:
        safe_words(words, recipient, weighed_for_referrer(contact_seen(by, goes_on)).protected)


def message_to(contact: UUID, kind: Kind, how: How, words: str, *, by: Viewer) -> Message:
    """What somebody is told, for their own page too; not yet stored."""
    return Message(
        contact_id=contact,
        kind=kind,
        how=how,
        words=words,
        follow_digest="" if kind is Kind.TO_POST else follow_digest(settings.SECRET_KEY, contact),
        told_at=now(),
        told_by=by.id,
    )


def _acknowledged(contact: UUID) -> list[str]:
    rows = Message.objects.filter(contact_id=contact, kind=Kind.ACKNOWLEDGED)
    return list(rows.values_list("how", flat=True))


def let_earlier_ones_rest(told: Message, *, by: Viewer) -> None:
    """What was not posted yet is written anew or needless now; what did not arrive rests once they are told."""
    before = Message.objects.filter(contact_id=told.contact_id, letter_id__isnull=False)
    sent = [letter for letter in before.values_list("letter_id", flat=True) if letter]
    for letter in letters_named(by, sent):
        rests = letter.is_to_post or (letter.gave_up and told.kind != Kind.TO_POST)
        if rests and letter.id != told.letter_id:
            settle(letter.id, reason=f"They were told again: {How(told.how).label}.", by=by)
