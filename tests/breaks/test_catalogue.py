"""The checks of the database's catalogue name a broken table that is made here and never kept."""

from collections.abc import Iterator

import pytest
from django.db import connections

from tests.house import catalogue
from tests.house.catalogue import Cursor

pytestmark = pytest.mark.django_db(databases=["owner"])

FACT = """
CREATE TABLE attic (id uuid PRIMARY KEY, word text);
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
CREATE FUNCTION shrug() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$;
"""
HELD_ROWS = "CREATE TRIGGER held BEFORE UPDATE OR DELETE ON attic FOR EACH ROW EXECUTE FUNCTION refuse();"
HELD_WHOLE = "CREATE TRIGGER whole BEFORE TRUNCATE ON attic EXECUTE FUNCTION refuse();"


@pytest.fixture
def cursor() -> Iterator[Cursor]:
    """The owner's way into the database; whatever is made through it is undone with the test's transaction."""
    with connections["owner"].cursor() as cursor:
        yield cursor


def test_a_fact_held_by_triggers_passes(cursor: Cursor) -> None:
    cursor.execute(FACT + HELD_ROWS + HELD_WHOLE)
    assert catalogue.changeable(cursor, ["attic"]) == []


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param("", id="no trigger"),
        pytest.param(HELD_ROWS, id="it can be emptied"),
        pytest.param(HELD_WHOLE, id="its rows can be changed"),
        pytest.param(
            HELD_WHOLE + HELD_ROWS.replace("UPDATE OR DELETE", "DELETE"), id="its rows can be updated"
        ),
        pytest.param(HELD_WHOLE + HELD_ROWS.replace("UPDATE OR", "UPDATE OF id OR"), id="one column is held"),
        pytest.param(
            HELD_WHOLE + HELD_ROWS.replace("ROW EXEC", "ROW WHEN (OLD.word = 'x') EXEC"),
            id="some rows are held",
        ),
        pytest.param(HELD_WHOLE + HELD_ROWS.replace("refuse", "shrug"), id="the trigger lets it pass"),
        pytest.param(HELD_WHOLE + HELD_ROWS.replace("BEFORE", "AFTER"), id="the trigger comes too late"),
        pytest.param(
            HELD_WHOLE + HELD_ROWS + "ALTER TABLE attic DISABLE TRIGGER held;", id="the trigger is off"
        ),
    ],
)
def test_a_fact_that_could_change_is_named(cursor: Cursor, broken: str) -> None:
    cursor.execute(FACT + broken)
    assert catalogue.changeable(cursor, ["attic"]) == ["attic"]


@pytest.mark.parametrize(
    "made",
    [
        pytest.param("CREATE TABLE attic (contact_id uuid)", id="a contact's id"),
        pytest.param("CREATE TABLE attic (about_person uuid)", id="a person's id by another name"),
        pytest.param("CREATE TABLE attic (people uuid[])", id="several people"),
        pytest.param("CREATE TABLE attic (subject uuid)", id="a subject"),
        pytest.param(
            "CREATE TABLE attic (r uuid REFERENCES sharing_request)", id="a link to one about somebody"
        ),
        pytest.param(
            "CREATE TABLE cellar (id uuid PRIMARY KEY, r uuid REFERENCES people_person);"
            "CREATE TABLE attic (c uuid REFERENCES cellar)",
            id="a link of a link",
        ),
    ],
)
def test_a_table_about_somebody_without_row_security_is_named(cursor: Cursor, made: str) -> None:
    cursor.execute(made)
    assert "attic" in catalogue.unlocked(cursor, catalogue.tables_about_people(cursor))


def test_a_history_of_a_table_about_somebody_is_named(cursor: Cursor) -> None:
    cursor.execute("CREATE TABLE attic (child uuid); CREATE TABLE atticevent (pgh_obj_id uuid, word text)")
    assert {"attic", "atticevent"} <= set(catalogue.unlocked(cursor, catalogue.tables_about_people(cursor)))


def test_a_table_about_nobody_is_let_be(cursor: Cursor) -> None:
    cursor.execute("CREATE TABLE attic (id uuid, contacted_on date, personal_best int)")
    assert "attic" not in catalogue.tables_about_people(cursor)


def test_row_security_that_spares_the_owner_is_named(cursor: Cursor) -> None:
    cursor.execute("CREATE TABLE attic (person_id uuid); ALTER TABLE attic ENABLE ROW LEVEL SECURITY")
    assert catalogue.unlocked(cursor, ["attic"]) == ["attic"]


def test_forced_row_security_passes(cursor: Cursor) -> None:
    cursor.execute(
        "CREATE TABLE attic (person_id uuid);"
        "ALTER TABLE attic ENABLE ROW LEVEL SECURITY; ALTER TABLE attic FORCE ROW LEVEL SECURITY"
    )
    assert catalogue.unlocked(cursor, ["attic"]) == []


