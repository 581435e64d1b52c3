"""Who looked: every look stands, and the hub reads those that were let through."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from frontdoor.domain.accounts.models import Member
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Role, Viewer
from frontdoor.foundation.audit.actions import put_on_record
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.audit.queries import last_looks, looks_at, looks_of
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County, a_county

SUBJECT = UUID(int=3)


@pytest.fixture
def county(db: None) -> County:
    """Members to look."""
    return a_county()


def looks(by: Viewer, kind: Kind = Kind.LOOK, **said: Any) -> None:
    """Somebody looks at the subject."""
    with acting_as(by.id):
        put_on_record("hub:contact", by=by, kind=kind, method="GET", **{"subject": SUBJECT, **said})


def read(by: Viewer, limit: int = 25) -> list[Look]:
    """The last looks as somebody reads them."""
    with acting_as(by.id):
        return last_looks(by, SUBJECT, limit)


def test_the_last_looks_come_first_and_say_who_for_which_agency(county: County) -> None:
    looks(county.officer)
    looks(county.police)
    found = read(county.manager)
    assert [one.member_id for one in found] == [county.police.id, county.officer.id]
    assert found[0].agency_id == county.police.agency_id


def test_a_look_that_was_refused_stands_and_is_not_shown_as_one_that_was_let_through(county: County) -> None:
    looks(county.police, Kind.REFUSAL, result=403)
    assert read(county.manager) == []
    with acting_as(county.manager.id):
        assert [one.result for one in Look.objects.filter(subject=SUBJECT)] == [403]


def test_only_so_many_are_shown(county: County) -> None:
    for _ in range(5):
        looks(county.officer)
    assert len(read(county.manager, 3)) == 3


def test_whoever_looks_can_not_read_who_else_did(county: County) -> None:
    looks(county.police)
    assert read(county.police) == []


def test_what_was_sought_is_kept_to_its_first_two_hundred_letters(county: County) -> None:
    looks(county.officer, terms="v" * 500, reason="w" * 500)
    with acting_as(SYSTEM.id):
        [found] = looks_at(SYSTEM, SUBJECT)
    assert (len(found.terms), len(found.reason)) == (200, 200)


def test_colleagues_read_who_looked_and_neither_what_was_sought_nor_why(county: County) -> None:
    looks(county.officer, terms="canary", reason="canary")
    [found] = read(county.manager)
    assert (found.terms, found.reason) == ("", "")
    with acting_as(county.manager.id):
        assert [*looks_at(county.manager, SUBJECT), *looks_of(county.manager, county.officer.id)] == []


def test_a_look_keeps_the_name_and_the_role_that_somebody_had_then(county: County) -> None:
    looks(county.officer)
    Member.objects.filter(id=county.officer.id).update(name="Mrs Somebody Else", role=Role.TEAM_MANAGER)
    [found] = read(county.manager)
    assert (found.who, found.role) == (county.officer.name, Role.MASH_OFFICER)


def test_the_pages_of_one_document_turned_one_after_another_are_one_look(county: County) -> None:
    paper, other = uuid4(), uuid4()
    for piece in (paper, paper, paper, other):
        looks(county.officer, Kind.FILE, piece=piece)
    looks(county.police, Kind.FILE, piece=other)
    assert [(one.piece, one.member_id) for one in read(county.manager)] == [
        (other, county.police.id),
        (other, county.officer.id),
        (paper, county.officer.id),
    ]


def test_what_was_told_outside_and_what_was_not_there_is_no_look_at_the_record(county: County) -> None:
    for kind in (Kind.DISCLOSURE, Kind.NOT_THERE, Kind.FAULT, Kind.SIGN_IN_FAILED):
        looks(county.officer, kind)
    assert read(county.manager) == []


def test_every_row_about_somebody_is_there_for_whoever_asks_who_looked(county: County) -> None:
    contact = uuid4()
    for kind in Kind:
        looks(county.officer, kind)
        looks(county.police, kind, subject=contact)
    looks(county.police, subject=uuid4())
    with acting_as(SYSTEM.id):
        found = list(looks_at(SYSTEM, SUBJECT, contact))
        assert len(found) == Look.objects.filter(subject__in=[SUBJECT, contact]).count() == 2 * len(Kind)
        assert [one.at for one in found] == sorted((one.at for one in found), reverse=True)


def test_rows_are_asked_for_between_two_moments(county: County) -> None:
    looks(county.officer)
    with acting_as(SYSTEM.id):
        [one] = looks_at(SYSTEM, SUBJECT)
        assert list(looks_at(SYSTEM, SUBJECT, since=one.at)) == [one]
        assert list(looks_at(SYSTEM, SUBJECT, until=one.at)) == []


def test_all_that_one_member_looked_at_is_found(county: County) -> None:
    looks(county.officer, subject=uuid4())
    looks(county.officer)
    looks(county.police)
    with acting_as(SYSTEM.id):
        assert [one.member_id for one in looks_of(SYSTEM, county.officer.id)] == [county.officer.id] * 2


@pytest.mark.django_db
def test_a_look_without_a_member_is_put_on_record_too() -> None:
    with acting_as(INTAKE.id):
        put_on_record("hub:contact", by=None, method="GET", result=302, subject=SUBJECT)
        assert Look.objects.count() == 0
