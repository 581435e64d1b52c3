"""The suite itself: which role it works as, and that its databases are thrown away."""

import psycopg
import pytest
from django.db import ProgrammingError, connection, transaction

from tests.databases import Clone


@pytest.mark.django_db
def test_the_suite_works_as_a_role_that_is_neither_owner_nor_superuser() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper OR rolbypassrls OR rolcreatedb, "
            "EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid) FROM pg_roles r WHERE rolname = current_user"
        )
        assert cursor.fetchone() == (False, False)


@pytest.mark.django_db
def test_the_suite_may_not_change_tables() -> None:
    with (
        pytest.raises(ProgrammingError, match="must be owner"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("ALTER TABLE events_event DISABLE TRIGGER ALL")


def test_a_test_may_have_a_database_of_its_own_and_commit(own_database: Clone) -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO records_cache VALUES ('kept', 'yes', now())")
    with psycopg.connect(own_database.database.url) as another:
        assert another.execute("SELECT value FROM records_cache").fetchone() == ("yes",)
