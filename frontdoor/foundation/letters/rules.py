"""What a message may be: how it goes, its few safe subject lines, addresses, and when it is tried again."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from frontdoor.foundation.records.refusals import Refused

LONGEST_TEXT = 918
"""Letters of a text message: six parts, the most that GOV.UK Notify sends."""

SHOWN_AFTER = timedelta(hours=1)
"""How long a message may wait before a person is told that it has not gone."""

WAITS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=3),
    timedelta(hours=6),
    timedelta(hours=12),
)
"""How long to wait after each failed try; after the last one we give up and a person takes over."""


class How(StrEnum):
    """The way a message goes."""

    EMAIL = "email"
    TEXT = "text"
    POST = "post"
    PRINT = "print"

    @property
    def label(self) -> str:
        """The way as a worker reads it."""
        return {
            "email": "E-mail",
            "text": "Text message",
            "post": "Letter",
            "print": "Letter that we print and post",
        }[self.value]


class Subject(StrEnum):
    """Every subject line that may be sent: seen on a locked screen, each tells nothing about anybody."""

    RECEIVED = "We have received your message"
    NEXT = "What happens next"
    SURVEY = "How was it for you?"
    CODE = "Your code"
    SAVED = "Your saved form"
    ASKED = "You are asked for information"
    REMINDER = "A reminder: your answer is waited for"
    INVITED = "You are invited to a discussion"
    OFFERED = "Work is offered to your team"
    ACTION = "An action waits for you"
    ACCOUNT = "Your access"
    UNSEEN = "Something waits to be read"
    QUALITY = "What was missing from what you sent us"
    COACHING = "What helps when you tell us"
    LOOKED = "A look that you should know about"
    WITNESS = "A checkpoint to keep"


TELLS_OF_NOBODY = frozenset(
    {
        Subject.CODE,
        Subject.SAVED,
        Subject.ACCOUNT,
        Subject.UNSEEN,
        Subject.LOOKED,
        Subject.WITNESS,
        Subject.COACHING,
    }
)
"""Messages to somebody about their own form or access, or that something waits, and checkpoints: no disclosure."""


class Outcome(StrEnum):
    """What became of one try, or of the message after it."""

    PRINTED = "printed"
    SENT = "sent"
    DELIVERED = "delivered"
    TRY_AGAIN = "try_again"
    GAVE_UP = "gave_up"
    BOUNCED = "bounced"
    SETTLED = "settled"


TRYING_IS_OVER = frozenset(Outcome) - {Outcome.TRY_AGAIN, Outcome.PRINTED}
NEEDS_A_PERSON = frozenset({Outcome.GAVE_UP, Outcome.BOUNCED})
ARRIVED = TRYING_IS_OVER - NEEDS_A_PERSON
"""As far as we know: what went may still come back."""


class NotSendable(Refused):
    """This message cannot be sent as it is written; nothing was sent and nothing is lost."""


def subject_line(subject: str) -> Subject:
    """The safe subject line; any other is refused, for it could name somebody."""
    try:
        return Subject(subject)
    except ValueError:
        raise NotSendable(
            "This subject line is not one of the agreed ones. A subject line is seen by whoever holds the telephone, "
            "so it never says who or what a message is about."
        ) from None


def checked_body(body: str, how: How) -> str:
    """The words of a message, if they can go this way."""
    if not body.strip():
        raise NotSendable("The message is empty. Write what you want to say.")
    if how is How.TEXT and len(body) > LONGEST_TEXT:
        raise NotSendable(
            f"This text message has {len(body)} characters. The most is {LONGEST_TEXT}: shorten it or send an e-mail."
        )
    return body


def due_at(written_at: datetime, tries: Sequence[tuple[Outcome, datetime]]) -> datetime:
    """When a message whose trying is not over is to be tried next, given its tries so far."""
    if not tries:
        return written_at + WAITS[0]  # its own job comes sooner; this is for when that job was lost
    return tries[-1][1] + WAITS[min(len(tries), len(WAITS)) - 1]


def after_failure(tries_before: int) -> Outcome:
    """What a failure that may pass leads to: another try, or giving up once every wait is used."""
    return Outcome.TRY_AGAIN if tries_before < len(WAITS) else Outcome.GAVE_UP
