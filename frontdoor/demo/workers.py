"""Workers that lay the shares of a history out side by side, and hand them over sheaf by sheaf as they go."""

import multiprocessing
import pickle
import queue
import signal
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.context import SpawnContext, SpawnProcess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import django

if TYPE_CHECKING:  # a worker may import what knows of tables only once Django is awake in it
    from frontdoor.demo.shares import Share, Sheaf

AHEAD = 4
"""Sheaves that may wait on disk for the database; a worker that is further ahead waits."""
PATIENCE = 1.0


class WorkerFailed(RuntimeError):
    """A worker ended before its share was laid out."""


def at_work(share: Path, out: Any) -> None:
    """What a worker does: its sheaves one after another, then a word that it is done. Ctrl-C is for its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        django.setup()
        from frontdoor.demo.shares import sheaves

        for sheaf in sheaves(pickle.loads(share.read_bytes())):  # noqa: S301 - written by our parent
            out.put(sheaf)
        out.put(None)
    except Exception:  # noqa: BLE001 - said by the parent, which stops everything
        out.put(traceback.format_exc())


@contextmanager
def side_by_side(shares: "Sequence[Share]") -> "Iterator[Iterator[Sheaf]]":
    """The sheaves of all shares as they come; whoever leaves early ends the workers."""
    context = multiprocessing.get_context("spawn")
    out = context.Queue(maxsize=AHEAD)
    workers = [_started(context, share, out) for share in shares]
    try:
        yield _as_they_come(workers, out)
    finally:
        for worker in workers:
            worker.terminate()
            worker.join()


def _started(context: SpawnContext, share: "Share", out: Any) -> SpawnProcess:
    """Start a worker; its share stands in a file, as the pipe to a process that dies early would never empty."""
    file = share.folder / f"share.{share.number}"
    file.write_bytes(pickle.dumps(share))
    worker = context.Process(target=at_work, args=(file, out), daemon=True)
    worker.start()
    return worker


def _as_they_come(workers: Sequence[SpawnProcess], out: Any) -> "Iterator[Sheaf]":
    left = len(workers)
    while left:
        try:
            came = out.get(timeout=PATIENCE)
        except queue.Empty:
            if any(worker.exitcode for worker in workers):
                raise WorkerFailed("A worker was ended from outside: perhaps memory ran short.") from None
            continue
        if isinstance(came, str):
            raise WorkerFailed(came)
        if came is None:
            left -= 1
        else:
            yield came
