"""An answer given in the call itself: decided, read back and told in one go."""

from dataclasses import dataclass

from frontdoor.domain.agreements.rules import Outcome
from frontdoor.foundation.events.rules import Deed

AT_ONCE_OUTCOMES = (
    Outcome.ADVICE_ONLY,
    Outcome.SIGNPOST,
    Outcome.EARLY_HELP,
    Outcome.INFORMATION_ONLY,
    Outcome.ASSESSMENT,
    Outcome.SAME_DAY_RESPONSE,
)
"""The ways that a conversation can end, in the order in which they are offered."""

NEEDS_SOMEBODY = frozenset({Outcome.EARLY_HELP, Outcome.ASSESSMENT, Outcome.SAME_DAY_RESPONSE})
"""Ways that lead to work with a family, so that it must be said who it is about."""


@dataclass(frozen=True)
class AnsweredAtOnce(Deed):
    """Whoever called had their answer in the call; agreed aloud where it was read back to them."""

    outcome: str
    agreed_aloud: bool = False
