"""Bytes on disk: written beside, made safe, then put in place at once; never half a file under its name."""

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


def keep_folder(folder: Path) -> None:
    """Make the names in a folder safe on disk, so that a power cut does not lose them."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_whole(place: Path, content: bytes) -> None:
    """Put a file in place whole or not at all, readable to its owner."""
    with writing_whole(place) as file:
        file.write(content)


@contextmanager
def writing_whole(place: Path, *, first_wins: bool = False) -> Iterator[BinaryIO]:
    """Write a file that comes into place whole or not at all: draft, fsync, rename, fsync of the folder.

    It is readable to its owner. Where `first_wins`, one that is in place already stays.
    """
    draft = place.with_name(f".{place.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if first_wins:
            with suppress(FileExistsError):
                os.link(draft, place)
        else:
            draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
    keep_folder(place.parent)


def others_can_read(place: Path) -> bool:
    """Whether anybody on this machine but its owner could read a file (or write it)."""
    return bool(place.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))
