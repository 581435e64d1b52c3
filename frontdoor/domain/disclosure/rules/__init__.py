"""What a reader may not see, how it is found in a text, and safe words to begin with."""

from frontdoor.domain.disclosure.rules.gate import findings
from frontdoor.domain.disclosure.rules.readback import Talk, kept_of, read_back, unnamed
from frontdoor.domain.disclosure.rules.recipients import Address, Finding, Kept, Protected, Recipient
from frontdoor.domain.disclosure.rules.telling import acknowledgement, outcome_told
from frontdoor.domain.disclosure.rules.unnamed import Unnamed, without_names

__all__ = [
    "Address",
    "Finding",
    "Kept",
    "Protected",
    "Recipient",
    "Talk",
    "Unnamed",
    "acknowledgement",
    "findings",
    "kept_of",
    "outcome_told",
    "read_back",
    "unnamed",
    "without_names",
]
