"""What a reader may not see, how it is found in a text, and safe words to begin with."""

from frontdoor.domain.disclosure.rules.gate import findings
from frontdoor.domain.disclosure.rules.leaving import left_out
from frontdoor.domain.disclosure.rules.readback import Talk, kept_of, read_back, unnamed
from frontdoor.domain.disclosure.rules.recipients import Address, Finding, Kept, Protected, Recipient
from frontdoor.domain.disclosure.rules.suspected import OnIt, may_harm
from frontdoor.domain.disclosure.rules.telling import acknowledgement, outcome_told, told_in_a_call
from frontdoor.domain.disclosure.rules.unnamed import Unnamed, without_names

__all__ = [
    "Address",
    "Finding",
    "Kept",
    "OnIt",
    "Protected",
    "Recipient",
    "Talk",
    "Unnamed",
    "acknowledgement",
    "findings",
    "kept_of",
    "left_out",
    "may_harm",
    "outcome_told",
    "read_back",
    "told_in_a_call",
    "unnamed",
    "without_names",
]
