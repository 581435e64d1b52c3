"""A real mail server with moods, and the mailbox of its readers."""

import asyncio
import email
import socket
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import default
from enum import Enum, auto

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

LATER_THAN_ANYONE_WAITS = 60


class Mood(Enum):
    """What the server does with the next message."""

    TAKES = auto()
    TAKES_BUT_NOT_GOODBYE = auto()
    TAKES_ITS_TIME = auto()
    BUSY = auto()
    BUSY_FOR_THIS_READER = auto()
    NO_SUCH_READER = auto()
    REFUSES_THE_WORDS = auto()
    BREAKS_OFF_BEFORE = auto()
    BREAKS_OFF_AFTER = auto()
    HALF_CLOSES_AFTER = auto()
    ANSWERS_TOO_LATE = auto()


class MailServer:
    """Takes messages as its moods say; when they are used up, it takes everything."""

    def __init__(self, moods: Iterable[Mood]) -> None:
        self.moods = list(moods)
        self.arrivals: dict[str, list[EmailMessage]] = defaultdict(list)
        self.mood = Mood.TAKES
        self.lines: list[asyncio.Transport] = []

    async def hang_up(self) -> None:
        """End every line that is still open."""
        for line in self.lines:
            line.abort()
        await asyncio.sleep(0.01)

    @property
    def read_once(self) -> dict[str, EmailMessage]:
        """What a reader finds: a mailbox keeps one of those with the same Message-ID."""
        return {name: copies[0] for name, copies in self.arrivals.items()}

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.mood = self.moods.pop(0) if self.moods else Mood.TAKES
        self.lines.append(_line(server))
        if self.mood is Mood.BREAKS_OFF_BEFORE:
            _line(server).abort()
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.mood is Mood.NO_SUCH_READER:
            return "550 5.1.1 No such mailbox"
        if self.mood is Mood.BUSY_FOR_THIS_READER:
            return "450 4.2.1 Mailbox busy"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.mood is Mood.BUSY:
            return "451 4.3.0 Try again later"
        if self.mood is Mood.REFUSES_THE_WORDS:
            return "554 5.6.0 Not like this"
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        message = email.message_from_bytes(content, policy=default)
        self.arrivals[message["Message-ID"]].append(message)
        if self.mood is Mood.BREAKS_OFF_AFTER:
            _line(server).abort()
        if self.mood is Mood.HALF_CLOSES_AFTER:
            _line(server).write_eof()
        if self.mood is Mood.TAKES_ITS_TIME:
            await asyncio.sleep(0.5)
        if self.mood is Mood.ANSWERS_TOO_LATE:
            await asyncio.sleep(LATER_THAN_ANYONE_WAITS)
        return "250 Message accepted"

    async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.mood is Mood.TAKES_BUT_NOT_GOODBYE:
            await asyncio.sleep(LATER_THAN_ANYONE_WAITS)
        return "221 Bye"


@contextmanager
def mail_server(*moods: Mood) -> Iterator[tuple[MailServer, int]]:
    """A mail server on a free port."""
    handler = MailServer(moods)
    port = _free_port()
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield handler, port
    finally:
        asyncio.run_coroutine_threadsafe(handler.hang_up(), controller.loop).result(timeout=5)
        controller.stop()


def _line(server: SMTP) -> asyncio.Transport:
    """The line to the client, to be broken off."""
    assert isinstance(server.transport, asyncio.Transport)
    return server.transport


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
