"""Sight can't be taken, only given; it ends when it should; and it never outlives the transaction."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import ProgrammingError, connection, transaction

from frontdoor.domain.accounts.actions import leave
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Viewer
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.grants import enrol, give
from frontdoor.foundation.records.refusals import NotThere
from tests.databases import Clone
from tests.factories.concerns import a_concern
from tests.factories.county import County, a_county


@pytest.fixture
def county(db: None) -> County:
    """The county and one member for each kind of work."""
    return a_county()


@pytest.fixture
def contact(county: County) -> UUID:
    """A contact that nobody outside the hub was asked about."""
    with acting_as(INTAKE.id):
        return raise_concern(a_concern(), by=INTAKE).id


def sees(viewer: Viewer, contact: UUID) -> bool:
    """Whether somebody sees a contact."""
    with acting_as(viewer.id):
        try:
            return contact_seen(viewer, contact).id == contact
        except NotThere:
            return False


def run(statement: str, *values: UUID) -> None:
    """Raw SQL as the application, in a savepoint of its own."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


GRANT = """INSERT INTO records_grant (id, subject, agency_id, why, given_at, given_by)
    VALUES (gen_random_uuid(), %s, %s, 'asked', now(), %s)"""


@pytest.mark.parametrize("who", ["police", "officer", "manager"])
def test_nobody_writes_a_grant_by_hand(county: County, contact: UUID, who: str) -> None:
    member: Viewer = getattr(county, who)
    with acting_as(member.id), pytest.raises(ProgrammingError, match="permission denied"):
        run(GRANT, contact, county.police.agency_id, member.id)
    assert not sees(county.police, contact)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO records_actor (id, agency_id, reach, active) VALUES (gen_random_uuid(), %s, 'all', true)",
        "UPDATE records_actor SET reach = 'all' WHERE agency_id = %s",
        "DELETE FROM records_actor WHERE agency_id = %s",
    ],
)
def test_nobody_gives_themselves_reach_by_hand(county: County, statement: str) -> None:
    with acting_as(county.police.id), pytest.raises(ProgrammingError, match="permission denied"):
        run(statement, county.police.agency_id)


def test_a_partner_can_not_let_themselves_see_by_the_function_either(county: County, contact: UUID) -> None:
    with (
        acting_as(county.police.id),
        pytest.raises(ProgrammingError, match="only a member who sees the hub's work"),
        transaction.atomic(),
    ):
        give([contact], agency=county.police.agency_id, why="asked")
    assert not sees(county.police, contact)


@pytest.mark.parametrize("who", ["police", "officer", "manager"])
def test_only_the_service_itself_enrols(county: County, who: str) -> None:
    member: Viewer = getattr(county, who)
    with (
        acting_as(member.id),
        pytest.raises(ProgrammingError, match="only the service itself may enrol"),
        transaction.atomic(),
    ):
        enrol(member.id, agency=member.agency_id, team=None, reach="all", active=True)


def test_claiming_to_be_the_definer_opens_nothing_to_the_application(county: County, contact: UUID) -> None:
    with acting_as(county.police.id), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('frontdoor.definer', 'on', true)")
        cursor.execute("SELECT count(*) FROM contacts_contact")
        assert cursor.fetchone() == (0,)


def test_sight_ends_at_its_moment(county: County, contact: UUID) -> None:
    with acting_as(county.officer.id):
        give([contact], agency=county.police.agency_id, why="asked", until=now() - timedelta(seconds=1))
        give([contact], agency=county.health.agency_id, why="asked", until=now() + timedelta(hours=4))
    assert (sees(county.police, contact), sees(county.health, contact)) == (False, True)


def test_whoever_leaves_sees_nothing_from_that_moment(county: County, contact: UUID) -> None:
    with acting_as(county.officer.id):
        give([contact], agency=county.police.agency_id, why="asked")
    before = sees(county.police, contact), sees(county.officer, contact)
    leave(county.police.id, by=SYSTEM)
    leave(county.officer.id, by=SYSTEM)
    assert before == (True, True)
    assert (sees(county.police, contact), sees(county.officer, contact)) == (False, False)


def test_with_no_member_set_nothing_is_there(contact: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT count(*) FROM contacts_contact) + (SELECT count(*) FROM people_person)"
        )
        assert cursor.fetchone() == (0,)


def test_somebody_unknown_to_the_database_sees_nothing(county: County, contact: UUID) -> None:
    with acting_as(uuid4()), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM contacts_contact")
        assert cursor.fetchone() == (0,)


def test_after_a_piece_of_work_as_another_one_is_oneself_again(county: County, contact: UUID) -> None:
    with acting_as(county.police.id):
        with acting_as(SYSTEM.id):
            inside = sees(county.officer, contact)
        with connection.cursor() as cursor:
            cursor.execute("SELECT frontdoor_actor(), (SELECT count(*) FROM contacts_contact)")
            assert (inside, cursor.fetchone()) == (True, (county.police.id, 0))


def test_the_member_of_one_transaction_is_not_the_member_of_the_next(own_database: Clone) -> None:
    county = a_county()
    with acting_as(INTAKE.id):
        contact = raise_concern(a_concern(), by=INTAKE).id
    with acting_as(county.officer.id):
        assert contact_seen(county.officer, contact).id == contact
    with connection.cursor() as cursor:
        cursor.execute("SELECT frontdoor_actor(), (SELECT count(*) FROM contacts_contact)")
        assert cursor.fetchone() == (None, 0)


def test_the_member_of_a_transaction_that_failed_is_not_the_member_of_the_next(own_database: Clone) -> None:
    county = a_county()
    with pytest.raises(ZeroDivisionError), acting_as(county.officer.id):
        raise ZeroDivisionError
    with connection.cursor() as cursor:
        cursor.execute("SELECT frontdoor_actor()")
        assert cursor.fetchone() == (None,)
