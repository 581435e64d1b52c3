"""What a referral told us, for the school that it came from, as part of the story."""

from typing import TYPE_CHECKING

from frontdoor.domain.assurance.actions import add_organisation, score
from frontdoor.domain.assurance.rules import Item
from frontdoor.foundation.records.actor import acting_as

if TYPE_CHECKING:
    from tests.needtoknow.story import Story


def learn_from_it(story: "Story") -> None:
    """An officer reads back what the school told, and says which of the six were in it."""
    by = story.viewer("MASH officer")
    with acting_as(by.id):
        school = add_organisation("Ferrybank Primary", agency_code="education", by=by)
        score(story.contact, (Item.WORRY, Item.VOICE), organisation=school, by=by)
    story.ids["organisation"] = school
