"""By which way an e-mail came, and what became of it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class CameBy(StrEnum):
    """How an e-mail reached us."""

    FILE = "file"
    MAILBOX = "mailbox"


class Became(StrEnum):
    """What became of an e-mail that was taken in."""

    CONTACT = "contact"
    JOINED = "joined"
    ALREADY_THERE = "already_there"


@dataclass(frozen=True, slots=True)
class Source:
    """Where an e-mail was taken from, and when it had arrived there, if that is known."""

    by: CameBy
    name: str
    arrived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of an e-mail, on which contact, and whether a person must read its original."""

    became: Became
    contact: UUID
    unreadable: bool = False


@dataclass(frozen=True, slots=True)
class NotTaken:
    """An e-mail that could not be taken in: which, and why. It is where it was."""

    number: int
    name: str
    reason: str


@dataclass(slots=True)
class Tally:
    """What became of many e-mails, counted as they come."""

    contacts: int = 0
    joined: int = 0
    already_there: int = 0
    unreadable: int = 0
    not_taken: list[NotTaken] = field(default_factory=list)

    def count(self, one: TakenIn) -> None:
        """Count one that was taken in."""
        self.contacts += one.became is Became.CONTACT
        self.joined += one.became is Became.JOINED
        self.already_there += one.became is Became.ALREADY_THERE
        self.unreadable += one.unreadable and one.became is not Became.ALREADY_THERE

    @property
    def seen(self) -> int:
        """How many there were in all."""
        return self.contacts + self.joined + self.already_there + len(self.not_taken)
