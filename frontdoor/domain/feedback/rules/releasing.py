"""When a second person reads what is told before it goes: to a family, and to somebody who may be the one who harms."""

from dataclasses import dataclass
from enum import StrEnum

from frontdoor.domain.contacts.rules import ReferrerKind
from frontdoor.foundation.events.rules import Deed


class Held(StrEnum):
    """Why words wait for a second person."""

    FAMILY = "family"
    MAY_HARM = "may_harm"

    @property
    def label(self) -> str:
        """Why, as a worker reads it."""
        return {
            "family": "They are one of the family: words to a family are read by two people.",
            "may_harm": (
                "Their name or telephone is like that of somebody on this contact who may have harmed. "
                "They are told only what a neighbour would be told."
            ),
        }[self.value]


def why_held(kind: ReferrerKind, *, may_harm: bool) -> tuple[Held, ...]:
    """Why what is told to somebody of this kind waits for a second person; empty where it need not."""
    family = (Held.FAMILY,) if kind is ReferrerKind.FAMILY else ()
    return (*family, Held.MAY_HARM) if may_harm else family


@dataclass(frozen=True)
class TellingHeld(Deed):
    """What somebody wants to tell waits until a second person has read it."""

    release_id: str
    how: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class TellingSentBack(Deed):
    """A second person sent back what somebody wanted to tell, with a reason."""

    release_id: str
