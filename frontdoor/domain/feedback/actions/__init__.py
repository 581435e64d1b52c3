"""What may be done to tell the referrer, and how a contact ends."""

from frontdoor.domain.feedback.actions.acknowledging import acknowledge
from frontdoor.domain.feedback.actions.closing import close, join, reopen, set_aside
from frontdoor.domain.feedback.actions.following import (
    forget_old_follow_codes,
    open_with_follow_code,
    say_heard_nothing,
    send_follow_code,
)
from frontdoor.domain.feedback.actions.inviting import invite_those_told
from frontdoor.domain.feedback.actions.owing import settle_message, they_asked
from frontdoor.domain.feedback.actions.posting import (
    print_letter,
    say_came_back,
    say_posted,
    take_letter_back,
)
from frontdoor.domain.feedback.actions.reaching import could_not_reach
from frontdoor.domain.feedback.actions.releasing import release, tell_or_hold
from frontdoor.domain.feedback.actions.surveys import (
    say_how_it_was,
    say_in_public,
    take_down,
)
from frontdoor.domain.feedback.actions.telling import (
    follow_up,
    say_acknowledged,
    say_why_not_told,
    tell_referrer,
)

__all__ = [
    "acknowledge",
    "close",
    "could_not_reach",
    "follow_up",
    "forget_old_follow_codes",
    "invite_those_told",
    "join",
    "open_with_follow_code",
    "print_letter",
    "release",
    "reopen",
    "say_acknowledged",
    "say_came_back",
    "say_heard_nothing",
    "say_how_it_was",
    "say_in_public",
    "say_posted",
    "say_why_not_told",
    "send_follow_code",
    "set_aside",
    "settle_message",
    "take_down",
    "take_letter_back",
    "tell_or_hold",
    "tell_referrer",
    "they_asked",
]
