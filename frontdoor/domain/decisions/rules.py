"""What a decision holds, what a plan holds, and the deeds on both."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from frontdoor.foundation.events.rules import Deed


@dataclass(frozen=True)
class NeedFound:
    """One need: its code in the needs list, what was seen, and who can meet it and how."""

    code: str
    seen: str
    met_by: str = ""


@dataclass(frozen=True)
class Considered:
    """One statutory test: met or not, and why."""

    code: str
    met: bool
    why: str


class Progress(StrEnum):
    """How an action goes."""

    DONE = "done"
    NOT_DONE = "not_done"
    CHANGED = "changed"

    @property
    def label(self) -> str:
        """How it goes, as a worker reads it."""
        return {"done": "Done", "not_done": "Could not be done", "changed": "Going on, but changed"}[
            self.value
        ]


@dataclass(frozen=True)
class Decided(Deed):
    """The outcome by needs was decided."""

    decision_id: str
    outcome: str
    signed_alone: bool
    acts_first: bool = False
    needs: tuple[str, ...] = ()
    outstanding: int = 0


@dataclass(frozen=True)
class SignedOff(Deed):
    """A decision was signed off by somebody other than its maker."""

    decision_id: str
    outcome: str


@dataclass(frozen=True)
class SentBack(Deed):
    """A decision was sent back to its maker with a reason."""

    decision_id: str


@dataclass(frozen=True)
class ActionAgreed(Deed):
    """An agency took on an action."""

    action_id: str
    agency_id: str
    due_on: str


@dataclass(frozen=True)
class ActionReported(Deed):
    """An agency said how its action went."""

    action_id: str
    progress: str


def needs_in_order(needs: Sequence[NeedFound]) -> tuple[str, ...]:
    """The codes of the needs found, each once, as they were given."""
    return tuple(dict.fromkeys(need.code for need in needs))
