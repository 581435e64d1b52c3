"""What serves the pages: Django in a few threads, and beside them, in none, the lines of pages that hear."""

import asyncio
import random
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from a2wsgi import WSGIMiddleware

from frontdoor.foundation.live.ears import Ear, Ears
from frontdoor.foundation.live.saying import HEARS

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

BEAT = 15.0
"""Seconds between signs of life, by which proxies keep a quiet line open."""
LONGEST = 600.0
"""Seconds after which a line ends: its page asks for another, and is let in again or not."""
AT_MOST_EVERY = 0.3
"""Seconds between two rings, however often something changes."""
APART = 0.02
"""Seconds by which pages that hear of one thing are told one after another, so that they do not all ask at once."""
MOST_APART = 2.0
MOST_LINES = 1000
"""Lines that one process keeps; whoever comes then asks by themselves."""
KEPT = (b"content-type", b"content-length", HEARS.lower().encode())


class Pages:
    """The web application: what a page may hear of is said by the page itself, in a header that stays in here."""

    def __init__(self, wsgi: Any, threads: int, database: str) -> None:
        self.pages = WSGIMiddleware(wsgi, workers=threads)
        self.ears = Ears(database)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request; a line to a page that hears stays open after its answer."""
        if scope["type"] != "http":
            await self.pages(scope, receive, send)  # type: ignore[arg-type]
            return
        granted: list[Message] = []

        async def read() -> Message:  # granian gives something to wait for, and the threads want a coroutine
            return await receive()

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start" and _subject(message):
                granted.append(message)
            if not granted:
                await send(message)

        await self.pages(scope, read, answer)  # type: ignore[arg-type]
        if granted:
            await self._hold(granted[0], receive, send)

    async def _hold(self, granted: Message, receive: Receive, send: Send) -> None:
        headers = [(name, value) for name, value in granted["headers"] if name.lower() not in KEPT]
        if self.ears.how_many() >= MOST_LINES or not await self.ears.listens():
            await send({"type": "http.response.start", "status": 204, "headers": headers})
            await send({"type": "http.response.body", "body": b""})
            return
        headers += [(b"content-type", b"text/event-stream"), (b"x-accel-buffering", b"no")]
        with self.ears.opened(_subject(granted)) as ear:
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            gone = asyncio.ensure_future(_until_gone(receive))
            told = asyncio.ensure_future(self._tell(_subject(granted), ear, send))
            done, open_still = await asyncio.wait({gone, told}, return_when=asyncio.FIRST_COMPLETED)
            for each in open_still:
                each.cancel()
        if told in done:
            await send({"type": "http.response.body", "body": b""})

    async def _tell(self, subject: str, ear: Ear, send: Send) -> None:
        """Ring whenever it changed; a first ring says that the line is open, and what was missed may be asked for."""
        loop = asyncio.get_running_loop()
        until = loop.time() + LONGEST * random.uniform(0.9, 1.1)  # noqa: S311 - no secret
        await _write(send, b"retry: 3000\nevent: changed\ndata:\n\n")
        while loop.time() < until and not ear.deaf:
            try:
                await asyncio.wait_for(ear.rung.wait(), BEAT)
            except TimeoutError:
                await _write(send, b":\n\n")
                continue
            others = len(self.ears.hearing.get(subject, ())) - 1
            await asyncio.sleep(random.uniform(0, min(MOST_APART, APART * others)))  # noqa: S311 - no secret
            ear.rung.clear()
            await _write(send, b"event: changed\ndata:\n\n")
            await asyncio.sleep(AT_MOST_EVERY)


def _subject(message: Message) -> str:
    wanted = HEARS.lower().encode()
    return next((value.decode() for name, value in message["headers"] if name.lower() == wanted), "")


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _write(send: Send, words: bytes) -> None:
    await send({"type": "http.response.body", "body": words, "more_body": True})
