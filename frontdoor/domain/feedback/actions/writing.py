"""The one way by which words about an outcome reach whoever raised it: past the gate, or not at all."""

from django.conf import settings

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import ContactSeen
from frontdoor.domain.disclosure.policies import safe_words, weighed_for_referrer
from frontdoor.domain.feedback.models import Message
from frontdoor.domain.feedback.rules import How, Kind, ReferrerTold, follow_digest, letter_of, why_held
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.letters import rules as letters
from frontdoor.foundation.letters.actions import send
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
            body=letter_of(safe, seen.reference),
            about=seen.id,
            by=by,
            key=f"told:{message.id}",
        )
        message.letter_id = letter.id
    message.save(force_insert=True)
    record(ReferrerTold(how=how, release_id=release_id), by=by, contact=seen.id)
    return message
