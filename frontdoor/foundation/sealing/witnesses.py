"""The folder of witnesses: each checkpoint is added to a file of its day, which nobody has a reason to rewrite."""

import os
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

from frontdoor.foundation.records.disk import keep_folder
from frontdoor.foundation.sealing.notes import Note, notes_in

DAYS = "????-??-??.txt"


def hand_over(note: Note, folder: Path) -> None:
    """Add a checkpoint to the file of its day, safe on disk."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{note.at.astimezone(UTC):%Y-%m-%d}.txt"
    is_new = not file.exists()
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    try:
        os.write(handle, f"{note}\n".encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    if is_new:
        keep_folder(folder)


def kept_in(folder: Path, days: int) -> Iterator[Path]:
    """The files of the last days on which there were checkpoints."""
    return iter(sorted(folder.glob(DAYS))[-days:])


def newest_kept(folder: Path) -> Note | None:
    """The last checkpoint in the folder, or None."""
    for file in kept_in(folder, 1):
        return notes_in(file.read_text())[-1]
    return None
