"""What lines to open pages cost: the same pages served with them and without, and how soon a page hears of a change.

    python bench/live.py [viewers]

Needs a migrated database (FRONTDOOR_DATA). Prints the server's own time for a page, since that holds on a busy machine.
"""

import asyncio
import os
import statistics
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from multiprocessing import Process
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from granian import Granian
from granian.constants import Interfaces

from frontdoor.cli.opening import open_database
from frontdoor.foundation.live.saying import CHANNEL, HEARS

PORTS = {"by WSGI": 8141, "with lines": 8142}
SUBJECT = UUID(int=7)
PAGE = "/"
PAGES, AT_ONCE, THREADS, RINGS = 600, 8, 4, 20
TICK = os.sysconf("SC_CLK_TCK")


def plain() -> Any:
    """The pages alone."""
    from frontdoor.config.wsgi import application

    return application


def with_lines() -> Any:
    """The real pages, and one address more that grants hearing to whoever asks."""
    from django.conf import settings

    from frontdoor.foundation.live.serving import Pages

    django = plain()

    def pages(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if environ["PATH_INFO"] != "/hears/":
            return django(environ, start_response)  # type: ignore[no-any-return]
        start_response("204 No Content", [(HEARS, str(SUBJECT))])
        return []

    return Pages(pages, THREADS, settings.DATABASE_URL)


def serve(name: str) -> None:
    """Serve them, until the end."""
    lines = name == "with lines"
    Granian(
        "live",
        address="127.0.0.1",
        port=PORTS[name],
        interface=Interfaces.ASGINL if lines else Interfaces.WSGI,
        workers=1,
        blocking_threads=1 if lines else THREADS,
        websockets=False,
        log_enabled=False,
        workers_kill_timeout=1,
    ).serve(target_loader=lambda *_: with_lines() if lines else plain(), wrap_loader=False)


@contextmanager
def served(name: str) -> Iterator[int]:
    """Serve them in a process of their own; gives the number of the one that does the work."""
    server = Process(target=serve, args=[name])
    server.start()
    try:
        for _ in range(300):
            try:
                ask(PORTS[name])
                break
            except OSError:
                time.sleep(0.2)
        names = [each.name for each in Path("/proc").iterdir()]
        [worker] = (int(pid) for pid in names if pid.isdigit() and parent(int(pid)) == server.pid)
        yield worker
    finally:
        server.terminate()
        server.join()


def parent(pid: int) -> int:
    """Whose child a process is."""
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])
    except OSError:
        return 0


def spent(pid: int) -> float:
    """Seconds of a processor that a process has used."""
    parts = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(parts[11]) + int(parts[12])) / TICK


def memory(pid: int) -> float:
    """Megabytes that a process holds."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def ask(port: int, connection: HTTPConnection | None = None) -> float:
    """Ask for one page; how long it took."""
    visitor, began = connection or HTTPConnection("127.0.0.1", port, timeout=30), time.perf_counter()
    visitor.request("GET", PAGE)
    visitor.getresponse().read()
    return time.perf_counter() - began


def pages(name: str, worker: int) -> None:
    """Ask for many pages at once, after some that nobody counts."""
    took: list[float] = []

    def visit() -> None:
        visitor = HTTPConnection("127.0.0.1", PORTS[name], timeout=30)
        took.extend(ask(PORTS[name], visitor) for _ in range(PAGES // AT_ONCE))

    for _ in range(50):
        ask(PORTS[name])
    before = spent(worker)
    visitors = [threading.Thread(target=visit) for _ in range(AT_ONCE)]
    for each in visitors:
        each.start()
    for each in visitors:
        each.join()
    used = (spent(worker) - before) / len(took)
    print(
        f"{name:11} {used * 1000:5.1f} ms of the server a page; p95 {ordered(took, 0.95):5.0f} ms as it came"
    )


def ordered(took: list[float], share: float) -> float:
    """The time in which such a share came, in milliseconds."""
    return sorted(took)[int(len(took) * share)] * 1000


async def hearing(viewers: int, worker: int, database: str) -> None:
    """Open so many lines, change something now and then, and see when each hears it."""
    lines = [await line() for _ in range(viewers)]
    held, changed, heard = memory(worker), 0.0, list[float]()

    async def listen(reader: asyncio.StreamReader) -> None:
        while said := await reader.readline():
            if said.startswith(b"event: changed") and changed:
                heard.append(time.perf_counter() - changed)

    listeners = [asyncio.ensure_future(listen(reader)) for reader, _ in lines]
    before = spent(worker)
    async with await psycopg.AsyncConnection.connect(database, autocommit=True) as outside:
        for _ in range(RINGS):
            changed = time.perf_counter()
            await outside.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(SUBJECT)])
            await asyncio.sleep(3)
        counted = await outside.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' OR query = 'SELECT 1'"
        )
        listening = await counted.fetchone()
    used = (spent(worker) - before) / len(heard)
    half, most = statistics.median(heard) * 1000, ordered(heard, 0.95)
    print(
        f"{viewers} lines: {len(heard)} of {viewers * RINGS} rings, half in {half:.0f} ms, p95 {most:.0f} ms"
    )
    print(f"{used * 1000:.2f} ms of the server a ring; {listening} that listen; {held:.0f} MB held")
    for each in listeners:
        each.cancel()
    for _, writer in lines:
        writer.close()


async def line() -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Open a line, as far as its first ring."""
    reader, writer = await asyncio.open_connection("127.0.0.1", PORTS["with lines"])
    writer.write(b"GET /hears/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
    while b"event: changed" not in await reader.readline():
        pass
    return reader, writer


def main() -> None:
    """Both ways twice, in turn, and then the lines."""
    viewers = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    open_database()
    for _ in range(2):
        for name in PORTS:
            with served(name) as worker:
                pages(name, worker)
    with served("with lines") as worker:
        asyncio.run(hearing(viewers, worker, os.environ["DATABASE_URL"]))


if __name__ == "__main__":
    main()
