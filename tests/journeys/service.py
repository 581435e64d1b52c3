"""The real service for journeys: web and worker as processes, on a database of their own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tests.commands.processes import free_port
from tests.databases import ROOT, Clone

SECONDS_TO_OPEN = 60


@dataclass(frozen=True)
class Server:
    """Where the service is, the database that it works on, and its folder of data (with the outbox)."""

    address: str
    clone: Clone
    data: Path


@contextmanager
def served(clone: Clone, data: Path, *, program: str = "frontdoor") -> Iterator[Server]:
    """Web and worker on this database, until the end; `program` is the module that runs the commands."""
    port = free_port()
    surroundings = os.environ | clone.environment | {"FRONTDOOR_DATA": str(data), "PYTHONPATH": str(ROOT)}
    with (
        _running(surroundings, program, "serve", f"--port={port}", "--workers=1") as web,
        _running(surroundings, program, "worker"),
    ):
        _wait_until_open(port, web)
        yield Server(f"http://127.0.0.1:{port}", clone, data)


@contextmanager
def _running(
    surroundings: dict[str, str], program: str, *arguments: str
) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", program, *arguments]
    with subprocess.Popen(command, cwd=ROOT, env=surroundings, stdin=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.terminate()


def _wait_until_open(port: int, web: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + SECONDS_TO_OPEN
    while time.monotonic() < until and web.poll() is None:
        visitor = HTTPConnection("127.0.0.1", port, timeout=SECONDS_TO_OPEN)
        with suppress(OSError):
            visitor.request("HEAD", "/")
            visitor.getresponse()
            visitor.close()
            return
        visitor.close()
        time.sleep(0.1)
    raise RuntimeError("The web did not open; what it said is above.")
