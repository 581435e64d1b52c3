"""Having a second person read what a family is told, and letting it go or sending it back."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.queries import ContactSeen, contact_seen
from frontdoor.domain.disclosure.policies import checked_for_referrer, weighed_for_referrer
from frontdoor.domain.feedback.actions.writing import write_to_referrer
from frontdoor.domain.feedback.models import Release, Released
from frontdoor.domain.feedback.policies import address_for, must_be_able_to_tell, must_not_be_overtaken
from frontdoor.domain.feedback.queries import waiting_on
from frontdoor.domain.feedback.rules import (
    Held,
    How,
    TellingHeld,
    TellingSentBack,
    why_held,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.readings import the_one
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def tell_or_hold(
    contact: UUID,
    words: str,
    *,
    how: How,
    to: str = "",
    quiet: bool = False,
    closes: bool = False,
    by: Viewer,
) -> UUID | None:
    """Tell whoever raised it, or have a second person read it first; the id of what waits, None where they are told.

    `to` is the mobile or postal address where that is not what they stated; `quiet` says only that there is something
    to read; a letter that we post ourselves `closes` the contact once it is posted, if it may close then.
    """
    must_be_able_to_tell(by, contact)
    seen = contact_seen(by, contact)
    held = _reasons_to_hold(seen)
    if held:
        return _hold(seen, words, held, how=how, to=to, quiet=quiet, by=by)
    write_to_referrer(seen, words, how=how, to=to, quiet=quiet, closes=closes, by=by)
    return None


@transaction.atomic
def release(release_id: UUID, *, agree: bool, words: str = "", by: Viewer) -> None:
    """Let a colleague's words go to whoever raised it, or send them back with a reason."""
    must(by, May.RELEASE)
    waiting = _waits_still(release_id, by)
    must_be_able_to_tell(by, waiting.contact_id, May.RELEASE)
    if agree:
        must_not_be_overtaken(by, waiting.contact_id, waiting.asked_at, "Send it back")
    if not agree and not words.strip():
        raise Refused("Say why you send it back, and what is needed.")
    Released(
        id=new_id(),
        release=waiting,
        contact_id=waiting.contact_id,
        agreed=agree,
        words=words.strip(),
        released_at=now(),
        released_by=by.id,
    ).save(force_insert=True)
    if agree:
        write_to_referrer(
            contact_seen(by, waiting.contact_id),
            waiting.words,
            how=How(waiting.how),
            to=waiting.sent_to,
            quiet=waiting.quiet,
            release_id=str(waiting.id),
            by=by,
        )
    else:
        record(TellingSentBack(release_id=str(waiting.id)), by=by, contact=waiting.contact_id)


def _reasons_to_hold(contact: ContactSeen) -> tuple[Held, ...]:
    """Why what whoever raised this is told waits for a second person; empty where it need not."""
    return why_held(contact.referrer.kind, may_harm=weighed_for_referrer(contact).may_harm)


def _hold(
    seen: ContactSeen, words: str, held: tuple[Held, ...], *, how: How, to: str, quiet: bool, by: Viewer
) -> UUID:
    if not words.strip():
        raise Refused("Say what they are told.")
    if waiting_on(by, seen.id):
        raise Refused(
            "Words to them wait for a second person already. Have those released or sent back first."
        )
    address = address_for(seen, how, to)
    waiting = Release(
        id=new_id(),
        contact_id=seen.id,
        how=how,
        sent_to=address.to if address and to else "",
        quiet=quiet,
        words=checked_for_referrer(seen, words, by=by),
        why=list(held),
        asked_at=now(),
        asked_by=by.id,
    )
    waiting.save(force_insert=True)
    record(TellingHeld(release_id=str(waiting.id), how=how, why=tuple(held)), by=by, contact=seen.id)
    return waiting.id


def _waits_still(release_id: UUID, by: Viewer) -> Release:
    """Words that wait for a second person, who did not write them, and that are still right."""
    found: Release = the_one(list(Release.objects.filter(id=release_id)))
    if waiting_on(by, found.contact_id) != found.id:
        raise Refused("This waits no more: it was answered, or they were told in another way.")
    if found.asked_by == by.id:
        raise Refused("You wrote this yourself. Somebody else reads it and lets it go.")
    return found
