"""Programs of ours that read what strangers sent: each in a process apart that owns nothing and can reach nothing."""

import resource
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import IO

MEGABYTE = 1024 * 1024


class NoAnswer(Exception):
    """The program apart gave no answer: it ran out of time or memory, answered too much, or broke."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a program apart may use: processor seconds, seconds on the wall clock, memory, and length of its answer."""

    seconds: int
    wall: float
    megabytes: int
    longest: int


def ask_apart(module: str, *arguments: str, content: bytes, bounds: Bounds) -> bytes:
    """What our program says of this content, read in a process of its own; raises NoAnswer.

    The process inherits no environment, so no secret and no address of a database, and no open file. It must call
    `shut_in` before it reads: were its reader taken over, there is nothing that it could open, write, start or call.
    """
    command = [sys.executable, "-I", "-m", module, *arguments]
    child = subprocess.Popen(
        command,
        env={},
        cwd="/",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with child, _ended_after(bounds.wall, child):
        threading.Thread(target=_feed, args=(child.stdin, content), daemon=True).start()
        answer = bytes(child.stdout.read(bounds.longest + 1)) if child.stdout else b""
        if len(answer) > bounds.longest:
            child.kill()
    if len(answer) > bounds.longest:
        raise NoAnswer(f"{module} said more than {bounds.longest} bytes.")
    if child.returncode != 0:
        raise NoAnswer(f"{module} ended with {child.returncode}.")
    return answer


def shut_in(bounds: Bounds) -> None:
    """Called by a program apart once all it needs is loaded: from here on it can open, write and start nothing."""
    limits = (
        (resource.RLIMIT_CPU, bounds.seconds),
        (resource.RLIMIT_AS, bounds.megabytes * MEGABYTE),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NPROC, 0),
        # Its three streams are open already; no fourth number can be given out, for a file or for a connection.
        (resource.RLIMIT_NOFILE, 3),
    )
    for what, most in limits:
        resource.setrlimit(what, (most, most))


@contextmanager
def _ended_after(seconds: float, child: subprocess.Popen[bytes]) -> Iterator[None]:
    timer = threading.Timer(seconds, child.kill)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _feed(stream: IO[bytes] | None, content: bytes) -> None:
    with suppress(BrokenPipeError, OSError):
        if stream:
            stream.write(content)
            stream.close()
