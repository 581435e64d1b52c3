"""What is owed to whoever raised a contact, as its deeds say: since when, and whether a message was lost."""

from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from frontdoor.domain.contacts.rules import ContactJoined, ContactReopened
from frontdoor.domain.decisions.rules import Decided
from frontdoor.domain.feedback.rules import (
    AcknowledgementLost,
    NotTold,
    OutcomeLost,
    OutcomeOwed,
    ReferrerAcknowledged,
    ReferrerTold,
)
from frontdoor.domain.journey.rules.stages import JOINED, SET_ASIDE
from frontdoor.foundation.events.rules import Deed


class Owes(StrEnum):
    """What somebody who is owed a word waits for."""

    ALL = "all"
    READY = "ready"
    UNDECIDED = "undecided"
    LOST = "lost"
    UNHEARD = "unheard"

    @property
    def label(self) -> str:
        """The list as a worker reads it."""
        return {
            "all": "Everybody",
            "ready": "Can be told now",
            "undecided": "Not decided yet",
            "lost": "Message did not arrive",
            "unheard": "Not told that we have it",
        }[self.value]


class Owing(Protocol):
    """A standing, as far as it says what is owed."""

    @property
    def outcome(self) -> str: ...
    @property
    def acknowledged_at(self) -> datetime | None: ...
    @property
    def owed_since(self) -> datetime | None: ...


def owing(standing: Owing, deed: Deed, at: datetime) -> dict[str, Any]:
    """What a deed changes in what is owed to the referrer.

    They are owed a word from the moment they raise it until they are told; and again from every further decision, from
    the moment a message is known not to have arrived, and from the joining of their contact to another.
    """
    again = {"owed_since": standing.owed_since or at}
    match deed:
        case ReferrerAcknowledged():
            return {"acknowledged_at": standing.acknowledged_at or at, "lost": False}
        case ReferrerTold() | NotTold():
            return {"told_at": at, "owed_since": None, "lost": False}
        case AcknowledgementLost():
            return {"acknowledged_at": None, "lost": True}
        case OutcomeLost():
            return {**again, "lost": True}
        case _:
            return again if _owes_anew(standing, deed) else {}


def _owes_anew(standing: Owing, deed: Deed) -> bool:
    was_sorted_away = isinstance(deed, ContactReopened) and standing.outcome in (SET_ASIDE, JOINED)
    return was_sorted_away or isinstance(deed, Decided | OutcomeOwed | ContactJoined)
