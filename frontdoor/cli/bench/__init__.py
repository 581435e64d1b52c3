"""`frontdoor bench`: how quick the service is, in the county that is there."""

import click

from frontdoor.cli.bench.load import load
from frontdoor.cli.bench.pages import pages


@click.group("bench")
def bench() -> None:
    """Measure how quick the pages are, in the county of this database.

    `pages` asks for every page by itself; `load` lets a whole hub and its partners work at once.
    """


bench.add_command(pages)
bench.add_command(load)
