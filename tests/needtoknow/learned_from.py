"""What a referral told us, for the school that it came from, as part of the story."""

from typing import TYPE_CHECKING

from frontdoor.domain.assurance.actions import add_organisation, score
from frontdoor.domain.assurance.rules import Item
from frontdoor.domain.outreach.actions import let_school_go, link_advice, note_advice, take_on_school
from frontdoor.domain.outreach.queries import caseload_of_team
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as

if TYPE_CHECKING:
    from tests.needtoknow.story import Story


def learn_from_it(story: "Story") -> None:
    """What the school told is read back; a team had advised it before."""
    by = story.viewer("MASH officer")
    with acting_as(by.id):
        school = add_organisation("Ferrybank Primary", agency_code="education", by=by)
        score(story.contact, (Item.WORRY, Item.VOICE), organisation=school, by=by)
    story.ids["organisation"] = school
    north, words = story.viewer("early help north, which took it up"), "Talk with the parents; advice-canary"
    with acting_as(north.id):
        note = note_advice(school, need="money", words=words, by=north)
        take_on_school(school, by=north)
        let_school_go(caseload_of_team(north, now())[0].id, by=north)
        take_on_school(school, by=north)
    with acting_as(by.id):
        link_advice(note, story.contact, by=by)
