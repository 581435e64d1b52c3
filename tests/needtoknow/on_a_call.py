"""Early help is asked to a call, and comes and goes, as part of the story."""

from typing import TYPE_CHECKING
from uuid import uuid4

from frontdoor.domain.contacts.actions import keep_hub_draft
from frontdoor.domain.contacts.actions.company import ask_to_join, join_call, leave_call
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.foundation.records.actor import acting_as

if TYPE_CHECKING:
    from tests.needtoknow.story import Story


def come_and_go(story: "Story") -> None:
    """Two of early help come to a call to which they are asked; one of them has gone again."""
    story.ids["asked call"] = call = uuid4()
    officer = story.viewer("MASH officer")
    stays, goes = (
        story.viewer(name) for name in ("early help, in no team", "early help south, whose need has run out")
    )
    with acting_as(officer.id):
        keep_hub_draft(call, DraftKind.CALL, {"words": "call-canary, and help is asked"}, by=officer)
        ask_to_join(call, story.county.agencies["early-help"], by=officer)
    for one in (stays, goes):
        with acting_as(one.id):
            join_call(call, by=one)
    with acting_as(goes.id):
        leave_call(call, by=goes)
