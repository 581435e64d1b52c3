"""What is done with telephone calls: logged, joined to their contacts, and rung back."""

from frontdoor.domain.calls.actions.importing import ImportResult, Reported, import_calls
from frontdoor.domain.calls.actions.ringing import ring_back
from frontdoor.domain.calls.actions.settling import join_call, needs_no_contact, take_back

__all__ = [
    "ImportResult",
    "Reported",
    "import_calls",
    "join_call",
    "needs_no_contact",
    "ring_back",
    "take_back",
]
