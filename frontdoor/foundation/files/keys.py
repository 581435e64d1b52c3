"""The keys that seal the files' keys: kept in a folder of their own, never in the database or its backup."""

import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from frontdoor.foundation.clock import now
from frontdoor.foundation.files.rules import Damaged
from frontdoor.foundation.records.disk import others_can_read, write_whole

NAME = re.compile(r"\d{8}T\d{12}Z-[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class KeyFolder:
    """A folder with one small file for each key; the newest seals, all of them open."""

    place: Path

    def current(self) -> str:
        """The id of the key that seals today; made on first use."""
        ids = self.ids()
        return ids[-1] if ids else self.make()

    def ids(self) -> list[str]:
        """The ids of all keys, oldest first."""
        if not self.place.is_dir():
            return []
        return sorted(file.name for file in self.place.iterdir() if NAME.fullmatch(file.name))

    def make(self) -> str:
        """Make a new key, safe on disk before anything is sealed with it."""
        self.place.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = f"{now():%Y%m%dT%H%M%S%fZ}-{secrets.token_hex(4)}"
        write_whole(self.place / name, secrets.token_bytes(32))
        return name

    def read(self, name: str) -> bytes:
        """The key of this id; refuses one that others on the machine could read."""
        if not NAME.fullmatch(name):
            raise Damaged(f"{name!r} is not the id of a key.")
        place = self.place / name
        try:
            is_open = others_can_read(place)
            key = place.read_bytes()
        except FileNotFoundError as missing:
            raise Damaged(
                f"Key {name} is not in the keys folder. Put it back from the copy held offline."
            ) from missing
        if is_open:
            raise PermissionError(f"Key {name} can be read by others on this machine. Run: chmod 600 {place}")
        if len(key) != 32:
            raise Damaged(f"Key {name} is not whole. Put it back from the copy held offline.")
        return key
