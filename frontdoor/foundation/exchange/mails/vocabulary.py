"""What is known of an e-mail once it was read, and how much of one is looked at."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

LONGEST_HEAD = 64 * 1024
LONGEST_HEADER = 8 * 1024
MOST_PARTS = 200
DEEPEST = 10
LONGEST_TEXT = 200_000
MOST_ATTACHMENTS = 50
LARGEST_READ = 32 * 1024 * 1024
"""Bytes of an e-mail beyond which it is kept, and not read here: its reader's memory has bounds."""


class Mark(StrEnum):
    """What an e-mail says of itself that makes an answer by a machine useless or harmful."""

    AUTOMATIC = "automatic"
    BULK = "bulk"
    NO_REPLY = "no_reply"
    RETURNED = "returned"

    @property
    def label(self) -> str:
        """The mark as a worker reads it."""
        return {
            "automatic": "Written by a machine, such as an out-of-office answer",
            "bulk": "Sent to a list of people",
            "no_reply": "From an address that takes no answer",
            "returned": "Says that a message could not be delivered",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that came with an e-mail."""

    name: str
    media_type: str
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class ReadMail:
    """An e-mail as it was read: every word plain text, nothing in it fetched or run.

    `left_unread` says in sentences what was not read, and `unreadable` why nothing was; the words are then whatever
    letters stand in it.
    """

    sender: str = ""
    sender_name: str = ""
    reply_to: str = ""
    to: tuple[str, ...] = ()
    subject: str = ""
    sent_at: datetime | None = None
    arrived_at: datetime | None = None
    message_id: str = ""
    answers: tuple[str, ...] = ()
    """The messages that it says it answers, the nearest first: In-Reply-To, then References from the last."""
    returned: tuple[str, ...] = ()
    """The messages that it brings back undelivered."""
    text: str = ""
    marks: tuple[Mark, ...] = ()
    left_unread: tuple[str, ...] = ()
    unreadable: str = ""
    attachments: tuple[Attached, ...] = field(default=())

    def head(self) -> dict[str, Any]:
        """All but the content of what is attached, as plain JSON values."""
        plain = asdict(self)
        plain["sent_at"] = self.sent_at.isoformat() if self.sent_at else None
        plain["arrived_at"] = self.arrived_at.isoformat() if self.arrived_at else None
        plain["attachments"] = [[one.name, one.media_type, len(one.content)] for one in self.attachments]
        return plain


def mail_of(head: Mapping[str, Any], attachments: tuple[Attached, ...]) -> ReadMail:
    """The e-mail again, from its head as JSON; every value is checked, since its reader may have been taken over."""
    return ReadMail(
        **{name: str(head[name]) for name in ("sender", "sender_name", "reply_to", "subject", "message_id")},
        **{name: str(head[name]) for name in ("text", "unreadable")},
        to=_texts(head["to"]),
        answers=_texts(head["answers"]),
        returned=_texts(head["returned"]),
        left_unread=_texts(head["left_unread"]),
        marks=tuple(Mark(mark) for mark in _texts(head["marks"])),
        sent_at=_instant(head["sent_at"]),
        arrived_at=_instant(head["arrived_at"]),
        attachments=attachments,
    )


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(str(value) for value in values)


def _instant(value: Any) -> datetime | None:
    return datetime.fromisoformat(str(value)) if value else None
