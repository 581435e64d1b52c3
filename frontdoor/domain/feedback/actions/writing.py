"""The one way by which words about an outcome reach whoever raised it: past the gate, or not at all."""

from django.conf import settings

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import ContactSeen
from frontdoor.domain.disclosure.policies import checked_for_referrer
from frontdoor.domain.feedback.models import Message
from frontdoor.domain.feedback.rules import How, Kind, ReferrerTold, follow_digest, letter_of
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.letters import rules as letters
from frontdoor.foundation.letters.actions import send
from frontdoor.foundation.records.refusals import Refused


def write_to_referrer(seen: ContactSeen, words: str, *, how: How, by: Viewer) -> Message:
    """Give these words to whoever raised a contact, when nothing in them is kept from them; the caller may do so."""
    safe = checked_for_referrer(seen, words, by=by)
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
            raise Refused(
                "There is no e-mail address to write to. Tell them by telephone, or record why not."
            )
        letter = send(
            to=seen.referrer.email,
            how=letters.How.EMAIL,
            subject=letters.Subject.NEXT,
            body=letter_of(safe, seen.reference),
            about=seen.id,
            by=by,
            key=f"told:{message.id}",
        )
        message.letter_id = letter.id
    message.save(force_insert=True)
    record(ReferrerTold(how=how), by=by, contact=seen.id)
    return message
