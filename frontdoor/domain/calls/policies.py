"""Whether something can be said of a call now."""

from uuid import UUID

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.calls.models import Call, Settling
from frontdoor.domain.calls.rules import MOST_TRIES, CameOf, Result, is_a_number
from frontdoor.foundation.records.refusals import NotThere, Refused


def call_to_settle(viewer: Viewer, call_id: UUID) -> Call:
    """The call as it was logged last, for somebody who may say what it was."""
    must(viewer, May.RAISE)
    call = Call.objects.filter(of_id=call_id).order_by("-version").first()
    if call is None:
        raise NotThere
    return call


def last_said(viewer: Viewer, call_id: UUID) -> Settling | None:
    """What a person said last of a call."""
    return Settling.objects.filter(call_id=call_id).order_by("-turn").first()


def must_be_unsaid(said: Settling | None) -> None:
    """A call belongs to one contact; what was said of it is taken back before anything else is."""
    if said and said.contact_id:
        raise Refused("This call is joined to a contact already. Undo that first, if it was a mistake.")
    if said and said.reason:
        raise Refused("This call was marked as needing no contact. Undo that first, if it was a mistake.")


def must_be_said(said: Settling | None) -> Settling:
    """Only what was said can be taken back."""
    if said is None or not (said.contact_id or said.reason):
        raise Refused("Nothing was said of this call, so there is nothing to undo.")
    return said


def call_to_ring_back(viewer: Viewer, call_id: UUID) -> Call:
    """A lost call whose caller can be rung, for somebody who may take what they say."""
    call = call_to_settle(viewer, call_id)
    if call.result != Result.ABANDONED:
        raise Refused("Somebody answered this call, so its caller was not lost.")
    if not is_a_number(call.caller):
        raise Refused("This caller withheld their number, so nobody can ring them.")
    return call


def must_have_tried(came_of: CameOf, tries: int) -> None:
    """Nobody is given up at once."""
    if came_of is CameOf.STOPPED and tries < MOST_TRIES:
        raise Refused(f"Try {MOST_TRIES} times, at different hours, before you stop. Tried so far: {tries}.")
