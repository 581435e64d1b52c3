"""A page that hears is rung when something changed, told nothing else, and takes no thread or connection of its own."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import Any

import psycopg
import pytest
from django.db import connection, transaction

from frontdoor.foundation.live import serving
from frontdoor.foundation.live.saying import CHANNEL, HEARS, hears, say_changed
from frontdoor.foundation.live.serving import Message, Pages
from frontdoor.foundation.records.ids import new_id
from tests.databases import Clone

SUBJECT = new_id()
RING = b"event: changed\ndata:\n\n"
WITHIN = 5.0


def wsgi(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Pages: one that grants hearing, and one that says what was sent to it."""
    if environ["PATH_INFO"] == "/hears/":
        granted = hears(SUBJECT)
        start_response("204 No Content", [*granted.items(), ("X-Frame-Options", "DENY")])
        return []
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [environ["wsgi.input"].read()]


class Browser:
    """One request, and what is answered to it, in the words of ASGI."""

    def __init__(self, body: bytes = b"") -> None:
        self.coming: asyncio.Queue[Message] = asyncio.Queue()
        self.coming.put_nowait({"type": "http.request", "body": body, "more_body": False})
        self.answers: asyncio.Queue[Message] = asyncio.Queue()

    def ask(self, pages: Pages, path: str) -> "asyncio.Task[None]":
        scope: Message = {
            "type": "http",
            "method": "POST",
            "path": path,
            "query_string": b"",
            "headers": [],
            "http_version": "1.1",
        }
        return asyncio.ensure_future(pages(scope, self.coming.get, self.answers.put))

    async def told(self) -> Any:
        """The next thing that is answered: the head, or a piece of the body."""
        message = await asyncio.wait_for(self.answers.get(), WITHIN)
        return message.get("body", message)

    async def opened(self, pages: Pages) -> "asyncio.Task[None]":
        """Open a line, as far as its first ring."""
        line = self.ask(pages, "/hears/")
        assert (await self.told())["status"] == 200
        assert (await self.told()).endswith(RING)
        return line


@pytest.fixture
def database(db: None) -> str:
    """The tests' own database, from outside of their transactions."""
    return _way_in()


def _way_in() -> str:
    given = connection.get_connection_params()
    kept = {name: given[name] for name in ("dbname", "host", "port", "user", "password") if given.get(name)}
    return psycopg.conninfo.make_conninfo("", **kept)


def run(database: str, story: Callable[[Pages], Awaitable[Any]]) -> Any:
    """What comes of a story with pages that are served; whatever is still open at its end is let go."""

    async def told() -> Any:
        pages = Pages(wsgi, 2, database)
        try:
            return await asyncio.wait_for(story(pages), 30)
        finally:
            rest = asyncio.all_tasks() - {asyncio.current_task()}
            for each in rest:
                each.cancel()
            await asyncio.gather(*rest, return_exceptions=True)

    return asyncio.run(told())


def ring(database: str, subject: object = SUBJECT) -> None:
    with psycopg.connect(database, autocommit=True) as outside:
        outside.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(subject)])


def test_a_page_is_rung_when_what_it_hears_of_changed(database: str) -> None:
    async def story(pages: Pages) -> Any:
        browser = Browser()
        await browser.opened(pages)
        ring(database, new_id())
        ring(database)
        return await browser.told()

    assert run(database, story) == RING


def test_the_head_of_a_line_keeps_what_the_page_said_but_not_of_what_it_hears(database: str) -> None:
    async def story(pages: Pages) -> Any:
        browser = Browser()
        browser.ask(pages, "/hears/")
        return dict((await browser.told())["headers"])

    head = run(database, story)
    assert (head[b"content-type"], head[b"x-frame-options"]) == (b"text/event-stream", b"DENY")
    assert HEARS.lower().encode() not in head


def test_other_pages_are_answered_as_they_are(database: str) -> None:
    async def story(pages: Pages) -> Any:
        browser = Browser(b"words")
        await browser.ask(pages, "/")
        return (await browser.told())["status"], await browser.told()

    assert run(database, story) == (200, b"words")


def test_many_lines_take_no_thread_and_one_connection(database: str) -> None:
    async def story(pages: Pages) -> Any:
        browsers = [Browser() for _ in range(30)]
        for one in browsers:
            await one.opened(pages)
        answered = Browser(b"words")
        await answered.ask(pages, "/")
        ring(database)
        rung = [await one.told() for one in browsers]
        with psycopg.connect(database) as outside:
            counted = outside.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE query = %s", [f"LISTEN {CHANNEL}"]
            )
            return set(rung), counted.fetchone()

    assert run(database, story) == ({RING}, (1,))


def test_a_line_ends_when_its_page_is_gone(database: str) -> None:
    async def story(pages: Pages) -> Any:
        browser = Browser()
        line = await browser.opened(pages)
        before = pages.ears.how_many()
        browser.coming.put_nowait({"type": "http.disconnect"})
        await asyncio.wait_for(line, WITHIN)
        return before, pages.ears.how_many()

    assert run(database, story) == (1, 0)


def test_when_the_database_is_lost_pages_are_let_go_and_come_again(database: str) -> None:
    async def story(pages: Pages) -> Any:
        browser = Browser()
        line = await browser.opened(pages)
        with psycopg.connect(database, autocommit=True) as outside:
            outside.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = %s",
                [f"LISTEN {CHANNEL}"],
            )
        await asyncio.wait_for(line, WITHIN)
        await Browser().opened(pages)
        return pages.ears.how_many()

    assert run(database, story) == 1


def test_without_a_database_to_listen_to_the_page_is_left_to_ask(database: str) -> None:
    async def story(pages: Pages) -> Any:
        browser = Browser()
        await browser.ask(pages, "/hears/")
        return (await browser.told())["status"]

    assert run(psycopg.conninfo.make_conninfo(database, dbname="nowhere"), story) == 204


def test_more_lines_than_a_process_keeps_are_left_to_ask(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "MOST_LINES", 1)

    async def story(pages: Pages) -> Any:
        await Browser().opened(pages)
        late = Browser()
        await late.ask(pages, "/hears/")
        return (await late.told())["status"]

    assert run(database, story) == 204


def test_what_is_undone_is_not_said(own_database: Clone) -> None:
    with psycopg.connect(_way_in(), autocommit=True) as outside:
        outside.execute(f"LISTEN {CHANNEL}")
        with suppress(RuntimeError), transaction.atomic():
            say_changed(new_id())
            raise RuntimeError
        say_changed(SUBJECT)
        heard = next(outside.notifies(timeout=WITHIN))
    assert heard.payload == str(SUBJECT)
