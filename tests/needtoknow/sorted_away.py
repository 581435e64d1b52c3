"""What the hub does with what arrived on paper, as part of the story."""

import io
from uuid import UUID, uuid4

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.actions import keep_hub_draft, name_people, raise_concern
from frontdoor.domain.contacts.rules import DraftKind, Involved, NoConcern, Part, WayIn
from frontdoor.domain.feedback.actions import join, set_aside
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.files.actions import count_pages, store
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern
from tests.foundation.files.samples import letter


def sort_what_arrived(ids: dict[str, UUID], contact: UUID, *, by: Viewer) -> None:
    """A letter half keyed; one whose people are named, one joined to the contact, one set aside."""
    ids["paper"] = uuid4()
    with acting_as(by.id):
        keep_hub_draft(ids["paper"], DraftKind.PAPER, {"words": "paper-canary"}, by=by)
        scan = store(io.BytesIO(letter("Dear Sir")), name="scan.pdf", subject=ids["paper"], by=by)
        count_pages([scan], by=by)
        came = [
            raise_concern(a_concern(way_in=WayIn.LETTER, people=(), words="Came by post"), by=by).id
            for _ in range(3)
        ]
        name_people(came[0], [Involved(Part.CHILD, StatedPerson(forename="Ivo"))], by=by)
        join(came[1], contact, why="joined-canary", is_chaser=True, by=by)
        set_aside(came[2], NoConcern.TRIAL, by=by)
