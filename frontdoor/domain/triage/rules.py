"""Priority, and the ways a contact may go from triage."""

from dataclasses import dataclass
from enum import StrEnum

from frontdoor.foundation.events.rules import Deed


class Priority(StrEnum):
    """How soon: red, amber, green or blue; it may move either way as information arrives."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"

    @property
    def meaning(self) -> str:
        """What the colour means, in words."""
        return MEANING[self]


MEANING = {
    Priority.RED: "Somebody may be in danger now",
    Priority.AMBER: "Serious worry, needs an answer within a day or so",
    Priority.GREEN: "Needs help, no sign of danger",
    Priority.BLUE: "For information, or already answered",
}


class Way(StrEnum):
    """Which way next."""

    ASK = "ask"
    DISCUSS = "discuss"
    DECIDE = "decide"

    @property
    def label(self) -> str:
        """The way as a worker reads it."""
        return {"ask": "Ask partner agencies", "discuss": "Discuss together", "decide": "Decide now"}[
            self.value
        ]


@dataclass(frozen=True)
class Triaged(Deed):
    """A contact had its first look."""

    priority: str
    way: str
