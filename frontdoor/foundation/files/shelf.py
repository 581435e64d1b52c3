"""The shelf of sealed files on disk."""

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from frontdoor.foundation.records.disk import keep_folder, write_whole

ASIDE = "aside"
MONTH = 30 * 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder of sealed files, in 256 drawers by the end of their id."""

    place: Path

    def put(self, file: UUID, copy: str, sealed: bytes) -> None:
        """Keep one sealed copy of a file."""
        place = self._place(file, copy)
        for folder in (self.place, place.parent):
            if not folder.is_dir():
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                keep_folder(folder.parent)
        write_whole(place, sealed)

    def take(self, file: UUID, copy: str) -> bytes:
        """The sealed bytes of one copy of a file."""
        return self._place(file, copy).read_bytes()

    def set_aside(self, file: UUID, copy: str) -> None:
        """Take a copy that no row knows off the shelf; it is destroyed only after MONTH, in case a row comes back."""
        aside = self.place / ASIDE
        aside.mkdir(mode=0o700, exist_ok=True)
        place = self._place(file, copy)
        os.utime(place)
        place.replace(aside / place.name)

    def destroy_old(self, seconds: float) -> int:
        """Destroy drafts left by a process that died while writing, and what was set aside long ago."""
        drafts = list(_older(self.place.glob("??/.*"), seconds))
        long_aside = list(_older(self.place.glob(f"{ASIDE}/*"), MONTH))
        for place in (*drafts, *long_aside):
            place.unlink(missing_ok=True)
        return len(drafts) + len(long_aside)

    def drawers(self, seconds: float) -> Iterator[list[tuple[UUID, str]]]:
        """What has lain on the shelf this long, a drawer at a time: ids of files and names of their copies."""
        for drawer in sorted(self.place.glob("??")):
            names = [place.name for place in _older(drawer.glob("[!.]*"), seconds)]
            yield [(UUID(file), copy) for file, _, copy in (name.partition(".") for name in names)]

    def _place(self, file: UUID, copy: str) -> Path:
        return self.place / file.hex[-2:] / f"{file}.{copy}"


def _older(places: Iterable[Path], seconds: float) -> Iterator[Path]:
    before = time.time() - seconds
    for place in places:
        try:
            if place.stat().st_mtime < before:
                yield place
        except FileNotFoundError:
            continue
