"""The whole suite works as the application role: neither owner nor superuser, so row security holds for it too."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import django
import hypothesis
import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from pytest_django import DjangoDbBlocker

from frontdoor.config.database import Database, find_database
from tests import databases

_FOUND = find_database()
_DATA = Path(tempfile.mkdtemp(prefix="frontdoor-tests-"))
atexit.register(shutil.rmtree, _DATA, ignore_errors=True)
databases.settle_surroundings(_FOUND, _DATA)
# Here and not by an ini setting, which would read the settings before the database is found.
django.setup()

# Argon2 as it is, but for a hundredth of its work: a thousand tests sign somebody in. What a real password costs is
# said by the settings, and the browser's journeys pay it.
Argon2PasswordHasher.time_cost, Argon2PasswordHasher.memory_cost, Argon2PasswordHasher.parallelism = (
    1,
    1024,
    1,
)

hypothesis.settings.register_profile("frontdoor", deadline=None, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "frontdoor"))

TOUCH_THE_DATABASE = {"django_db_setup", "migrated", "db", "own_database", "server"}


@pytest.hookimpl(tryfirst=True)  # before -m chooses by the mark
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what touches the database, so that it can be run again on another PostgreSQL."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        asked = item.get_closest_marker("django_db")
        if "transactional_db" in fixtures or (asked and asked.kwargs.get("transaction")):
            raise pytest.UsageError(
                f"{item.nodeid}: history can't be flushed; use the fixture own_database instead."
            )
        if asked or fixtures & TOUCH_THE_DATABASE:
            item.add_marker(pytest.mark.database)


@pytest.fixture(scope="session")
def base_database() -> Database:
    """The database whose server holds the databases of the tests."""
    return _FOUND


@pytest.fixture(scope="session")
def migrated(
    base_database: Database, request: pytest.FixtureRequest, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """The name of a database with every table and no rows, to be cloned; `--create-db` makes it anew."""
    with (
        django_db_blocker.unblock(),
        databases.template(base_database, fresh=request.config.option.create_db) as name,
    ):
        yield name


@pytest.fixture(scope="session")
def django_db_setup(
    migrated: str, base_database: Database, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Each worker's own database, built by the owner; the tests then come in as the application."""
    with databases.clone_of(migrated, base_database) as clone:
        with django_db_blocker.unblock():
            databases.use(clone.database)
        yield
        with django_db_blocker.unblock():
            databases.use(base_database)


@pytest.fixture
def own_database(
    migrated: str, base_database: Database, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[databases.Clone]:
    """A database for one test that must commit for real: another process, two connections, a kill."""
    with (
        databases.clone_of(migrated, base_database) as clone,
        django_db_blocker.unblock(),
        databases.used_for_a_while(base_database, clone.database),
    ):
        yield clone
