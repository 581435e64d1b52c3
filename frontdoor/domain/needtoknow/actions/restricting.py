"""Restricting a record to people named, and lifting it."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.needtoknow.actions.naming import let_go, name
from frontdoor.domain.needtoknow.actions.spreading import close_whole, open_again
from frontdoor.domain.needtoknow.models import Lifting, Restriction
from frontdoor.domain.needtoknow.policies import must_be_theirs_to_close, must_say, standing_restriction
from frontdoor.domain.needtoknow.queries import named_on_it
from frontdoor.domain.needtoknow.rules import RecordRestricted, Restricted, RestrictionLifted
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record


@transaction.atomic
def restrict(
    *,
    person: UUID | None = None,
    contact: UUID | None = None,
    why: Restricted,
    words: str = "",
    allowed: Iterable[UUID],
    by: Viewer,
) -> UUID:
    """Close a person's records, or one contact, to everybody but the members named; from this moment on."""
    must_be_theirs_to_close(by, person, contact)
    if why is Restricted.OTHER:
        must_say(words, "Say why it must be restricted.")
    at = now()
    row = Restriction(
        person_id=person,
        contact_id=contact,
        why=why,
        words=words.strip(),
        restricted_at=at,
        restricted_by=by.id,
    )
    row.save(force_insert=True)
    for each in dict.fromkeys(allowed):
        name(row, each, allowed=True, by=by)
    deed = RecordRestricted(restriction_id=str(row.id), why=why)
    record(deed, by=by, contact=contact, people=[person] if person else [])
    close_whole(row.as_root(), by=SYSTEM)
    return row.id


@transaction.atomic
def lift(restriction_id: UUID, words: str, *, by: Viewer) -> None:
    """Open a restricted record again to everybody who needs to know."""
    row = standing_restriction(by, restriction_id)
    must_say(words, "Say why it need not be restricted any more.")
    named = named_on_it(by, restriction_id)
    Lifting(restriction=row, words=words.strip(), lifted_at=now(), lifted_by=by.id).save(force_insert=True)
    let_go(row, named, by=SYSTEM)
    open_again(row.id, by=SYSTEM)
    record(RestrictionLifted(restriction_id=str(row.id)), by=by)
