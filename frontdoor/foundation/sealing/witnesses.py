"""The folder of witnesses: each checkpoint is added to a file of its day, which nobody has a reason to rewrite."""

import os
from datetime import UTC
from pathlib import Path

from django.conf import settings

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


def kept_outside() -> bool:
    """Whether somebody else keeps checkpoints: whoever can rewrite the record can rewrite a folder beside it too."""
    return bool(settings.WITNESSES) or not settings.WITNESS_FOLDER.is_relative_to(settings.DATA_DIR)


def kept_in(folder: Path, days: int) -> list[Path]:
    """The files of the last days on which there were checkpoints."""
    return sorted(folder.glob(DAYS))[-days:]


def newest_kept(folder: Path) -> Note | None:
    """The last checkpoint in the folder, or None."""
    newest = kept_in(folder, 1)
    return notes_in(newest[0].read_text())[-1] if newest else None
