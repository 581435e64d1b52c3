"""`frontdoor bench`: how quick the service is, in the county that is there."""

import click

from frontdoor.cli.bench.pages import pages


@click.group("bench")
def bench() -> None:
    """Measure how quick the pages are, in the county of this database.

    `pages` asks for every page by itself.
    """


bench.add_command(pages)
