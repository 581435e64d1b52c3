"""The invented county's directory holds help for every need in every district, and each service can be read whole."""

import pytest

from frontdoor.demo.directory import list_services, services
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.rules import DISTRICTS
from frontdoor.domain.agreements.rules import Need
from frontdoor.domain.directory.queries import how_many_services, suggested
from frontdoor.domain.directory.reading import Unreadable, read_service
from frontdoor.domain.directory.rules import Wanted
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import a_county

NEEDS = [need.value for need in Need]


def test_every_service_is_read_with_a_need_and_a_way_to_begin() -> None:
    read = [read_service(one, NEEDS) for one in services(today())]
    assert [one for one in read if isinstance(one, Unreadable)] == []
    assert all(
        one.needs and one.phone and one.how_to_begin for one in read if not isinstance(one, Unreadable)
    )


@pytest.mark.django_db
def test_there_is_help_for_every_need_in_every_district() -> None:
    a_county()
    list_services()
    with acting_as(SYSTEM.id):
        lacking = [
            (need, code)
            for need in NEEDS
            for code in DISTRICTS
            if not suggested(SYSTEM, [need], (8, 30), code)
        ]
        assert how_many_services(SYSTEM, Wanted()) > 100
    assert lacking == []


@pytest.mark.django_db
def test_listed_again_they_are_the_same() -> None:
    a_county()
    list_services()
    with acting_as(SYSTEM.id):
        before = how_many_services(SYSTEM, Wanted())
    list_services()
    with acting_as(SYSTEM.id):
        assert how_many_services(SYSTEM, Wanted()) == before
