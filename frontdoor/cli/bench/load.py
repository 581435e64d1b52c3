"""`frontdoor bench load`: a hub and its partners at work at once, over real HTTP on this machine."""

import random
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from frontdoor.cli.bench.pages import members_for_each_role, session_of
from frontdoor.cli.bench.table import Timing, keep, summary, table
from frontdoor.cli.bench.workers import HOST, Measured, Worker, hub_day, partner_day
from frontdoor.cli.lifeline import Lifeline
from frontdoor.cli.opening import open_database
from frontdoor.cli.outcome import Failed
from frontdoor.domain.accounts.rules import HUB_ROLES, May, Viewer, may

WAIT_FOR_SERVER = 60
WARMING = 24  # pages asked for before anything is measured: the first drawing of a page compiles it
LATE = 30  # seconds that the last answers may take after the time is up


@click.command()
@click.option("--seconds", type=click.IntRange(5, 3600), default=300, show_default=True, help="How long.")
@click.option("--hub", type=click.IntRange(0, 200), default=60, show_default=True, help="Members of the hub.")
@click.option("--partners", type=click.IntRange(0, 1000), default=400, show_default=True, help="Partners.")
@click.option(
    "--workers", type=click.IntRange(1), default=2, show_default=True, help="Processes of the server."
)
@click.option("--port", type=click.IntRange(1, 65535), help="The server's port; a free one if none is named.")
@click.option(
    "--json", "file", type=click.Path(path_type=Path, dir_okay=False), help="Keep the figures here too."
)
def load(*, seconds: int, hub: int, partners: int, workers: int, port: int | None, file: Path | None) -> None:
    """Let a hub and its partners work at once for five minutes, and say how long they waited.

    The server is `frontdoor serve` on a port of its own, on the loopback alone. Members of the hub read a page every 12
    seconds on average, partners every 45, each with a session and a connection of their own: the list, a contact from
    it, a person, a search, a deed's form; questions, actions, discussions. Hub members keep calls as they type, and
    partners answer questions: real deeds, which stay. So only an invented county will do.
    """
    open_database()
    _refuse_real_people()
    measured = Measured()
    port = port or _free_port()
    with _server(port, workers), _at_work(hub, partners, port, measured) as at_work:
        for worker in at_work[:: max(1, len(at_work) // WARMING)]:
            worker.warm_up()
        begun = time.monotonic()
        for worker in at_work:
            worker.begin(until=begun + seconds)
        for worker in at_work:
            worker.join(timeout=max(0.0, begun + seconds + LATE - time.monotonic()))
        took = time.monotonic() - begun
    _say(measured, hub, partners, took, file)


def _say(measured: Measured, hub: int, partners: int, took: float, file: Path | None) -> None:
    timings: list[Timing] = measured.timings()
    answers, errors = sum(len(one.millis) for one in timings), sum(one.errors for one in timings)
    click.echo(table(timings))
    click.echo(summary(timings))
    click.echo(
        f"{hub} of the hub and {partners} partners for {took:.0f} seconds: {answers:,} answers, "
        f"{answers / took:.1f} a second, {errors} errors, {measured.deeds():,} of them deeds."
    )
    if file:
        keep(timings, file)


def _refuse_real_people() -> None:
    from frontdoor.domain.agencies.queries import is_invented

    if not is_invented(None):
        raise Failed(
            "This is not an invented county: the bench answers questions and keeps calls, so it works in none other. "
            "Nothing was changed. Make one with: frontdoor demo"
        )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@contextmanager
def _server(port: int, workers: int) -> Iterator[None]:
    """The web as `frontdoor serve` starts it, ended with us."""
    lifeline = Lifeline()
    web = lifeline.start("serve", f"--host={HOST}", f"--port={port}", f"--workers={workers}")
    try:
        _wait_until_open(web, port)
        yield
    finally:
        web.terminate()
        web.wait()


def _wait_until_open(web: "subprocess.Popen[bytes]", port: int) -> None:
    until = time.monotonic() + WAIT_FOR_SERVER
    while time.monotonic() < until and web.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.2)
    raise Failed(f"The web did not open on port {port}. Try `frontdoor serve --port {port}` to see why.")


@contextmanager
def _at_work(hub: int, partners: int, port: int, measured: Measured) -> Iterator[list[Worker]]:
    """Everybody with a session, which ends with the bench; where members are few, several sit at one account."""
    from django.contrib.sessions.backends.db import SessionStore

    members = [one for of_role in members_for_each_role() for one in of_role]
    days = [(one, hub_day) for one in _so_many(hub, [m for m in members if _works_in_hub(m)])]
    days += [(one, partner_day) for one in _so_many(partners, [m for m in members if may(m, May.REPLY)])]
    keys = [session_of(member) for member, _ in days]
    stop = threading.Event()
    try:
        yield [
            Worker(key, member.role, day, port=port, measured=measured, stop=stop)
            for key, (member, day) in zip(keys, days, strict=True)
        ]
    finally:
        stop.set()
        for key in keys:
            SessionStore(key).delete()


def _works_in_hub(member: Viewer) -> bool:
    return member.role in HUB_ROLES and may(member, May.RAISE)


def _so_many(count: int, members: list[Viewer]) -> list[Viewer]:
    if count and not members:
        raise Failed("Nobody in this county could do it. Make an invented one with: frontdoor demo")
    return [random.choice(members) for _ in range(count)]
