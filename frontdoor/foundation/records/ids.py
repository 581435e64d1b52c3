"""Ids made by us, not by the database: time-ordered UUIDs (RFC 9562, version 7)."""

import os
import threading
import time
import uuid
from datetime import datetime

SYSTEM_ID = uuid.UUID("00000000-0000-7000-8000-000000000001")
INTAKE_ID = uuid.UUID("00000000-0000-7000-8000-000000000002")


class _Ticks:
    """Moments that never repeat within this process."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.last = 0

    def next(self) -> int:
        with self.lock:
            self.last = max(
                time.time_ns() * 4096 // 1_000_000, self.last + 1
            )  # milliseconds and 12 bits below
            return self.last


_ticks = _Ticks()


def new_id() -> uuid.UUID:
    """A fresh id that sorts after every id this process made before.

    The row is known before it is stored, so a public form can add what it may not read back
    (INSERT ... RETURNING fails under row security), and indexes grow at one end.
    """
    return id_at(_ticks.next(), int.from_bytes(os.urandom(8)))


def id_at(tick: int, chance: int) -> uuid.UUID:
    """The version 7 UUID of a moment (`tick` is in 1/4096 milliseconds since 1970) and 62 bits of chance."""
    millis, below = divmod(tick, 4096)
    value = (millis & 0xFFFF_FFFF_FFFF) << 80 | 0x7 << 76 | below << 64 | 0x2 << 62 | (chance & (1 << 62) - 1)
    return uuid.UUID(int=value)


def first_id_at(moment: datetime) -> uuid.UUID:
    """The lowest id of a moment: every id that was made then or later is it or above it."""
    return id_at(int(moment.timestamp() * 1000) * 4096, 0)
