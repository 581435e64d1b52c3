"""What every way out promises: it takes a message, or says whether trying again can help."""

from typing import Protocol

from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.letters.rules import Outcome


class MayPass(Exception):
    """It did not go, and may go later; the text is a reason that a worker can read, without words of the message."""


class WillNotGo(Exception):
    """It did not go and never will like this; the text is a reason that a worker can read."""


class Channel(Protocol):
    """One way out. Taking the same message twice must not give its reader two."""

    def take(self, letter: Letter) -> None:
        """Take the message, or raise MayPass or WillNotGo."""

    def fate(self, letter: Letter) -> Outcome | None:
        """What became of a message that was taken: delivered, bounced, or None when nothing is known."""
