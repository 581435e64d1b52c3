"""An agency is asked to join a call; one of its people comes, writes beside it, and goes."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.models import Company, Draft
from frontdoor.domain.contacts.queries.company import is_asked, is_on_call
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.domain.contacts.rules.company import Came, name_beside
from frontdoor.foundation.clock import now
from frontdoor.foundation.live.saying import say_changed
from frontdoor.foundation.records.refusals import NotThere, Refused

LONGEST = 20_000


@transaction.atomic
def ask_to_join(draft_id: UUID, agency_id: UUID, *, by: Viewer) -> None:
    """Ask an agency to join a call: its people see that they are asked, and nothing of the call until one joins."""
    must(by, May.RAISE)
    draft = Draft.objects.filter(id=draft_id, kind=DraftKind.CALL).first()
    if draft is None:
        raise Refused("Write down what they said first, so that whoever joins can see it.")
    if draft.sent_as:
        raise Refused("This call was sent already, so nobody can join it any more.")
    if not is_asked(by, draft_id, agency_id):
        _put_down(draft_id, agency_id, Came.ASKED, by)


@transaction.atomic
def join_call(draft_id: UUID, *, by: Viewer) -> None:
    """Join a call to which one's own agency was asked: from now on it is open to this member, until they go."""
    must(by, May.RECEIVE)
    if not is_asked(by, draft_id, by.agency_id):
        raise NotThere
    if not is_on_call(by, draft_id):
        _put_down(draft_id, by.agency_id, Came.JOINED, by)
    if not Draft.objects.filter(id=draft_id).exists():
        raise Refused("The call has ended meanwhile. Thank you for coming.")


@transaction.atomic
def write_beside(draft_id: UUID, words: str, *, by: Viewer) -> None:
    """Keep what somebody who joined a call says to it: beside the call, where it undoes nobody's words."""
    must(by, May.RECEIVE)
    draft = Draft.objects.select_for_update().filter(id=draft_id, kind=DraftKind.CALL).first()
    if draft is None or not is_on_call(by, draft_id):
        raise NotThere
    draft.answers = {**draft.answers, name_beside(str(by.id)): words[:LONGEST]}
    draft.saved_at, draft.saved_by = now(), by.id
    draft.save(update_fields=["answers", "saved_at", "saved_by"])
    say_changed(draft_id)


@transaction.atomic
def leave_call(draft_id: UUID, *, by: Viewer) -> None:
    """Go: the call is open to this member no longer."""
    must(by, May.RECEIVE)
    if is_on_call(by, draft_id):
        _put_down(draft_id, by.agency_id, Came.LEFT, by)


def _put_down(draft_id: UUID, agency_id: UUID, what: Came, by: Viewer) -> None:
    Company(draft_id=draft_id, agency_id=agency_id, what=what, came_at=now(), came_by=by.id).save(
        force_insert=True
    )
    say_changed(draft_id)
    say_changed(agency_id)
