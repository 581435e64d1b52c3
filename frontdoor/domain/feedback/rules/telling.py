"""What we tell the one who raised it, and how; and the deeds of telling."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from frontdoor.domain.contacts.rules import WayIn
from frontdoor.foundation.events.rules import Deed


class Kind(StrEnum):
    """What a message told the referrer."""

    ACKNOWLEDGED = "acknowledged"
    OUTCOME = "outcome"
    NOT_TOLD = "not_told"
    SETTLED = "settled"
    TO_POST = "to_post"
    """A letter that is written and not posted: nobody has read it yet."""


class How(StrEnum):
    """How the referrer was told."""

    SCREEN = "screen"
    CALL = "call"
    EMAIL = "email"
    TEXT = "text"
    FILE = "file"
    ANSWER = "answer"
    IN_PERSON = "in_person"
    POST = "post"
    NONE = "none"

    @property
    def label(self) -> str:
        """The way as a worker reads it."""
        return {
            "screen": "On the page that their code opens",
            "call": "By telephone",
            "email": "By e-mail",
            "text": "By text message",
            "file": "In the answer to their file",
            "answer": "In the answer to their system",
            "in_person": "In person",
            "post": "By letter",
            "none": "Not told",
        }[self.value]


ACKNOWLEDGED = (
    "We have your worry. A trained worker reads it within one working day and decides what happens next. "
    "We will tell you here what we decided."
)
AT_ONCE = {
    WayIn.PUBLIC_FORM: How.SCREEN,
    WayIn.PROFESSIONAL_FORM: How.SCREEN,
    WayIn.TELEPHONE: How.CALL,
    WayIn.POLICE: How.FILE,
    WayIn.SYSTEM: How.ANSWER,
    WayIn.WALK_IN: How.IN_PERSON,
    WayIn.EMAIL: How.EMAIL,
    WayIn.LETTER: How.EMAIL,
    WayIn.FAX: How.EMAIL,
}
"""How each is acknowledged as it arrives: what came in writing by e-mail if an address is known, else by a person."""


SAID_BY_A_PERSON = (How.CALL, How.POST, How.IN_PERSON)
"""How a person may have said that we have it, where it could not be said at once."""

BY_CODE = (How.SCREEN, How.ANSWER, How.FILE)
"""Told where they look for it themselves: on the page that their code opens, in the answer to their system or file."""
TOLD_AT_ONCE = (How.CALL, How.IN_PERSON, *BY_CODE)
"""Told without a message that goes: what is disclosed is put on record as it is done."""
_WITH_A_CODE = (How.SCREEN, How.EMAIL, *SAID_BY_A_PERSON)


def where_they_look(acknowledged: Iterable[str]) -> How | None:
    """Where somebody who was acknowledged in these ways can look for themselves; None where they can't."""
    ways = set(acknowledged)
    for own in (How.ANSWER, How.FILE):
        if own in ways:
            return own
    return How.SCREEN if ways & set(_WITH_A_CODE) else None


def letter_of(words: str, reference: str) -> str:
    """A message as it is sent: the words, and the reference by which they can follow it."""
    return f"{words.strip()}\n\nYour reference: {reference}"


def acknowledgement_of(reference: str, code: str, *, shared: bool) -> str:
    """The e-mail that says we have it: nothing of what was told, and how to follow it.

    To an address that somebody else may read too it says neither reference nor code.
    """
    if shared:
        return RECEIVED_QUIETLY
    return (
        f"{ACKNOWLEDGED}\n\nYour reference: {reference}\nYour code: {code[:4]} {code[4:]}\n\n"
        "With these you can see what happens on our page “Follow what you told us”. "
        "If somebody is in danger now, call 999."
    )


RECEIVED_QUIETLY = (
    "We have received your message. We will be in touch. If somebody is in danger now, call 999."
)
WROTE_QUIETLY = (
    "There is something for you to read. Open our page “Follow what you told us”, with your reference and your "
    "code, or call us. If somebody is in danger now, call 999."
)
"""What goes to an e-mail address that somebody else may read: no reference, no code, and nothing of what was told."""


@dataclass(frozen=True)
class ReferrerAcknowledged(Deed):
    """The referrer was told that we have it, and what happens next."""

    how: str


@dataclass(frozen=True)
class ReferrerTold(Deed):
    """The referrer was told the outcome; with the id of what a second person released, where one had to."""

    how: str
    release_id: str = ""


@dataclass(frozen=True)
class LetterToPost(Deed):
    """A letter to the referrer is written; they count as told once somebody has posted it.

    `closes` says that the contact closes with it, where nothing else stands in the way by then.
    """

    letter_id: str
    release_id: str = ""
    closes: bool = False


@dataclass(frozen=True)
class LetterTakenBack(Deed):
    """A letter to the referrer was not posted after all."""

    letter_id: str


@dataclass(frozen=True)
class NotTold(Deed):
    """The referrer can't or must not be told, for a recorded reason; `why` says of which kind."""

    why: str = ""
