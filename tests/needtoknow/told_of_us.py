"""The part of the story in which the referrer asks for a code and says how it was, and a partner how it went."""

from uuid import UUID

from frontdoor.domain.accounts.rules import INTAKE, Viewer
from frontdoor.domain.discussions.actions import say_how_it_went as say_of_discussion
from frontdoor.domain.discussions.rules import Felt
from frontdoor.domain.feedback.actions import say_how_it_was, send_follow_code
from frontdoor.domain.feedback.rules import Rating
from frontdoor.foundation.records.actor import acting_as


def say_how_it_went(contact: UUID) -> None:
    """A code is asked for by a reference that there is not, and whoever raised the contact answers three questions."""
    yes, words = Rating.YES, "survey-canary"
    with acting_as(INTAKE.id):
        send_follow_code("FD-2222-2222", "https://example.org/follow/code/", by=INTAKE)
        say_how_it_was(contact, easy=yes, heard=yes, useful=yes, words=words, may_publish=True, by=INTAKE)


def rate_it(meeting: UUID, by: Viewer) -> None:
    """Somebody who came says how a discussion went."""
    with acting_as(by.id):
        say_of_discussion(meeting, worth_it=Felt.YES, heard=Felt.PARTLY, words="felt-canary", by=by)
