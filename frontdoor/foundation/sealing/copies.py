"""A copy of the record of looks, line by line: what is exported, and what is verified anywhere.

H {"exported_at": ..., "form": 1, "key": ..., "origin": ...}
S number moment digest-of-look chain id look     one sealed look; - where the look itself is gone
C "checkpoint"                                   after the look that it counts up to
U look                                           a look that is not sealed yet
R {"id": ..., "name": ...}                       a member by today's name
E looks seals digest-of-all-above
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from frontdoor.foundation.sealing.rules import stamp

FORM = 1
HEAD, SEALED, CHECKPOINT, UNSEALED, ROLL, END = b"H ", b"S ", b"C ", b"U ", b"R ", b"E "
GONE = b"-"


@dataclass(frozen=True)
class Head:
    """How a copy begins: whose it is, when it was made, and the key that its hub says is its own."""

    origin: str
    exported_at: datetime
    key: str

    def line(self) -> bytes:
        """The first line."""
        said = {"exported_at": stamp(self.exported_at), "form": FORM, "key": self.key, "origin": self.origin}
        return HEAD + json.dumps(said, sort_keys=True).encode() + b"\n"

    @classmethod
    def read(cls, line: bytes) -> "Head":
        """The head of a copy; raises ValueError (or KeyError, TypeError) when the line is none."""
        said = json.loads(line.removeprefix(HEAD).decode())
        if not line.startswith(HEAD) or said["form"] != FORM:
            raise ValueError("not the head of a copy that this version reads")
        return cls(str(said["origin"]), datetime.fromisoformat(said["exported_at"]), str(said["key"]))


def checkpoint_line(note: str) -> bytes:
    """A checkpoint within a copy."""
    return CHECKPOINT + json.dumps(note).encode() + b"\n"


def roll_line(member: str, name: str) -> bytes:
    """Who a member is today, by name."""
    return ROLL + json.dumps({"id": member, "name": name}).encode() + b"\n"


def ended(lines: Iterable[bytes]) -> Iterator[bytes]:
    """These lines, and the last one, which counts them and holds the digest of them all."""
    whole, looks, seals = hashlib.sha256(), 0, 0
    for line in lines:
        whole.update(line)
        seals += line[:2] == SEALED
        looks += line[:2] == UNSEALED or (line[:2] == SEALED and not line.endswith(b" " + GONE + b"\n"))
        yield line
    yield END + f"{looks} {seals} {whole.hexdigest()}\n".encode()
