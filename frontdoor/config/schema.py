"""Bringing the database's tables up to date, as its owner; two at once are safe."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

OWNER = "owner"
LOCK = "frontdoor migrate"


def migrate() -> int:
    """Apply what is missing and restate every privilege; says how many migrations were applied."""
    with _nobody_else_migrating():
        missing = unapplied()
        call_command("migrate", database=OWNER, verbosity=0, interactive=False)
    return missing


def unapplied(alias: str = OWNER) -> int:
    """How many migrations this database still lacks; the application may ask too."""
    executor = MigrationExecutor(connections[alias])
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


@contextmanager
def _nobody_else_migrating() -> Iterator[None]:
    """A lock of the database, not of this machine: two servers that start together wait for each other."""
    with connections[OWNER].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [LOCK])
    try:
        yield
    finally:
        with connections[OWNER].cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(hashtext(%s))", [LOCK])
