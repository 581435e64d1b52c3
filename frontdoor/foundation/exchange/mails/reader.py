"""Asking the program apart to read an e-mail, and what is said when it cannot."""

import atexit
import json
import os
import selectors
import subprocess
import sys
import threading
import time
from contextlib import suppress
from functools import lru_cache
from types import TracebackType
from typing import IO, Self

from frontdoor.foundation.exchange.jail import NoAnswer
from frontdoor.foundation.exchange.mails.crude import crudely, with_text
from frontdoor.foundation.exchange.mails.vocabulary import (
    LARGEST_READ,
    MOST_ATTACHMENTS,
    Attached,
    ReadMail,
    mail_of,
)

MODULE = "frontdoor.foundation.exchange.mails.apart"
WALL = 10.0
BEGINNING = 20.0
CHUNK = 256 * 1024
LONGEST_ANSWER = 64 * 1024 * 1024
MEANINGLESS = (ValueError, KeyError, TypeError)
COULD_NOT = "This e-mail is built in a way that could not be read safely. What letters stand in it are shown."
TOO_LARGE = "This e-mail is larger than what is read here. What letters stand at its beginning are shown."


class MailReader:
    """Reads e-mails in a process apart, which is begun when it is needed and again whenever it ended.

    The process inherits no environment and no open file, has bounds of time and memory, and may open, write, start and
    call nothing. One e-mail is read at a time; several threads may ask.
    """

    def __init__(self, wall: float = WALL) -> None:
        self._wall = wall
        self._child: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()

    def read(self, raw: bytes) -> ReadMail:
        """What this e-mail says. Never fails: one that can't be read comes back as the letters that stand in it."""
        if len(raw) > LARGEST_READ:
            return crudely(raw, TOO_LARGE)
        with self._turn:
            mail = self._ask_twice(raw)
        return crudely(raw, COULD_NOT) if mail is None or mail.unreadable else with_text(mail, raw)

    def close(self) -> None:
        """End the process apart; the next e-mail begins another."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            for stream in (child.stdin, child.stdout):
                with suppress(OSError):
                    if stream:
                        stream.close()
            child.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask_twice(self, raw: bytes) -> ReadMail | None:
        """The answer; asked again of a fresh process where one ended that had read others and may have been worn."""
        until = time.monotonic() + self._wall
        for _ in range(2):
            worn = self._child is not None
            try:
                return self._ask(raw, until)
            except (NoAnswer, OSError, *MEANINGLESS):
                self.close()
            if not worn or time.monotonic() > until:
                break
        return None

    def _ask(self, raw: bytes, until: float) -> ReadMail:
        begun = self._child is None or self._child.poll() is not None
        if begun:
            self.close()
            self._child = _begin()
        child = self._child
        if child is None or child.stdin is None or child.stdout is None:
            raise NoAnswer(f"{MODULE} did not begin.")
        # A process that has just begun loads all that it needs first: that is not the e-mail's time.
        talk = _Talk(child.stdin, child.stdout, until + (BEGINNING if begun else 0))
        talk.say(len(raw).to_bytes(8) + raw)
        head = json.loads(talk.hear_frame())
        named = head["attachments"][:MOST_ATTACHMENTS]
        attached = tuple(Attached(str(name), str(kind), talk.hear_frame()) for name, kind, _ in named)
        return mail_of(head, attached)


class _Talk:
    """One question and its answer, until a moment."""

    def __init__(self, to: IO[bytes], since: IO[bytes], until: float) -> None:
        self._to, self._from, self._until = to.fileno(), since.fileno(), until
        self._room = LONGEST_ANSWER

    def say(self, words: bytes) -> None:
        left = memoryview(words)
        while left:
            self._wait(self._to, selectors.EVENT_WRITE)
            with suppress(BlockingIOError):
                left = left[os.write(self._to, left[:CHUNK]) :]

    def hear_frame(self) -> bytes:
        length = int.from_bytes(self._hear(8))
        self._room -= length
        if self._room < 0:
            raise NoAnswer(f"{MODULE} answered too much.")
        return self._hear(length)

    def _hear(self, length: int) -> bytes:
        heard = bytearray()
        while len(heard) < length:
            self._wait(self._from, selectors.EVENT_READ)
            piece = os.read(self._from, min(CHUNK, length - len(heard)))
            if not piece:
                raise NoAnswer(f"{MODULE} ended.")
            heard += piece
        return bytes(heard)

    def _wait(self, number: int, event: int) -> None:
        with selectors.DefaultSelector() as ready:
            ready.register(number, event)
            if not ready.select(max(0.0, self._until - time.monotonic())):
                raise NoAnswer(f"{MODULE} took too long.")


def _begin() -> subprocess.Popen[bytes]:
    child = subprocess.Popen(
        [sys.executable, "-I", "-m", MODULE],
        env={},
        cwd="/",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        bufsize=0,
    )
    if child.stdin:
        os.set_blocking(child.stdin.fileno(), False)
    return child


@lru_cache(maxsize=1)
def the_reader() -> MailReader:
    """The reader of this process, ended with it."""
    reader = MailReader()
    atexit.register(reader.close)
    return reader
