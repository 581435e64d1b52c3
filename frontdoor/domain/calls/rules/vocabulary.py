"""The words of the telephone: lines, what became of a call, what came of ringing back, and the deeds."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from frontdoor.foundation.clock import WorkingHours, add_working_days
from frontdoor.foundation.events.rules import Deed


class Line(StrEnum):
    """Which of the two lines was rung."""

    PUBLIC = "public"
    PROFESSIONALS = "professionals"

    @property
    def label(self) -> str:
        """The line as people say it."""
        return self.value.capitalize()


class Result(StrEnum):
    """What became of a call."""

    ANSWERED = "answered"
    ABANDONED = "abandoned"


class NoContactNeeded(StrEnum):
    """Why an answered call left no contact behind."""

    ABOUT_ONE_WE_HAVE = "about_one_we_have"
    ADVICE = "advice"
    OTHER_SERVICE = "other_service"
    OUR_OWN = "our_own"
    NOBODY_SPOKE = "nobody_spoke"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The reason as a choice says it."""
        return {
            "about_one_we_have": "About a contact we have, and nothing new was said",
            "advice": "General advice: nobody was named",
            "other_service": "For another service: put through or given its number",
            "our_own": "A colleague or partner about the work itself",
            "nobody_spoke": "Wrong number, or nobody spoke",
            "other": "Something else",
        }[self.value]


class CameOf(StrEnum):
    """What came of ringing a lost caller back."""

    CONTACT = "contact"
    NO_NEED = "no_need"
    NO_ANSWER = "no_answer"
    STOPPED = "stopped"

    @property
    def label(self) -> str:
        """What came of it, in a word or two."""
        return {
            "contact": "Reached: what they said is taken down",
            "no_need": "Reached: there is no need any more",
            "no_answer": "No answer",
            "stopped": "Stopped trying",
        }[self.value]

    @property
    def ends(self) -> bool:
        """Whether nobody needs to ring this caller again."""
        return self is not CameOf.NO_ANSWER


MOST_TRIES = 3
"""Tries without an answer before a worker may stop: a choice of ours, as no guidance says a number."""

LOOKED_BACK = timedelta(days=28)
"""How far back the list of lost callers reaches. Each day's own page shows its lost callers whatever their age."""


def rung_back_by(offered: datetime, hours: WorkingHours) -> datetime:
    """Until when a lost caller is rung back: one working day, as any contact is acknowledged within one."""
    return add_working_days(offered, 1, hours)


@dataclass(frozen=True)
class CallsImported(Deed):
    """Somebody took in the telephony system's log to its end."""

    accepted: int = 0
    already_there: int = 0
    rejected: int = 0


@dataclass(frozen=True)
class CallJoined(Deed):
    """Somebody confirmed that this call is where the contact came from, or that it was about it."""

    call_id: str
    line: str = ""
    waited: int | None = None


@dataclass(frozen=True)
class CallNeededNoContact(Deed):
    """Somebody said why an answered call left no contact."""

    call_id: str
    reason: str = ""


@dataclass(frozen=True)
class CallReopened(Deed):
    """What was said of a call was taken back: it belongs to no contact again."""

    call_id: str


@dataclass(frozen=True)
class RangBack(Deed):
    """Somebody rang a lost caller back."""

    call_id: str
    came_of: str
    tries: int = 1
