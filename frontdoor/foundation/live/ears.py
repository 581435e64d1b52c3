"""One listener a process, however many pages are open: what the database says is told to all that hear of it."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import psycopg

from frontdoor.foundation.live.saying import CHANNEL

AGAIN_AFTER = (1, 2, 5, 10, 30)
"""Seconds until a lost database is tried again."""
STILL_THERE = 20
"""Seconds of silence after which a listener asks whether its database is still there."""
log = logging.getLogger(__name__)


class Ear:
    """What one open page hears."""

    def __init__(self) -> None:
        self.rung = asyncio.Event()
        self.deaf = False


class Ears:
    """Everybody who hears of something here, and the one connection through which they do."""

    def __init__(self, database: str) -> None:
        self.database = database
        self.hearing: defaultdict[str, set[Ear]] = defaultdict(set)
        self._ready = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    @contextmanager
    def opened(self, subject: str) -> Iterator[Ear]:
        """An ear for one subject, as long as its page is open."""
        ear = Ear()
        self.hearing[subject].add(ear)
        try:
            yield ear
        finally:
            self.hearing[subject].discard(ear)
            if not self.hearing[subject]:
                del self.hearing[subject]

    async def listens(self, within: float = 2) -> bool:
        """Whether the database is listened to, trying for so many seconds."""
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._listen_on())
        with suppress(TimeoutError):
            await asyncio.wait_for(self._ready.wait(), within)
        return self._ready.is_set()

    def how_many(self) -> int:
        """How many pages hear something here."""
        return sum(map(len, self.hearing.values()))

    async def _listen_on(self) -> None:
        tries = 0
        while True:
            try:
                await self._listen()
            except (psycopg.Error, OSError) as error:
                tries = 0 if self._ready.is_set() else tries + 1
                log.warning("open pages ask by themselves meanwhile: %s", type(error).__name__)
            self._deafen()
            await asyncio.sleep(AGAIN_AFTER[min(tries, len(AGAIN_AFTER) - 1)])

    async def _listen(self) -> None:
        async with await psycopg.AsyncConnection.connect(self.database, autocommit=True) as connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            self._ready.set()
            while True:
                async for said in connection.notifies(timeout=STILL_THERE):
                    for ear in self.hearing.get(said.payload, ()):
                        ear.rung.set()
                await connection.execute("SELECT 1")

    def _deafen(self) -> None:
        """Nothing is heard any more: each page is let go, so that it asks by itself."""
        self._ready.clear()
        for ears in self.hearing.values():
            for ear in ears:
                ear.deaf = True
                ear.rung.set()
