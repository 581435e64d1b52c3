"""What every command does first: find the database, tell its children, wake Django."""

import os

from frontdoor.cli.outcome import MANUAL, Failed


def open_database(*, as_owner: bool = False) -> None:
    """Find (or start) the database and set Django up on it; `as_owner` for commands that change tables."""
    from frontdoor.config.database import data_folder, find_database

    found = find_database()
    if as_owner and not found.owner_url:
        raise Failed(f"Only the owner changes tables: set DATABASE_OWNER_URL beside DATABASE_URL. {MANUAL}")
    os.environ["DATABASE_URL"] = found.url
    if found.owner_url:
        os.environ["DATABASE_OWNER_URL"] = found.owner_url
    os.environ["FRONTDOOR_DATA"] = str(data_folder())
    wake_django()


def wake_django() -> None:
    """Load settings and rooms."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "frontdoor.config.settings")
    django.setup()
