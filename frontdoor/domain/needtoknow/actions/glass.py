"""Breaking the glass: a restricted record opened in an emergency, told at once, and reviewed."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import SYSTEM, May, Role, Viewer, must
from frontdoor.domain.needtoknow.actions.telling import tell_of
from frontdoor.domain.needtoknow.models import Escalation, GlassBreak, Review
from frontdoor.domain.needtoknow.policies import (
    NO_SUCH_RECORD,
    must_be_a_reason,
    must_be_short,
    must_say,
    use_to_review,
)
from frontdoor.domain.needtoknow.queries import closed_by_reference, owner_of, unreviewed_since
from frontdoor.domain.needtoknow.rules import (
    ESCALATED_WORDS,
    GLASS_WORDS,
    GlassBroken,
    ReviewEscalated,
    UseReviewed,
    Verdict,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def break_glass(reference: str, reason: str, *, lasts: timedelta, by: Viewer) -> UUID:
    """Open a restricted record for oneself, at once and for some hours; says which contact it is.

    The guardian and whoever has the record are told within the minute. What is not there, what is not restricted and
    what is closed to them by a conflict of interest are refused with the same words.
    """
    must(by, May.BREAK_GLASS)
    must_be_a_reason(reason)
    must_be_short(lasts)
    contact = closed_by_reference(by, reference)
    if contact is None:
        raise Refused(NO_SUCH_RECORD)
    at = now()
    use = GlassBreak(
        contact_id=contact, reason=reason.strip(), until=at + lasts, broken_at=at, broken_by=by.id
    )
    use.save(force_insert=True)  # a trigger opens it, and puts it on the record of looks
    record(GlassBroken(use_id=str(use.id), until=use.until.isoformat()), by=by, contact=contact)
    with acting_as(SYSTEM.id):
        owner = owner_of(SYSTEM, contact)
        tell_of(contact, GLASS_WORDS, roles=[Role.GUARDIAN], also=owner, key=f"glass:{use.id}", by=SYSTEM)
    return contact


@transaction.atomic
def review(use_id: UUID, verdict: Verdict, words: str = "", *, by: Viewer) -> None:
    """Say whether it was right to break the glass."""
    use = use_to_review(by, use_id)
    if verdict is not Verdict.RIGHT:
        must_say(words, "Say what should have been done, and what follows.")
    row = Review(use=use, verdict=verdict, words=words.strip(), reviewed_at=now(), reviewed_by=by.id)
    row.save(force_insert=True)
    record(UseReviewed(use_id=str(use_id), verdict=verdict), by=by)


@transaction.atomic
def escalate_unreviewed(*, by: Viewer) -> int:
    """Tell the operations manager of every use that nobody reviewed within a working day; each once."""
    found = unreviewed_since(by, now())
    for use in found:
        Escalation(use=use, escalated_at=now(), escalated_by=by.id).save(force_insert=True)
        record(ReviewEscalated(use_id=str(use.id)), by=by, contact=use.contact_id)
        roles = (Role.OPERATIONS_MANAGER, Role.GUARDIAN)
        tell_of(use.contact_id, ESCALATED_WORDS, roles=roles, key=f"unreviewed:{use.id}", by=by)
    return len(found)
