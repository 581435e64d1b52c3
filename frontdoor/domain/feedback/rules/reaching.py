"""Trying to reach whoever raised a worry: what came of each try, and when a reason may stand in for a word."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from frontdoor.domain.feedback.rules.telling import How
from frontdoor.foundation.clock import local
from frontdoor.foundation.events.rules import Deed


class Missed(StrEnum):
    """Why a try did not reach them."""

    NO_ANSWER = "no_answer"
    LEFT_WORD = "left_word"
    WRONG_NUMBER = "wrong_number"
    CAME_BACK = "came_back"

    @property
    def label(self) -> str:
        """What came of it, as a worker reads it."""
        return {
            "no_answer": "No answer",
            "left_word": "Left word to ring us back",
            "wrong_number": "Wrong number",
            "came_back": "It came back",
        }[self.value]


AFTER_A_CALL = (Missed.NO_ANSWER, Missed.LEFT_WORD, Missed.WRONG_NUMBER)
ALL_THAT_CAN_COME = {
    How.CALL: AFTER_A_CALL,
    How.IN_PERSON: (Missed.NO_ANSWER, Missed.LEFT_WORD),
    How.TEXT: (Missed.WRONG_NUMBER,),
    How.POST: (Missed.CAME_BACK,),
}
"""By way, what can come of trying it; an e-mail that comes back says so itself."""


class NoWord(StrEnum):
    """Why somebody is told nothing."""

    MUST_NOT = "must_not"
    NO_WAY = "no_way"
    NOT_REACHED = "not_reached"

    @property
    def label(self) -> str:
        """The reason as a worker reads it."""
        return {
            "must_not": "It would not be safe, or they asked not to be told",
            "no_way": "They gave no way to reach them",
            "not_reached": "We tried three times and could not reach them",
        }[self.value]


@dataclass(frozen=True)
class CouldNotReach(Deed):
    """Somebody tried to tell whoever raised it, and could not reach them; `next_at` is when they try again."""

    how: str
    why: str
    next_at: str = ""


@dataclass(frozen=True)
class Try:
    """One try that did not reach them."""

    how: How
    why: Missed
    at: datetime
    by: UUID | None
    next_at: datetime | None = None


LEAST_TRIES = 3
LEAST_DAYS = 2
"""So often, on so many days, somebody is tried before a reason may stand in for the word that they are owed."""


@dataclass(frozen=True)
class Trying:
    """How often they were tried since the word was owed, and which ways led nowhere, ever."""

    tries: tuple[Try, ...] = ()
    dead: frozenset[How] = frozenset()

    @property
    def phone_is_wrong(self) -> bool:
        """Whether somebody else answered on the number that they gave: it is not offered again."""
        return bool(self.dead & {How.CALL, How.TEXT})

    @property
    def enough(self) -> bool:
        """Whether it was tried often enough to say that they could not be reached."""
        return tried_enough([one.at for one in self.tries])

    @property
    def next_at(self) -> datetime | None:
        """When somebody means to try again."""
        return self.tries[-1].next_at if self.tries else None


def tried_enough(moments: Sequence[datetime]) -> bool:
    """Whether so many tries on so many days, by the day here, are enough."""
    return len(moments) >= LEAST_TRIES and len({local(at).date() for at in moments}) >= LEAST_DAYS
