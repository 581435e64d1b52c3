"""`frontdoor start`: everything on one machine, by one command, ended by Ctrl-C."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path

import click

from frontdoor.cli.demo import invent, is_empty
from frontdoor.cli.lifeline import Lifeline
from frontdoor.cli.migrate import bring_up_to_date
from frontdoor.cli.onlyone import only_one
from frontdoor.cli.opening import open_database
from frontdoor.cli.outcome import Failed
from frontdoor.cli.serve import HOST, PORT, SECONDS_TO_FINISH, refuse_if_taken

SECONDS_TO_OPEN = 60
SIGN_IN = "/sign-in/as/"
HERE = (HOST, "0.0.0.0", "::", "::1")  # noqa: S104 - listening everywhere is the operator's choice


@click.command(short_help="Start everything on this machine: database, web and worker.")
@click.option(
    "--host", default=HOST, show_default=True, envvar="FRONTDOOR_HOST", help="The address to listen on."
)
@click.option(
    "--port", type=click.IntRange(1, 65535), default=PORT, show_default=True, envvar="FRONTDOOR_PORT"
)
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="FRONTDOOR_DATA",
    help="The folder for database, files and secrets.  [default: var]",
)
@click.option("--empty", is_flag=True, help="Without the invented county.")
def start(host: str, port: int, data: Path | None, empty: bool) -> None:
    """Start everything on this machine: database, web and worker.

    An empty database is filled with an invented county, unless --empty is given. Ctrl-C ends all of it.
    """
    from frontdoor.config.database import data_folder

    if data:
        os.environ["FRONTDOOR_DATA"] = str(data.resolve())
    address = f"http://{'localhost' if host in HERE else host}:{port}"
    with only_one(data_folder(), address) as last_was_killed:
        _wait_for_port(host, port, SECONDS_TO_FINISH if last_was_killed else 0)
        open_database(as_owner=True)
        click.echo(bring_up_to_date())
        _fill(empty)
        _run(address, host, port)


def _wait_for_port(host: str, port: int, patience: float) -> None:
    """After a kill the last web may still be noticing that its parent is gone."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            return refuse_if_taken(host, port)
        except Failed:
            time.sleep(0.2)
    return refuse_if_taken(host, port)


def _fill(empty: bool) -> None:
    from django.db import connections

    if not empty and is_empty():
        invent()
    connections.close_all()


def _run(address: str, host: str, port: int) -> None:
    """Web, then worker, until Ctrl-C or until one of them ends."""
    children: dict[str, subprocess.Popen[bytes]] = {}
    lifeline = Lifeline()
    with _ended_with_us(children):
        children["web"] = lifeline.start("serve", f"--host={host}", f"--port={port}")
        _wait_until_open(HOST if host in HERE else host, port, children["web"])
        children["worker"] = lifeline.start("worker")
        _greet(address)
        _watch(children)


def _wait_until_open(host: str, port: int, web: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + SECONDS_TO_OPEN
    while time.monotonic() < until and web.poll() is None:
        with closing(HTTPConnection(host, port, timeout=SECONDS_TO_OPEN)) as visitor, suppress(OSError):
            visitor.request("HEAD", "/")
            visitor.getresponse()
            return
        time.sleep(0.05)
    raise Failed("The web did not open. Nothing is lost. What it said is above.")


def _greet(address: str) -> None:
    from frontdoor.config.database import data_folder
    from frontdoor.domain.agencies.queries import is_invented

    click.secho(f"\nFront Door is open: {address}", bold=True)
    if is_invented(None):
        click.echo(f"Sign in as one of its invented people, one for each role: {address}{SIGN_IN}")
    click.echo(f"Its data is in {data_folder()}. Ctrl-C ends it.\n")


def _watch(children: dict[str, subprocess.Popen[bytes]]) -> None:
    while True:
        for name, child in children.items():
            if child.poll() is not None:
                raise Failed(
                    f"The {name} ended by itself ({child.returncode}), so everything was ended. "
                    "What was acknowledged is kept. What it said is above."
                )
        time.sleep(0.5)


@contextmanager
def _ended_with_us(children: dict[str, subprocess.Popen[bytes]]) -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        click.echo("\nEnding ...")
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        for child in children.values():
            child.terminate()
        for child in children.values():
            _see_it_end(child)


def _see_it_end(child: subprocess.Popen[bytes]) -> None:
    try:
        child.wait(SECONDS_TO_FINISH + 2)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
