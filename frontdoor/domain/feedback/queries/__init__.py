"""Reading what referrers were told, and what they may read for themselves."""

from frontdoor.domain.feedback.queries.answering import AnswerInFile, answers_in_file
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
    OwnPage,
    SafeWords,
    code_for_referrer,
    followed,
    followed_by_sender,
    own_page,
)
from frontdoor.domain.feedback.queries.raised import RaisedByMe, how_many_raised_by_me, raised_by_me
from frontdoor.domain.feedback.queries.reaching import reading_trying, trying_of
from frontdoor.domain.feedback.queries.releasing import (
    ReleaseSeen,
    reading_how_many_releases_wait,
    reading_releases,
    reading_waiting_releases,
    waiting_on,
)
from frontdoor.domain.feedback.queries.surveys import (
    AnswerSeen,
    Shares,
    answers_given,
    how_many_answers,
    how_many_asked,
    said_and_done,
    shares_of_answers,
)
from frontdoor.domain.feedback.queries.telling import (
    as_they_read,
    messages_on,
    reading_messages,
    still_to_do,
)

__all__ = [
    "AnswerInFile",
    "AnswerSeen",
    "OwnPage",
    "RaisedByMe",
    "ReleaseSeen",
    "SafeWords",
    "Shares",
    "Sorted",
    "answers_given",
    "answers_in_file",
    "as_they_read",
    "closures_on",
    "code_for_referrer",
    "follow_ups_on",
    "followed",
    "followed_by_sender",
    "how_many_answers",
    "how_many_asked",
    "how_many_raised_by_me",
    "messages_on",
    "own_page",
    "raised_by_me",
    "reading_closures",
    "reading_follow_ups",
    "reading_how_many_releases_wait",
    "reading_messages",
    "reading_releases",
    "reading_sortings",
    "reading_trying",
    "reading_waiting_releases",
    "said_and_done",
    "shares_of_answers",
    "sortings_on",
    "still_to_do",
    "trying_of",
    "waiting_on",
]
