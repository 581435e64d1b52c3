"""A world for each worker, committed, so that each request is one transaction that is undone."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections
from pytest_django import DjangoDbBlocker

from frontdoor.config.database import Database
from tests import databases
from tests.needtoknow.matrix.referee import Referee
from tests.needtoknow.matrix.world import World, a_world


@dataclass(frozen=True)
class Built:
    """A world, the database in which it is committed, and the folder of what it sends."""

    world: World
    database: Database
    folder: Path


@pytest.fixture(scope="session")
def built(
    migrated: str,
    base_database: Database,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Built]:
    """A county with contacts of every kind and everybody who might ask for them, made once for each worker."""
    folder: Path = tmp_path_factory.mktemp("world")
    with databases.clone_of(migrated, base_database) as clone:
        with inside(clone.database, folder, base_database, django_db_blocker):
            world = a_world(folder)
        yield Built(world, clone.database, folder)


@contextmanager
def inside(database: Database, folder: Path, base: Database, blocker: DjangoDbBlocker) -> Iterator[None]:
    """Work in the world's database; then go back to the worker's own."""
    before = str(connections["default"].settings_dict["NAME"])
    with pytest.MonkeyPatch.context() as patch, blocker.unblock():
        patch.setattr(settings, "OUTBOX_DIR", folder / "outbox")
        patch.setattr(settings, "LETTERS_BY", "outbox")
        databases.use(database)
        logging.disable(logging.ERROR)
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)
            databases.use(databases.inside(base, before))


@pytest.fixture(scope="module")
def world(built: Built, base_database: Database, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """The worker's world, for one file of tests: nothing that is asked of it stays."""
    with inside(built.database, built.folder, base_database, django_db_blocker):
        yield built.world


@pytest.fixture(scope="module")
def referee(world: World) -> Referee:
    """The written policy with the facts of this world."""
    return Referee(world)
