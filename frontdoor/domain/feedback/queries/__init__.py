"""Reading what referrers were told, and what they may read for themselves."""

from frontdoor.domain.feedback.queries.ending import (
    Sorted,
    closures_on,
    follow_ups_on,
    reading_closures,
    reading_follow_ups,
    reading_sortings,
    sortings_on,
)
from frontdoor.domain.feedback.queries.following import (
    HowFar,
    SafeWords,
    code_for_referrer,
    followed,
    followed_again,
    followed_by_sender,
    goes_on_at,
    how_far_is,
)
from frontdoor.domain.feedback.queries.telling import (
    as_they_read,
    messages_on,
    reading_messages,
    still_to_do,
)

__all__ = [
    "HowFar",
    "SafeWords",
    "Sorted",
    "as_they_read",
    "closures_on",
    "code_for_referrer",
    "follow_ups_on",
    "followed",
    "followed_again",
    "followed_by_sender",
    "goes_on_at",
    "how_far_is",
    "messages_on",
    "reading_closures",
    "reading_follow_ups",
    "reading_messages",
    "reading_sortings",
    "sortings_on",
    "still_to_do",
]
