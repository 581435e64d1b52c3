"""Running the real commands as real processes, each on a data folder of its own."""

import json
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from frontdoor.config.clusterfiles import socket_folder
from tests.databases import ROOT

PATIENCE = 90
OURS = ("DATABASE_URL", "DATABASE_OWNER_URL", "FRONTDOOR_DATA", "FRONTDOOR_PORT", "FRONTDOOR_SECRET_KEY")


def environment(**more: str) -> dict[str, str]:
    """The surroundings of somebody who set nothing."""
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"} | more


def frontdoor(
    *arguments: str, data: Path | None = None, cwd: Path = ROOT, more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    where = {"FRONTDOOR_DATA": str(data)} if data else {}
    return subprocess.run(
        [sys.executable, "-m", "frontdoor", *arguments],
        cwd=cwd,
        env=environment(**where, **(more or {})),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


_started: "list[Running]" = []


def end_all() -> None:
    """Leave nothing of a failed test behind."""
    for running in _started:
        running.kill()
    _started.clear()


@dataclass
class Running:
    """A `frontdoor start` that somebody watches."""

    port: int
    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)
    _lines: "queue.Queue[str | None]" = field(default_factory=queue.Queue)

    def __post_init__(self) -> None:
        _started.append(self)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                self._lines.put(line)
        self._lines.put(None)

    def until(self, words: str) -> str:
        """Wait for a line with these words; fails with all that was said when it ends without them."""
        while (line := self._lines.get(timeout=PATIENCE)) is not None:
            self.said.append(line)
            if words in line:
                return line
        raise AssertionError("".join(self.said))

    @property
    def all_said(self) -> str:
        """Everything that it has said, once it has ended."""
        while (line := self._lines.get(timeout=PATIENCE)) is not None:
            self.said.append(line)
        return "".join(self.said)

    def press_ctrl_c(self) -> int:
        """End it as a person does; says its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)

    def kill(self) -> None:
        """End it as no program can refuse, and leave its children alone in the world."""
        self.process.kill()
        self.process.wait(PATIENCE)


def start(data: Path, *arguments: str, cwd: Path = ROOT, port: int = 0) -> Running:
    """Start everything on a folder, without an invented county."""
    port = port or free_port()
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "frontdoor",
            "start",
            "--empty",
            f"--port={port}",
            f"--data={data}",
            *arguments,
        ],
        cwd=cwd,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return Running(port, process)


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def answers(port: int) -> bool:
    """Whether somebody listens there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def postmaster(data: Path) -> int | None:
    """The process of the embedded server of a folder, or None when it is down."""
    try:
        return int((data / "postgres" / "postmaster.pid").read_text().splitlines()[0])
    except FileNotFoundError:
        return None


def address_of(folder: Path) -> str:
    """The application's way into the embedded database of a folder."""
    password = json.loads((folder / "database.json").read_text())["frontdoor_app"]
    place = quote(str(socket_folder(folder / "postgres")), safe="")
    return f"postgresql://frontdoor_app:{password}@{place}/frontdoor"
