"""`frontdoor worker`: what happens by the clock and after a deed, by procrastinate."""

import click

from frontdoor.cli.lifeline import follow_parent
from frontdoor.cli.opening import open_database
from frontdoor.cli.serve import refuse_if_unsound


@click.command()
@click.option("--once", is_flag=True, help="Do what waits now, then end.")
def worker(once: bool) -> None:
    """Do the jobs: letters, reminders, projections, seals. One is enough for a county; several are safe."""
    follow_parent()
    open_database()
    refuse_if_unsound()
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.django_connector import DjangoConnector

    from frontdoor.jobs.sealing import sealing_beside

    if not isinstance(app.connector, DjangoConnector):
        raise TypeError(app.connector)
    # Its own connection, so that it can listen for jobs instead of asking for them.
    with app.replace_connector(app.connector.get_worker_connector()) as listening, sealing_beside():
        listening.run_worker(name="frontdoor", wait=not once)
