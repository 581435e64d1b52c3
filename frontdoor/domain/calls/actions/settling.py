"""Saying what a call was: of which contact, or of none and why; and taking that back."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.calls.models import Call, Settling
from frontdoor.domain.calls.policies import call_to_settle, last_said, must_be_said, must_be_unsaid
from frontdoor.domain.calls.rules import CallJoined, CallNeededNoContact, CallReopened, NoContactNeeded
from frontdoor.domain.contacts.actions import they_wrote
from frontdoor.domain.contacts.queries import captures
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.alone import one_at_a_time
from frontdoor.foundation.records.refusals import NotThere, Refused


@transaction.atomic
def join_call(call_id: UUID, contact: UUID, *, chasing: bool = False, by: Viewer) -> None:
    """Confirm that a contact came by this call, or that the call was about it; a chaser counts as their asking again.

    A contact may have several calls; a call has one contact. The agent's name in the log is kept with whoever took
    the contact, so that the next suggestion knows whose calls are whose.
    """
    call, said = _in_turn(call_id, by)
    must_be_unsaid(said)
    found = captures(by, [contact])
    if not found:
        raise NotThere
    its_own = found[0].way_in is WayIn.TELEPHONE and not chasing
    _say(call, said, by, contact=contact, worker=found[0].taken_by if its_own and call.agent else None)
    deed = CallJoined(call_id=str(call_id), line=call.line, waited=call.waited)
    record(deed, by=by, contact=contact)
    if chasing:
        they_wrote(contact, way_in=WayIn.TELEPHONE, chasing=True, alarming=False, by=by)


@transaction.atomic
def needs_no_contact(call_id: UUID, reason: NoContactNeeded, *, words: str = "", by: Viewer) -> None:
    """Say why an answered call left no contact; it stays in every count of calls."""
    call, said = _in_turn(call_id, by)
    must_be_unsaid(said)
    if reason is NoContactNeeded.OTHER and not words.strip():
        raise Refused("Say in a few words why this call needs no contact.")
    _say(call, said, by, reason=reason, words=words.strip()[:500])
    record(CallNeededNoContact(call_id=str(call_id), reason=reason), by=by)


@transaction.atomic
def take_back(call_id: UUID, *, by: Viewer) -> None:
    """Undo what was said of a call; what was said stays on record, and the call is to be settled again."""
    call, said = _in_turn(call_id, by)
    before = must_be_said(said)
    _say(call, before, by)
    record(CallReopened(call_id=str(call_id)), by=by, contact=before.contact_id)


def _in_turn(call_id: UUID, by: Viewer) -> tuple[Call, Settling | None]:
    """The call and what was said of it last, with nobody else saying anything until this transaction ends."""
    call = call_to_settle(by, call_id)
    one_at_a_time("call", call_id)
    return call, last_said(by, call_id)


def _say(
    call: Call,
    before: Settling | None,
    by: Viewer,
    *,
    contact: UUID | None = None,
    worker: UUID | None = None,
    reason: str = "",
    words: str = "",
) -> None:
    Settling(
        call_id=call.of_id,
        turn=before.turn + 1 if before else 1,
        contact_id=contact,
        worker=worker,
        agent=call.agent if worker else "",
        reason=reason,
        words=words,
        settled_at=now(),
        settled_by=by.id,
    ).save(force_insert=True)
