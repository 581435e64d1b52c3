"""What we ask whoever raised a worry once they were told, and what came of what they said."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from frontdoor.domain.contacts.rules import ReferrerKind
from frontdoor.domain.feedback.rules.telling import How
from frontdoor.foundation.events.rules import Deed


class Rating(StrEnum):
    """An answer to a question of the survey."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"

    @property
    def label(self) -> str:
        """The answer as it is read."""
        return {"yes": "Yes", "partly": "Partly", "no": "No"}[self.value]


QUESTIONS = {
    "easy": "Was it easy to tell us?",
    "heard": "Did you hear from us when we said you would?",
    "useful": "Was our answer of use to you?",
}
"""The three questions, by what each answer is kept as."""

ASKED_WITHIN = timedelta(days=7)
"""Whoever was told longer ago is asked no more: what they would say is half forgotten."""
ASKED_AGAIN_AFTER = timedelta(days=28)
"""A school that tells us of something each week is asked once in this time, whatever it raised."""


def may_be_asked(kind: ReferrerKind, told: How, *, own_mailbox: bool, may_harm: bool) -> bool:
    """Whether somebody who was told in this way may be asked by e-mail how it was for them.

    Never whoever may have harmed, nor where somebody else reads along; one of the family only where two people found
    that an e-mail was safe for them.
    """
    found_safe = kind is not ReferrerKind.FAMILY or told is How.EMAIL
    return own_mailbox and found_safe and not may_harm


def invitation_of(reference: str, link: str) -> str:
    """The e-mail that asks how it was: nothing of what was told, and no code in it."""
    page = f"Open {link}" if link else "Open our page “Follow what you told us”"
    return (
        "You told us something, and we have told you what we decided. How was it for you?\n\n"
        "We ask three questions. They take one minute. You need not answer, and we ask you only once.\n\n"
        f"{page} and enter your reference. Leave the code empty if you do not have it: we send you a new one.\n\n"
        f"Your reference: {reference}\n\n"
        "If somebody is in danger now, call 999."
    )


@dataclass(frozen=True)
class SurveyInvited(Deed):
    """Whoever raised it was asked by e-mail how it was for them."""


@dataclass(frozen=True)
class SurveyAnswered(Deed):
    """Whoever raised it said how it was for them."""

    easy: str
    heard: str
    useful: str
    may_publish: bool


@dataclass(frozen=True)
class SaidInPublic(Deed):
    """We said in public what we were told, and what we did about it."""


@dataclass(frozen=True)
class TakenFromPublic(Deed):
    """What we said in public was taken down again."""
