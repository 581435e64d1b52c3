"""One `frontdoor start` for each data folder; a second one learns where the first is."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from frontdoor.cli.outcome import Failed


@contextmanager
def only_one(folder: Path, address: str) -> Iterator[bool]:
    """Hold the folder; yields whether the last holder was killed before it could tidy up."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        place = (folder / "running").open("a+")
    except OSError as error:
        raise Failed(
            f"The data folder {folder} can't be used: {error.strerror}. Choose another with --data."
        ) from error
    with place:
        place.seek(0)
        left = place.read()
        try:
            # The kernel lets go of it when we end, however we end.
            fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Failed(
                f"Front Door runs already{f': {left}' if left else ''}. Its data is in {folder}."
            ) from None
        place.truncate(0)
        place.write(f"{address} (process {os.getpid()})")
        place.flush()
        yield bool(left)
        place.truncate(0)
