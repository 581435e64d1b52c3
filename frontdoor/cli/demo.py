"""`frontdoor demo`: the invented county."""

import click

from frontdoor.cli.migrate import bring_up_to_date
from frontdoor.cli.opening import open_database
from frontdoor.cli.outcome import Failed

MONTHS = 3
SEED = 2026


@click.command(short_help="Fill an empty database with an invented county.")
@click.option(
    "--months", type=click.IntRange(1, 60), default=MONTHS, show_default=True, help="How much history."
)
@click.option(
    "--seed", type=int, default=SEED, show_default=True, help="The same seed makes the same county."
)
def demo(months: int, seed: int) -> None:
    """Fill an empty database with an invented county.

    Its agencies, members and families, and months of contacts: everybody is invented, and one may sign in as anybody.
    A database in which a county was set up already is refused.
    """
    open_database(as_owner=True)
    bring_up_to_date()
    if not is_empty():
        raise Failed(
            "A county is set up in this database already. Nothing was changed. Choose an empty database."
        )
    invent(months, seed)


def is_empty() -> bool:
    """Whether no county, invented or real, was set up here yet."""
    from frontdoor.domain.agencies.queries import county

    return county(None) is None


def invent(months: int = MONTHS, seed: int = SEED) -> None:
    """Fill the county, saying how far it is."""
    click.echo(f"Inventing a county: its agencies, its families and {months} months of contacts ...")
    from frontdoor.demo.county import fill

    fill(months=months, seed=seed, tell=click.echo)
