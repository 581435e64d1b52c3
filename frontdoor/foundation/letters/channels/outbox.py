"""The outbox folder: each message a file that a person can open, print or pass on."""

from dataclasses import dataclass
from pathlib import Path

from frontdoor.foundation.letters.channels.mail import as_email
from frontdoor.foundation.letters.channels.ways import MayPass
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.letters.rules import How, Outcome
from frontdoor.foundation.records.disk import write_whole


@dataclass(frozen=True, slots=True)
class Outbox:
    """Writes each message once, whole, under the name of its letter."""

    folder: Path

    def take(self, letter: Letter) -> None:
        """Write the message into the folder; the same letter again finds itself there."""
        place = self.folder / f"{letter.written_at:%Y%m%dT%H%M%S}-{letter.id}{self._ending(letter)}"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not place.exists():
                write_whole(place, self._content(letter))
        except OSError as failed:
            raise MayPass("The outbox folder could not be written.") from failed

    def fate(self, letter: Letter) -> Outcome | None:
        """A folder learns nothing of its readers."""
        return None

    @staticmethod
    def _ending(letter: Letter) -> str:
        return ".eml" if letter.how == How.EMAIL else ".txt"

    @staticmethod
    def _content(letter: Letter) -> bytes:
        if letter.how == How.EMAIL:
            return as_email(letter).message().as_bytes()
        return f"{letter.to}\n\n{letter.subject}\n\n{letter.body}\n".encode()