@pytest.mark.parametrize("policy", ["FOR SELECT USING (true)", "USING (TRUE)"])
def test_a_policy_that_lets_everybody_see_is_named(cursor: Cursor, policy: str) -> None:
    cursor.execute(f"CREATE TABLE attic (person_id uuid); CREATE POLICY wide ON attic {policy}")
    assert catalogue.open_to_all(cursor, ["attic"]) == ["attic.wide"]


def test_a_policy_that_asks_something_passes(cursor: Cursor) -> None:
    cursor.execute(
        "CREATE TABLE attic (person_id uuid); CREATE POLICY own ON attic USING (person_id = frontdoor_actor())"
    )
    assert catalogue.open_to_all(cursor, ["attic"]) == []


@pytest.mark.parametrize("right", ["UPDATE", "DELETE", "TRUNCATE"])
def test_a_right_to_change_a_table_is_seen(cursor: Cursor, right: str) -> None:
    cursor.execute("CREATE TABLE attic (id uuid); REVOKE ALL ON attic FROM CURRENT_USER")
    before = catalogue.may_be_changed_by_me(cursor, ["attic"])
    cursor.execute(f"GRANT {right} ON attic TO CURRENT_USER")
    assert (before, catalogue.may_be_changed_by_me(cursor, ["attic"])) == ([], ["attic"])


def test_a_right_to_add_to_a_table_is_seen(cursor: Cursor) -> None:
    cursor.execute("CREATE TABLE attic (id uuid)")
    assert catalogue.may_be_added_to_by_me(cursor, ["attic"]) == ["attic"]


def test_an_application_that_came_in_as_the_owner_is_named(cursor: Cursor) -> None:
    assert any(power.endswith(": owns tables") for power in catalogue.powers_of_mine(cursor))


@pytest.mark.parametrize(
    "made",
    [
        "CREATE VIEW attic AS SELECT * FROM people_person",
        "CREATE VIEW attic WITH (security_invoker=false) AS SELECT * FROM people_person",
        "CREATE MATERIALIZED VIEW attic AS SELECT * FROM people_person",
    ],
)
def test_a_view_that_reads_past_row_security_is_named(cursor: Cursor, made: str) -> None:
    cursor.execute(made)
    assert catalogue.views_past_the_lock(cursor) == ["attic"]


def test_a_view_with_its_readers_eyes_passes(cursor: Cursor) -> None:
    cursor.execute("CREATE VIEW attic WITH (security_invoker=true) AS SELECT * FROM people_person")
    assert catalogue.views_past_the_lock(cursor) == []


@pytest.mark.parametrize("path", ["", "SET search_path = public", "SET search_path = pg_temp, public"])
def test_a_function_with_its_owners_rights_that_could_be_fooled_is_named(cursor: Cursor, path: str) -> None:
    cursor.execute(
        f"CREATE FUNCTION attic() RETURNS int LANGUAGE sql SECURITY DEFINER {path} AS $$ SELECT 1 $$"
    )
    assert catalogue.fooled_definers(cursor) == ["attic"]


def test_a_function_that_looks_at_temporary_tables_last_passes(cursor: Cursor) -> None:
    cursor.execute(
        "CREATE FUNCTION attic() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp"
        " AS $$ SELECT 1 $$"
    )
    assert catalogue.fooled_definers(cursor) == []


LOCKED_FOR_THE_HUB = (
    "CREATE TABLE attic (contact_id uuid, people uuid[]); ALTER TABLE attic ENABLE ROW LEVEL SECURITY;"
    "CREATE POLICY see ON attic FOR SELECT USING (frontdoor_reach() IN ('all', 'hub'));"
)
SHUT_BY_CONTACT = (
    "CREATE POLICY not_closed ON attic AS RESTRICTIVE"
    " USING ((attic.contact_id = ANY ((SELECT frontdoor_closed())::uuid[])) IS NOT TRUE);"
)


@pytest.mark.parametrize(
    ("made", "named"),
    [
        pytest.param("", ["attic.contact_id", "attic.people"], id="not at all"),
        pytest.param(SHUT_BY_CONTACT, ["attic.people"], id="by one of its columns"),
    ],
)
def test_a_table_that_is_not_shut_where_its_subjects_are_closed_is_named(
    cursor: Cursor, made: str, named: list[str]
) -> None:
    cursor.execute(LOCKED_FOR_THE_HUB + made)
    assert [one for one in catalogue.left_open_where_closed(cursor) if one.startswith("attic")] == named


def test_what_the_guardian_alone_reads_needs_no_shutting(cursor: Cursor) -> None:
    cursor.execute(LOCKED_FOR_THE_HUB.replace("'hub'", "'guardian'"))
    assert not any(one.startswith("attic") for one in catalogue.left_open_where_closed(cursor))
