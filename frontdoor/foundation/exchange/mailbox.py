"""A folder of a mailbox, read by IMAP: what waits in it, whole and as it came, and a place for what was taken in.

Messages are fetched as bytes and never parsed here: the library's own message class would parse them in this process.
"""

import imaplib
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self
from urllib.parse import SplitResult, unquote, urlsplit

from imap_tools import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.errors import ImapToolsError

SECONDS = 30
BEGINNING = 200_000
LOOPBACK = ("localhost", "127.0.0.1", "::1")
PORTS = {"imaps": 993, "imap+starttls": 143, "imap": 143}
SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
ARRIVED = re.compile(rb'INTERNALDATE "([^"]{1,60})"')
FAILURES = (imaplib.IMAP4.error, ImapToolsError, OSError, EOFError)


class MailboxProblem(Exception):
    """The mailbox can't be read now; nothing in it was changed or lost. The text says what to look at."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message that waits in the folder: its number there, its size, and when it arrived."""

    uid: str
    size: int
    arrived_at: datetime | None


@dataclass(frozen=True, slots=True)
class Way:
    """How to reach a folder of a mailbox."""

    scheme: str
    host: str
    port: int
    user: str
    password: str
    folder: str

    @classmethod
    def from_url(cls, url: str) -> Self:
        """From an address such as imaps://front-door:secret@mail.example.org/INBOX."""
        parts = _split(url)
        if parts.scheme not in PORTS or not parts.hostname or not parts.username:
            raise MailboxProblem(
                "FRONTDOOR_MAILBOX_URL is not the address of a mailbox. Write it like "
                "imaps://user:password@host/INBOX, with %40 for an @ in the user's name."
            )
        if parts.scheme == "imap" and parts.hostname not in LOOPBACK:
            raise MailboxProblem(
                "FRONTDOOR_MAILBOX_URL would send e-mails in plain sight. Use imaps:// or imap+starttls://."
            )
        return cls(
            parts.scheme,
            parts.hostname,
            parts.port or PORTS[parts.scheme],
            unquote(parts.username),
            unquote(parts.password or ""),
            unquote(parts.path.strip("/")) or "INBOX",
        )


class Folder:
    """An open folder of a mailbox; each of its deeds raises MailboxProblem when the server fails."""

    def __init__(self, box: BaseMailBox) -> None:
        self._box = box

    def waiting(self) -> Iterator[Waiting]:
        """What waits in the folder now, oldest first."""
        with told_plainly():
            uids = sorted(self._box.uids(), key=int)
        for uid in uids:
            facts = b" ".join(_bytes_in(self._ask(uid, "(RFC822.SIZE INTERNALDATE)")))
            size = SIZE.search(facts)
            if size is not None:  # otherwise somebody took it out since
                yield Waiting(uid, int(size[1]), _arrived(facts))

    def whole(self, waiting: Waiting) -> bytes:
        """A message as it came; it is not marked as read."""
        return _literal(self._ask(waiting.uid, "(BODY.PEEK[])"))

    def beginning(self, waiting: Waiting) -> bytes:
        """The beginning of a message that is too large to be taken out."""
        return _literal(self._ask(waiting.uid, f"(BODY.PEEK[]<0.{BEGINNING}>)"))

    def put_away(self, waiting: Waiting, folder: str) -> None:
        """Move a message that is stored to another folder of the mailbox, which is made if it is not there."""
        with told_plainly():
            if not self._box.folder.exists(folder):
                self._box.folder.create(folder)
            self._box.move(waiting.uid, folder)

    def _ask(self, uid: str, what: str) -> list[Any]:
        with told_plainly():
            state, answer = self._box.client.uid("FETCH", uid, what)
        if state != "OK":
            raise MailboxProblem("The mail server would not give a message. It is still in the mailbox.")
        return list(answer)


@contextmanager
def told_plainly() -> Iterator[None]:
    """Whatever the server or the line does wrong here becomes a MailboxProblem with a sentence."""
    try:
        yield
    except FAILURES as failed:
        raise MailboxProblem(_said(failed)) from failed


@contextmanager
def open_folder(way: Way) -> Iterator[Folder]:
    """The folder, for as long as it is needed."""
    with told_plainly():
        box = _connect(way)
    try:
        with told_plainly():
            box.login(way.user, way.password, initial_folder=way.folder)
        yield Folder(box)
    finally:
        with suppress(*FAILURES):
            box.logout()
        with suppress(*FAILURES):  # a line that broke is not closed by saying goodbye
            box.client.shutdown()


def _connect(way: Way) -> BaseMailBox:
    if way.scheme == "imap":
        return MailBoxUnencrypted(way.host, way.port, timeout=SECONDS)
    secure = ssl.create_default_context()
    if way.scheme == "imaps":
        return MailBox(way.host, way.port, timeout=SECONDS, ssl_context=secure)
    return MailBoxStartTls(way.host, way.port, timeout=SECONDS, ssl_context=secure)


def _said(failed: BaseException) -> str:
    """What went wrong, in a sentence; never in the server's own words, which may repeat a name or a password."""
    if isinstance(failed, ssl.SSLError):
        return "The mail server's certificate is not one that this machine trusts. Nothing was read."
    if type(failed).__name__ == "MailboxLoginError":
        return "The mail server did not accept the user and password of FRONTDOOR_MAILBOX_URL."
    if type(failed).__name__ == "MailboxFolderSelectError":
        return "The mailbox has no folder of the name in FRONTDOOR_MAILBOX_URL."
    return (
        "The mail server could not be reached, or broke off. What was not taken in is still in the mailbox."
    )


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url.strip())
        _ = parts.port
    except ValueError:
        return urlsplit("")
    return parts


def _bytes_in(answer: list[Any]) -> Iterator[bytes]:
    for one in answer:
        yield from (part for part in (one if isinstance(one, tuple) else (one,)) if isinstance(part, bytes))


def _literal(answer: list[Any]) -> bytes:
    found = [
        one[1] for one in answer if isinstance(one, tuple) and len(one) > 1 and isinstance(one[1], bytes)
    ]
    return bytes(found[0]) if found else b""


def _arrived(facts: bytes) -> datetime | None:
    found = ARRIVED.search(facts)
    try:
        at = datetime.strptime(found[1].decode().strip(), "%d-%b-%Y %H:%M:%S %z") if found else None
    except ValueError:
        return None
    return at.astimezone(UTC) if at else None
