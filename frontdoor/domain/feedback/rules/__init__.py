"""What we tell, to whom and how, and the deeds of telling."""

from frontdoor.domain.feedback.rules.ending import FollowedUp
from frontdoor.domain.feedback.rules.following import CODE_LENGTH, follow_code, follow_digest, tidy_code
from frontdoor.domain.feedback.rules.telling import (
    ACKNOWLEDGED,
    AT_ONCE,
    SAID_BY_A_PERSON,
    How,
    Kind,
    NotTold,
    ReferrerAcknowledged,
    ReferrerTold,
    acknowledgement_of,
    letter_of,
)

__all__ = [
    "ACKNOWLEDGED",
    "AT_ONCE",
    "CODE_LENGTH",
    "SAID_BY_A_PERSON",
    "FollowedUp",
    "How",
    "Kind",
    "NotTold",
    "ReferrerAcknowledged",
    "ReferrerTold",
    "acknowledgement_of",
    "follow_code",
    "follow_digest",
    "letter_of",
    "tidy_code",
]
