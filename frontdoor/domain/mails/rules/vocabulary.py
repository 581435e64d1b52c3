"""By which way an e-mail came, and what became of it."""

from dataclasses import dataclass
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
