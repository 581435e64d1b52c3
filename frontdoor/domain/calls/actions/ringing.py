"""Ringing lost callers back: each try is a fact, and one that reached them leads to a call page."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.calls.models import RingBack
from frontdoor.domain.calls.policies import call_to_ring_back, must_have_tried
from frontdoor.domain.calls.queries import tries_on
from frontdoor.domain.calls.rules import CameOf, RangBack, said_number
from frontdoor.domain.contacts.actions import keep_hub_draft
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.alone import one_at_a_time
from frontdoor.foundation.records.ids import new_id


@transaction.atomic
def ring_back(call_id: UUID, came_of: CameOf, *, words: str = "", by: Viewer) -> UUID | None:
    """Record what came of ringing the caller of a lost call.

    Where they were reached and have something to say, a call page is begun with their number filled in, and its id
    is returned: the number itself goes into no address.
    """
    call = call_to_ring_back(by, call_id)
    one_at_a_time("caller", call.caller)
    tries = len(tries_on(by, call.caller, call.offered))
    must_have_tried(came_of, tries)
    capture = new_id() if came_of is CameOf.CONTACT else None
    if capture:
        keep_hub_draft(capture, DraftKind.CALL, {"phone": said_number(call.caller)}, by=by)
    RingBack(
        call_id=call.of_id,
        caller=call.caller,
        came_of=came_of,
        capture=capture,
        words=words.strip()[:500],
        rang_at=now(),
        rang_by=by.id,
    ).save(force_insert=True)
    record(RangBack(call_id=str(call.of_id), came_of=came_of, tries=tries + 1), by=by)
    return capture
