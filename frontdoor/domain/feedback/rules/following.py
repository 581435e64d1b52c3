"""The code by which whoever raised a contact may follow it."""

import hmac
from enum import StrEnum
from uuid import UUID

from frontdoor.domain.feedback.rules.telling import Kind
from frontdoor.foundation.records.secrets import ALPHABET, digest

CODE_LENGTH = 8

READ_BY_THEM = (Kind.ACKNOWLEDGED, Kind.OUTCOME)
"""What they read of what we wrote down: never why they were not told, nor how a message was settled."""


class Step(StrEnum):
    """How far we are, in words that are safe for whoever raised it: of the work alone, never of anybody in it."""

    RECEIVED = "received"
    READ = "read"
    FINDING_OUT = "finding_out"
    DECIDED = "decided"

    @property
    def label(self) -> str:
        """The step as the person who waits reads it."""
        return {
            "received": "We have it",
            "read": "A worker has read it",
            "finding_out": "We are finding out more",
            "decided": "We have decided",
        }[self.value]


def how_far(*, read: bool, asked: bool, decided: bool) -> Step:
    """The furthest step that was taken."""
    if decided:
        return Step.DECIDED
    if asked:
        return Step.FINDING_OUT
    return Step.READ if read else Step.RECEIVED


def code_letter(code: str, link: str) -> str:
    """The message with a one-time code: it says neither what it is about nor whom."""
    return (
        f"Your code is {code}. It works for 15 minutes, on the page where you asked for it:\n\n{link}\n\n"
        "If you did not ask for a code, do nothing."
    )


def follow_code(key: str, contact: UUID) -> str:
    """The code with which a referrer may follow their contact: worked out from its id, so it is stored nowhere.

    Eight letters (39 bits), useless without the reference; the place that checks it slows guessing down.
    """
    value = int.from_bytes(hmac.digest(key.encode(), b"follow" + contact.bytes, "sha256"))
    letters = []
    for _ in range(CODE_LENGTH):
        value, place = divmod(value, len(ALPHABET))
        letters.append(ALPHABET[place])
    return "".join(letters)


def follow_digest(key: str, contact: UUID) -> str:
    """What is stored of that code: enough to know it again, too little to tell it."""
    return digest(follow_code(key, contact))


def tidy_code(typed: str) -> str:
    """A code as it was given, from one as typed: any case, spaces or dashes."""
    return "".join(char for char in typed.upper() if char.isalnum())
