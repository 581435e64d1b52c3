"""`frontdoor demo`: the invented county."""

import click

from frontdoor.cli.migrate import bring_up_to_date
from frontdoor.cli.opening import open_database
from frontdoor.cli.outcome import Failed

MONTHS = 3
SEED = 2026
AGAIN = (
    "Nothing of the history was stored; the county's agencies and people are there. "
    "Run the same command again to fill it."
)


@click.command(short_help="Fill an empty database with an invented county.")
@click.option("--months", type=click.IntRange(1, 120), help="How much history, up to now.  [default: 3]")
@click.option("--years", type=click.IntRange(1, 10), help="How much history, in years.")
@click.option(
    "--preset", type=click.Choice(["2013"]), help="December 2012 to October 2013, as was published."
)
@click.option("--people", type=click.IntRange(1), help="About how many people come on record.")
@click.option(
    "--seed", type=int, default=SEED, show_default=True, help="The same seed makes the same county."
)
def demo(months: int | None, years: int | None, preset: str | None, people: int | None, seed: int) -> None:
    """Fill an empty database with an invented county.

    Its agencies, members and families, and months or years of contacts: everybody is invented, and one may sign in as
    anybody. Ten years are `--years 10 --people 1000000`. A database in which anything has arrived is refused.
    """
    if sum(each is not None for each in (months, years, preset)) > 1:
        raise Failed("Choose one of --months, --years and --preset. Nothing was changed.")
    open_database(as_owner=True)
    bring_up_to_date()
    if not is_empty():
        raise Failed(
            "A county is set up in this database already. Nothing was changed. Choose an empty database."
        )
    invent(
        months=12 * years if years else months or MONTHS, preset=preset or "", people=people or 0, seed=seed
    )


def is_empty() -> bool:
    """Whether no county was set up here yet, or an invented one whose filling was broken off."""
    from frontdoor.demo.county import can_be_filled

    return can_be_filled()


def invent(*, months: int = MONTHS, preset: str = "", people: int = 0, seed: int = SEED) -> None:
    """Fill the county, saying how far it is; Ctrl-C leaves none of the history."""
    from frontdoor.demo.county import fill
    from frontdoor.demo.presets import of_2013, until_now

    try:
        history = of_2013(seed, people) if preset else until_now(months, seed, people)
        history.naming  # noqa: B018 - refuses a number of people that can't be reached, before anything is done
    except ValueError as refused:
        raise Failed(f"{refused} Nothing was changed.") from refused
    click.echo(f"Inventing a county: its agencies, its families and {history.contacts:,} contacts ...")
    try:
        fill(history, tell=click.echo)
    except KeyboardInterrupt:
        raise Failed(f"Stopped. {AGAIN}") from None
    _seal()


def _seal() -> None:
    """What was looked at in it is sealed and witnessed at once, so that there is something to verify."""
    from frontdoor.jobs.sealing import Sealer

    Sealer().once()
