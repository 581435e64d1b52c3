"""How a contact ends at the front door, and how it is opened again."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.actions import they_wrote
from frontdoor.domain.contacts.policies import is_closed, must_be_able_to, must_see
from frontdoor.domain.contacts.queries import way_in_of
from frontdoor.domain.contacts.rules import (
    ContactClosed,
    ContactJoined,
    ContactReopened,
    ContactSetAside,
    NoConcern,
)
from frontdoor.domain.feedback.actions.telling import say_why_not_told
from frontdoor.domain.feedback.models import Closure, Joining, SetAside
from frontdoor.domain.feedback.policies import joined_here, must_be_ready_to_close, must_be_untouched
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.refusals import Refused


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


@transaction.atomic
def set_aside(contact: UUID, why: NoConcern, words: str = "", *, by: Viewer) -> None:
    """Set aside what arrived and is no worry about anybody: a person's ruling; it is kept, and can be opened again."""
    must_be_able_to(by, May.SORT, contact)
    must_be_untouched(by, contact)
    SetAside(contact_id=contact, why=why, words=words.strip(), set_aside_at=now(), set_aside_by=by.id).save(
        force_insert=True
    )
    for one in (contact, *joined_here(by, contact)):
        say_why_not_told(one, f"Set aside. {why.label}.", by=by)
    record(ContactSetAside(why=why), by=by, contact=contact)


@transaction.atomic
def join(contact: UUID, to: UUID, *, why: str, is_chaser: bool, by: Viewer) -> None:
    """Join a contact to another that it belongs to, where it goes on; as a chaser it counts there as chasing us.

    Whoever raised it is still owed a word: the other contact does not close before they, too, are told.
    """
    must_be_able_to(by, May.SORT, contact)
    must_see(by, to)
    if contact == to:
        raise Refused("This is the same contact. Choose the one that it belongs to.")
    if is_closed(by, to):
        raise Refused("The other contact is closed. Open it again first, so that somebody reads this.")
    must_be_untouched(by, contact)
    if not why.strip():
        raise Refused("Say why the two belong together.")
    Joining(
        contact_id=contact, to_id=to, why=why.strip(), is_chaser=is_chaser, joined_at=now(), joined_by=by.id
    ).save(force_insert=True)
    record(ContactJoined(to_contact_id=str(to)), by=by, contact=contact)
    they_wrote(to, way_in=way_in_of(by, contact), chasing=is_chaser, alarming=False, by=by)
