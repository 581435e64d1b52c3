"""A child ends when its parent does, even when the parent was killed and could say nothing."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

LIFELINE = "FRONTDOOR_LIFELINE"


class Lifeline:
    """A pipe whose writing end only the parent holds: the kernel closes it when the parent is gone."""

    def __init__(self) -> None:
        self._read, self._write = os.pipe()

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a `frontdoor` command as a child, out of reach of the terminal's Ctrl-C: the parent ends it."""
        return subprocess.Popen(
            [sys.executable, "-m", "frontdoor", *arguments],
            env=os.environ | {LIFELINE: str(self._read)},
            pass_fds=[self._read],
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )


def follow_parent() -> None:
    """End this process when the parent that started it with a lifeline is gone."""
    end = os.environ.pop(LIFELINE, "")
    if end:
        _in_background(lambda: _wait_for_the_end_of(int(end)))


def follow_this_process(parent: int) -> None:
    """End a forked worker at once when the process that forked it is gone: it would keep the port."""
    _in_background(lambda: _wait_while_child_of(parent))


def _wait_for_the_end_of(pipe: int) -> None:
    os.read(pipe, 1)
    os.kill(os.getpid(), signal.SIGTERM)


def _wait_while_child_of(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def _in_background(wait: Callable[[], Any]) -> None:
    threading.Thread(target=wait, daemon=True).start()
