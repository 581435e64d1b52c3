"""What reading a source brings: records, pieces that are none, and the end of all reading."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Broken:
    """A piece of the source that is no record, with the reason for its sender."""

    reason: str


class CannotBeRead(Exception):
    """A source of which nothing more can be read; the sentence says why. What came before it is good."""


Found = Iterator[dict[str, Any] | Broken]
