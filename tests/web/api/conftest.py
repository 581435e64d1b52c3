"""A county, and a system of one of its agencies that calls."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoDbBlocker

from frontdoor.config.database import Database
from frontdoor.domain.accounts.actions import Issued, add_system
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.queries import agency_by_code
from frontdoor.foundation.records.actor import acting_as
from tests import databases
from tests.factories.county import County, a_county
from tests.factories.systems import a_system, client_of
from tests.journeys import county as journeyshire
from tests.journeys.service import Server, served

Send = Callable[..., Any]


@pytest.fixture
def county(db: None) -> County:
    """The county's agencies and members."""
    return a_county()


@pytest.fixture
def school(county: County) -> Issued:
    """A school's system, with its token."""
    return a_system(county)


@pytest.fixture
def system(school: Issued) -> Client:
    """What the school's system calls us with."""
    return client_of(school)


@pytest.fixture
def send(system: Client) -> Send:
    """Sends a worry from the school's system, under a new key where none is named."""

    def sent(worry: object, key: str | None = None, by: Client = system) -> Any:
        return by.post(
            "/api/v1/contacts",
            data=worry,
            content_type="application/json",
            headers={"Idempotency-Key": key or str(uuid4())},
        )

    return sent


@pytest.fixture(scope="module")
def server(
    migrated: str,
    base_database: Database,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Server, Issued]]:
    """The real service on a county of its own, and a system that is let in there and may call often."""
    with databases.clone_of(migrated, base_database) as clone, pytest.MonkeyPatch.context() as surroundings:
        with django_db_blocker.unblock(), databases.used_for_a_while(base_database, clone.database):
            journeyshire.set_up()
            with acting_as(SYSTEM.id):
                school = agency_by_code(SYSTEM, "education").id
                issued = add_system("A school's system", agency_id=school, by=SYSTEM)
        surroundings.setenv("FRONTDOOR_CALLS_A_MINUTE", "1000000")
        with served(clone, tmp_path_factory.mktemp("data")) as running:
            yield running, issued
