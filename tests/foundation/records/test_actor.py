"""Who acts, for the length of a piece of work and no longer."""

from uuid import UUID

import pytest
from django.db import connection

from frontdoor.foundation.records.actor import acting_as, current_actor, holding

pytestmark = pytest.mark.django_db
ONE, OTHER = UUID(int=1), UUID(int=2)


def told(setting: str) -> str | None:
    """What the database was told."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nullif(current_setting(%s, true), '')", [f"frontdoor.{setting}"])
        [found] = cursor.fetchone()
        return str(found) if found else None


def test_the_database_and_the_code_know_the_same_member() -> None:
    with acting_as(ONE):
        assert (told("actor"), current_actor()) == (str(ONE), ONE)
    assert (told("actor"), current_actor()) == (None, None)


def test_work_within_work_returns_to_whoever_acted_before() -> None:
    with acting_as(ONE):
        with acting_as(OTHER):
            inner = told("actor")
        assert (inner, told("actor"), current_actor()) == (str(OTHER), str(ONE), ONE)


def test_after_a_failure_whoever_acted_before_acts_again() -> None:
    with acting_as(ONE):
        with pytest.raises(ZeroDivisionError), acting_as(OTHER):
            raise ZeroDivisionError
        assert (told("actor"), current_actor()) == (str(ONE), ONE)


def test_after_an_error_of_the_database_whoever_acted_before_acts_again() -> None:
    with acting_as(ONE):
        with pytest.raises(Exception, match="no_such_table"), acting_as(OTHER), connection.cursor() as cursor:
            cursor.execute("SELECT * FROM no_such_table")
        assert told("actor") == str(ONE)


def test_a_secret_is_held_for_as_long_as_it_is_used() -> None:
    with holding("digest"):
        inside = told("secret")
    assert (inside, told("secret")) == ("digest", None)
