"""`frontdoor rebuild`: what is worked out from what arrived and from the log, worked out anew."""

import click

from frontdoor.cli.opening import open_database


@click.command(short_help="Work out anew where contacts stand, and the police lane.")
def rebuild() -> None:
    """Work out anew where each contact stands, and the police lane, from what arrived and from the log of deeds.

    Nothing that anybody wrote is touched. Run it once after an upgrade that says so, while nobody works: each part is
    done whole or not at all.
    """
    open_database()
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.domain.journey.actions import rebuild as rebuild_standings
    from frontdoor.domain.notifications.actions import rebuild as rebuild_lane

    click.echo(f"Where contacts stand: {rebuild_standings(by=SYSTEM):,} worked out.")
    click.echo(f"The police lane: {rebuild_lane(by=SYSTEM):,} notifications laid in it.")
