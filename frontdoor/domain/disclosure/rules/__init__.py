"""What a reader may not see, how it is found in a text, and safe words to begin with."""

from frontdoor.domain.disclosure.rules.gate import findings
from frontdoor.domain.disclosure.rules.recipients import Address, Finding, Kept, Protected, Recipient
from frontdoor.domain.disclosure.rules.telling import acknowledgement, outcome_told

__all__ = [
    "Address",
    "Finding",
    "Kept",
    "Protected",
    "Recipient",
    "acknowledgement",
    "findings",
    "outcome_told",
]
