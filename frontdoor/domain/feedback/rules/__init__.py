"""What we tell, to whom and how, and the deeds of telling."""

from frontdoor.domain.feedback.rules.ending import FollowedUp
from frontdoor.domain.feedback.rules.following import (
    CODE_LASTS,
    CODE_LENGTH,
    CODE_TRIES,
    NOT_THIS_CODE,
    RUN_OUT,
    Step,
    code_letter,
    follow_code,
    follow_digest,
    how_far,
    tidy_code,
)
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
    "CODE_LASTS",
    "CODE_LENGTH",
    "CODE_TRIES",
    "NOT_THIS_CODE",
    "RUN_OUT",
    "SAID_BY_A_PERSON",
    "FollowedUp",
    "How",
    "Kind",
    "NotTold",
    "ReferrerAcknowledged",
    "ReferrerTold",
    "Step",
    "acknowledgement_of",
    "code_letter",
    "follow_code",
    "follow_digest",
    "how_far",
    "letter_of",
    "tidy_code",
]
