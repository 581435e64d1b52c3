"""A note that an agency keeps for itself is read by its own members, and by nobody else."""

from uuid import UUID

import pytest
from django.db import Error, connection, transaction

from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.domain.needtoknow.actions import restrict
from frontdoor.domain.needtoknow.rules import Restricted
from frontdoor.domain.sharing.actions import keep_note
from frontdoor.domain.sharing.queries import own_notes, reading_who_keeps_notes
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.factories.county import County, one_more
from tests.factories.deeds import asked

WORDS = "Known to another force under a marker."


@pytest.fixture
def noted(county: County, contact: UUID) -> UUID:
    """The police were asked, and noted something for themselves."""
    asked(county, contact, agency="police")
    with acting_as(county.police.id):
        keep_note(contact, WORDS, by=county.police)
    return contact


def read_by(viewer: Viewer, contact: UUID) -> list[str]:
    with acting_as(viewer.id):
        return [one.words for one in own_notes(viewer, contact)]


def raw(viewer: Viewer) -> list[str]:
    """What the table itself gives to a member."""
    with acting_as(viewer.id), connection.cursor() as cursor:
        cursor.execute("SELECT words FROM sharing_agencynote")
        return [words for (words,) in cursor.fetchall()]


def keepers(viewer: Viewer, contact: UUID) -> list[UUID]:
    with acting_as(viewer.id):
        return reading_who_keeps_notes(viewer, contact).found


def test_a_colleague_of_the_agency_reads_its_note(county: County, noted: UUID) -> None:
    assert read_by(one_more(county, Role.PARTNER, "police"), noted) == [WORDS]


@pytest.mark.parametrize(
    "role", [Role.SOCIAL_WORKER, Role.TEAM_MANAGER, Role.OPERATIONS_MANAGER, Role.GUARDIAN]
)
def test_the_hub_and_the_guardian_read_no_word_of_it(county: County, noted: UUID, role: Role) -> None:
    assert raw(one_more(county, role)) == []


def test_another_agency_reads_no_word_of_it_though_it_was_asked_too(county: County, noted: UUID) -> None:
    asked(county, noted, agency="health-gp")
    assert raw(county.health) == []


@pytest.mark.parametrize("role", [Role.MASH_OFFICER, Role.GUARDIAN])
def test_the_hub_and_the_guardian_see_that_there_is_one(county: County, noted: UUID, role: Role) -> None:
    assert keepers(one_more(county, role), noted) == [county.agencies["police"]]


def test_another_agency_does_not_even_see_that_there_is_one(county: County, noted: UUID) -> None:
    asked(county, noted, agency="health-gp")
    assert keepers(county.health, noted) == []


def test_whom_the_contact_is_closed_to_does_not_see_that_there_is_one(county: County, noted: UUID) -> None:
    with acting_as(county.manager.id):
        restrict(contact=noted, why=Restricted.STAFF, allowed=[], by=county.manager)
    assert keepers(county.officer, noted) == []
    assert read_by(county.police, noted) == []


def test_an_agency_that_was_not_asked_keeps_no_note(county: County, contact: UUID) -> None:
    with acting_as(county.police.id), pytest.raises(NotThere):
        keep_note(contact, WORDS, by=county.police)


@pytest.mark.parametrize("role", [Role.SOCIAL_WORKER, Role.GUARDIAN])
def test_the_hub_keeps_no_such_notes(county: County, contact: UUID, role: Role) -> None:
    by = one_more(county, role)
    with acting_as(by.id), pytest.raises(Refused, match="partner agency representative"):
        keep_note(contact, WORDS, by=by)


def test_an_empty_note_is_refused(county: County, contact: UUID) -> None:
    asked(county, contact, agency="police")
    with acting_as(county.police.id), pytest.raises(Refused, match="Write the note first"):
        keep_note(contact, "  ", by=county.police)


def test_the_database_takes_no_note_in_another_agencys_name(county: County, noted: UUID) -> None:
    with (
        acting_as(county.police.id),
        pytest.raises(Error),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT INTO sharing_agencynote (id, contact_id, agency_id, words, noted_at, noted_by)"
            " VALUES (gen_random_uuid(), %s, %s, 'planted', now(), %s)",
            [noted, county.agencies["health-gp"], county.police.id],
        )
