"""The database holds by itself what the code promises, whoever asks it."""

from collections.abc import Iterator

import pytest
from django.db import connection

from frontdoor.foundation.records.models import AppendOnly
from tests.house import catalogue
from tests.house.catalogue import Cursor
from tests.house.tables import house_tables, is_history
from tests.house.verdict import whole

pytestmark = pytest.mark.django_db

NEVER_CHANGED = [table._meta.db_table for table in house_tables() if issubclass(table, AppendOnly)]
HISTORIES = [table._meta.db_table for table in house_tables() if is_history(table)]


@pytest.fixture
def cursor() -> Iterator[Cursor]:
    """The application's own way into the database."""
    with connection.cursor() as cursor:
        yield cursor


def test_the_database_refuses_to_change_a_fact(cursor: Cursor) -> None:
    assert whole(catalogue.changeable(cursor, NEVER_CHANGED))


def test_the_application_may_not_even_try_to_change_a_fact(cursor: Cursor) -> None:
    assert whole(catalogue.may_be_changed_by_me(cursor, NEVER_CHANGED))


def test_the_application_may_not_rewrite_history(cursor: Cursor) -> None:
    assert whole(catalogue.may_be_changed_by_me(cursor, HISTORIES))


def test_the_application_can_give_itself_neither_sight_nor_reach(cursor: Cursor) -> None:
    own = ["records_grant", "records_actor"]
    assert whole(catalogue.may_be_changed_by_me(cursor, own) + catalogue.may_be_added_to_by_me(cursor, own))


def test_row_security_is_forced_on_every_table_about_somebody(cursor: Cursor) -> None:
    assert whole(catalogue.unlocked(cursor, catalogue.tables_about_people(cursor)))


def test_every_table_with_a_contact_or_a_person_is_shut_where_they_are_closed(cursor: Cursor) -> None:
    assert whole(catalogue.left_open_where_closed(cursor))


def test_no_table_about_somebody_is_open_to_all(cursor: Cursor) -> None:
    assert whole(catalogue.open_to_all(cursor, catalogue.tables_about_people(cursor)))


def test_tables_about_somebody_are_found_by_room_column_link_and_history(cursor: Cursor) -> None:
    expected = {"people_person", "sharing_request", "sharing_withdrawal", "people_personevent"}
    assert expected <= catalogue.tables_about_people(cursor)


def test_the_application_has_no_power_to_get_past_row_security(cursor: Cursor) -> None:
    assert whole(catalogue.powers_of_mine(cursor))


def test_no_view_reads_past_row_security(cursor: Cursor) -> None:
    assert whole(catalogue.views_past_the_lock(cursor))


def test_no_function_with_its_owners_rights_can_be_fooled(cursor: Cursor) -> None:
    assert whole(catalogue.fooled_definers(cursor))
