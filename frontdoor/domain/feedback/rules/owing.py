"""When a word is owed to whoever raised a contact: until they are told of the decision in force, and it arrived."""

from dataclasses import dataclass

from frontdoor.domain.contacts.rules import ContactJoined, ContactSetAside
from frontdoor.domain.decisions.rules import Decided
from frontdoor.domain.feedback.rules.telling import NotTold, ReferrerTold
from frontdoor.foundation.events.rules import Deed


@dataclass(frozen=True)
class OutcomeOwed(Deed):
    """What was decided where this contact goes on is owed to whoever raised this one too."""


@dataclass(frozen=True)
class OutcomeLost(Deed):
    """The message that told the outcome did not arrive: they are as untold as before."""


@dataclass(frozen=True)
class AcknowledgementLost(Deed):
    """The message that said that we have it did not arrive."""


TELLS = (ReferrerTold, NotTold)
OWES = (Decided, OutcomeOwed, OutcomeLost, ContactJoined, ContactSetAside)
"""After these nobody counts as told. What was set aside was ended with its reason; opened again, it is owed anew."""
TELLS_OR_OWES = (*TELLS, *OWES)


def is_told(last: str) -> bool:
    """Whether they are told, by the name of the last deed that tells them or owes them a word; empty for none."""
    return last in {deed.name for deed in TELLS}
