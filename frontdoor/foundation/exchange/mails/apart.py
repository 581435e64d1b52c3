"""The program that reads e-mails, one after another, shut in: bytes in, JSON and the attached files out.

Run as `python -I -m` with this module's name. Every frame is its length in eight bytes and then itself.
"""

import json
import os
import resource
import sys
from typing import BinaryIO

from frontdoor.foundation.exchange.jail import Bounds, shut_in
from frontdoor.foundation.exchange.mails import charsets
from frontdoor.foundation.exchange.mails.reading import read
from frontdoor.foundation.exchange.mails.vocabulary import ReadMail

SECONDS = 5
BOUNDS = Bounds(seconds=resource.RLIM_INFINITY, wall=10, megabytes=256, longest=0)
FULL = 3


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Read e-mails until there are no more."""
    while True:
        length = source.read(8)
        if len(length) < 8:
            return
        raw = source.read(int.from_bytes(length))
        _allow_seconds(SECONDS)
        for frame in answer(raw):
            sink.write(len(frame).to_bytes(8))
            sink.write(frame)
        sink.flush()


def answer(raw: bytes) -> list[bytes]:
    """The frames that say what an e-mail holds, or which kind of failure it was to read it."""
    try:
        mail = read(raw)
    except MemoryError:
        # What is left of the memory is not to be trusted: begin again in a new process.
        os._exit(FULL)
    except Exception as failure:  # noqa: BLE001 - the library fails in many ways, and none may end the reader
        mail = ReadMail(unreadable=type(failure).__name__)
    head = json.dumps(mail.head()).encode()
    return [head, *(one.content for one in mail.attachments)]


def warm_up() -> None:
    """Read an e-mail that needs everything once, since what is loaded late could not be opened later."""
    inner = b"From: a@example.org\nSubject: x\n\nx\n"
    parts = (
        b"Content-Type: text/html; charset=x-none\nContent-Transfer-Encoding: base64\n\nPHA+JmFtcDs8L3A+\n",
        b"Content-Type: text/plain; name*=utf-8''x\nContent-Transfer-Encoding: quoted-printable\n\n=20\n",
        b"Content-Transfer-Encoding: x-uuencode\n\nbegin 666 x\n!>```\n`\nend\n",
        b"Content-Type: message/delivery-status\n\nA: b\n\nC: d\n",
        b"Content-Type: message/rfc822\n\n" + inner,
    )
    head = b"From: =?utf-8?b?eA==?= <a@example.org>\nSubject: =?utf-8?q?x?= =?big5?b?!?=\n"
    head += b"Date: Thu, 5 Nov 2026 10:42:00 GMT\n"
    body = b"".join(b"--b\n" + part for part in parts)
    answer(head + b"Content-Type: multipart/mixed; boundary=b\n\n" + body + b"--b--\n")


def _allow_seconds(seconds: int) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


if __name__ == "__main__":
    charsets.load_all()
    warm_up()
    shut_in(BOUNDS)
    serve(sys.stdin.buffer, sys.stdout.buffer)
