"""What may be done to tell the referrer, and how a contact ends."""

from frontdoor.domain.feedback.actions.acknowledging import acknowledge
from frontdoor.domain.feedback.actions.closing import close, join, reopen, set_aside
from frontdoor.domain.feedback.actions.telling import (
    follow_up,
    say_acknowledged,
    say_why_not_told,
    tell_referrer,
)

__all__ = [
    "acknowledge",
    "close",
    "follow_up",
    "join",
    "reopen",
    "say_acknowledged",
    "say_why_not_told",
    "set_aside",
    "tell_referrer",
]
