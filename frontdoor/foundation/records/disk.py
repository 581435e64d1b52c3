"""Bytes on disk: written beside, made safe, then put in place at once; never half a file under its name."""

import os
import secrets
from pathlib import Path


def keep_folder(folder: Path) -> None:
    """Make the names in a folder safe on disk, so that a power cut does not lose them."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_whole(place: Path, content: bytes) -> None:
    """Put a file in place whole or not at all, readable to its owner: draft, fsync, rename, fsync of the folder."""
    draft = place.with_name(f".{place.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(place)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    keep_folder(place.parent)
