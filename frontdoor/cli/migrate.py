"""`frontdoor migrate`: the tables and privileges, brought up to date by the database's owner."""

import click

from frontdoor.cli.opening import open_database


@click.command(short_help="Bring the database's tables up to date.")
def migrate() -> None:
    """Bring the database's tables up to date, and state again what the application may do with each.

    Works as the owner (DATABASE_OWNER_URL). Two at once are safe: the second waits, then finds nothing to do.
    """
    open_database(as_owner=True)
    click.echo(bring_up_to_date())


def bring_up_to_date() -> str:
    """Migrate, and say in a sentence what was done."""
    from django.db.utils import ProgrammingError

    from frontdoor.config import schema

    try:
        applied = schema.migrate()
    except ProgrammingError as error:
        if "permission denied" in str(error) or "must be owner" in str(error):
            raise
        raise RuntimeError("A migration is wrong. What it did was undone.") from error
    if not applied:
        return "The database was up to date already."
    return f"The database is up to date: {applied} migration{'' if applied == 1 else 's'} applied."
