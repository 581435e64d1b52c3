"""What a seal is: the hash of a look, and the chain by which each seal holds to all before it."""

import hashlib
from datetime import UTC, datetime, timedelta

START = b"0" * 64
"""What the first seal follows."""

EVERY = timedelta(seconds=10)
"""How often looks are sealed."""

UNSEALED_AT_MOST = timedelta(seconds=60)
"""How long a look may stay unsealed before it is an alarm (SECURITY control 18)."""

COMMITTED_WITHIN = timedelta(minutes=5)
"""How long after its own moment a look may be committed; one that comes later was dated back."""

CLOCKS_DIFFER = timedelta(seconds=2)
"""How far two machines' clocks may be apart before it is an alarm."""


def is_overdue(oldest: datetime | None, at: datetime) -> bool:
    """Whether the oldest look that is not sealed, if there is one, has waited for longer than it may."""
    return oldest is not None and at - oldest > UNSEALED_AT_MOST


def digest(of: bytes) -> bytes:
    """SHA-256, as 64 letters."""
    return hashlib.sha256(of).hexdigest().encode()


def chained(before: bytes, *, seq: bytes, at: bytes, row: bytes) -> bytes:
    """The chain at a seal: the digest of the chain before it, its number, its moment and the digest of its look."""
    return digest(b" ".join((before, seq, at, row)))


def stamp(at: datetime) -> str:
    """A moment as it is sealed and written: always UTC, always to the microsecond."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def said(at: datetime) -> str:
    """A moment as a person reads it who may be in another country."""
    return f"{at.astimezone(UTC):%d %b %Y %H:%M:%S} UTC"
