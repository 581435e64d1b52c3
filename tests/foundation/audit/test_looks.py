"""Who looked: every look stands, and the hub reads those that were let through."""

from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import INTAKE, Viewer
from frontdoor.foundation.audit.actions import put_on_record
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.audit.queries import last_looks
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County, a_county

SUBJECT = UUID(int=3)


@pytest.fixture
def county(db: None) -> County:
    """Members to look."""
    return a_county()


def looks(by: Viewer, result: int = 200, **said: str) -> None:
    """Somebody looks at the subject."""
    with acting_as(by.id):
        put_on_record("hub:contact", by=by, method="GET", result=result, subject=SUBJECT, **said)


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
    looks(county.police, 403)
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
    [found] = read(county.manager)
    assert (len(found.terms), len(found.reason)) == (200, 200)


@pytest.mark.django_db
def test_a_look_without_a_member_is_put_on_record_too() -> None:
    with acting_as(INTAKE.id):
        put_on_record("hub:contact", by=None, method="GET", result=302, subject=SUBJECT)
        assert Look.objects.count() == 0
