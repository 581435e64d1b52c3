"""What we ask whoever raised a worry once they were told, and what came of what they said."""

from dataclasses import dataclass
from enum import StrEnum

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
