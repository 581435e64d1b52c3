"""`frontdoor serve`: the web, by granian."""

import errno
import os
import socket
from collections.abc import Callable
from functools import partial
from typing import Any

import click

from frontdoor.cli.lifeline import follow_parent, follow_this_process
from frontdoor.cli.opening import open_database
from frontdoor.cli.outcome import Failed

HOST = "127.0.0.1"
PORT = 8000
SECONDS_TO_FINISH = 10


@click.command()
@click.option(
    "--host", default=HOST, show_default=True, envvar="FRONTDOOR_HOST", help="The address to listen on."
)
@click.option(
    "--port", type=click.IntRange(1, 65535), default=PORT, show_default=True, envvar="FRONTDOOR_PORT"
)
@click.option("--workers", type=click.IntRange(1), default=2, show_default=True, help="Processes.")
@click.option(
    "--threads", type=click.IntRange(1), default=4, show_default=True, help="Requests at once, in each."
)
def serve(host: str, port: int, workers: int, threads: int) -> None:
    """Serve the pages. Put your own proxy with TLS in front of it."""
    follow_parent()
    refuse_if_taken(host, port)
    open_database()
    refuse_if_unsound()
    _granian(host, port, workers, threads)


def refuse_if_taken(host: str, port: int) -> None:
    """Granian shares a port with whoever has it, so two servers would answer in turn: look first."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Failed(_why_not(host, port, error)) from error


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use by another program. Choose another with --port, or stop that program."
    return f"{host}:{port} can't be listened on: {error.strerror}. Choose another with --host or --port."


def refuse_if_unsound() -> None:
    """What would lose an acknowledged concern or show it to anyone stops the service before it opens."""
    from frontdoor.cli.checks import database

    broken = [finding.said for finding in database.musts() if not finding.sound]
    if broken:
        raise Failed(" ".join(broken))


def _granian(host: str, port: int, workers: int, threads: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces

    server = Granian(
        "frontdoor.config.asgi:application",
        address=host,
        port=port,
        interface=Interfaces.ASGINL,
        workers=workers,
        websockets=False,
        respawn_failed_workers=True,
        # Open streams would hold the shutdown for ever.
        workers_kill_timeout=SECONDS_TO_FINISH,
        log_enabled=bool(os.environ.get("FRONTDOOR_LOG_LEVEL")),
    )
    server.serve(target_loader=partial(_application, os.getpid(), threads), wrap_loader=False)


def _application(server: int, threads: int) -> Callable[..., Any]:
    follow_this_process(server)
    from frontdoor.config.asgi import application

    return application(threads)
