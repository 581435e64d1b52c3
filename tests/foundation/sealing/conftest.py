"""A record of looks in a database of its own, and a copy of one."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from pytest_django import DjangoDbBlocker

from frontdoor.config.database import Database
from frontdoor.foundation.sealing.keys import signing_key
from frontdoor.foundation.sealing.notes import PublicKey, public_key
from tests import databases
from tests.foundation.sealing.record import HUB, Copy, Kept, at, exported, forget_all, three_runs


@pytest.fixture(scope="module")
def own_record(
    migrated: str, base_database: Database, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """A database for this module alone, in which looks are committed for real."""
    with (
        databases.clone_of(migrated, base_database) as clone,
        django_db_blocker.unblock(),
        databases.used_for_a_while(base_database, clone.database),
    ):
        yield


@pytest.fixture(scope="module")
def key() -> PublicKey:
    """The key of the hub's checkpoints."""
    return public_key(HUB, signing_key(settings.KEYS_DIR))


@pytest.fixture
def nothing_seen(own_record: None) -> None:
    """A record of looks in which nothing stands."""
    forget_all()


@pytest.fixture
def kept(nothing_seen: None, key: PublicKey) -> Kept:
    """What a witness kept of thirty looks, which stand in the database."""
    return three_runs(key)


@pytest.fixture(scope="module")
def honest(own_record: None, key: PublicKey) -> Copy:
    """A copy of thirty looks, and what a witness kept of them."""
    forget_all()
    kept = three_runs(key)
    with at(kept.ended_at):
        return Copy(kept, tuple(exported(kept.key)))
