"""The county: its agencies and teams are set up once, and it is invented or real for good."""

import pytest
from django.db import IntegrityError, transaction

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.actions import open_county, set_up_county
from frontdoor.domain.agencies.queries import (
    agencies,
    agency_by_code,
    agency_names,
    county,
    is_invented,
    team_serving,
    teams,
)
from frontdoor.domain.agencies.rules import AGENCIES, DISTRICTS, TEAMS, TeamKind
from frontdoor.foundation.records.actor import acting_as
from tests.factories.deeds import arrived

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _as_the_service() -> object:
    with acting_as(SYSTEM.id):
        yield


def test_set_up_twice_it_has_each_agency_and_team_once() -> None:
    set_up_county(by=SYSTEM)
    set_up_county(by=SYSTEM)
    assert sorted(one.code for one in agencies(SYSTEM)) == sorted(one.code for one in AGENCIES)
    assert sorted(one.code for one in teams(SYSTEM)) == sorted(one.code for one in TEAMS)


def test_what_a_county_changed_is_not_set_back() -> None:
    set_up_county(by=SYSTEM)
    police = agency_by_code(SYSTEM, "police")
    police.short = "County police"
    police.save()
    set_up_county(by=SYSTEM)
    assert agency_names(SYSTEM)[police.id] == "County police"


@pytest.mark.parametrize("district", DISTRICTS)
@pytest.mark.parametrize("kind", [TeamKind.DISTRICT, TeamKind.EARLY_HELP, TeamKind.ADULTS])
def test_every_district_is_served_by_one_team_of_each_kind(district: str, kind: TeamKind) -> None:
    set_up_county(by=SYSTEM)
    assert team_serving(SYSTEM, kind, district)
    assert len([one for one in teams(SYSTEM, kind) if district in one.areas]) == 1


def test_a_place_outside_the_county_is_served_by_none_of_its_teams() -> None:
    set_up_county(by=SYSTEM)
    assert team_serving(SYSTEM, TeamKind.DISTRICT, "E06000018") is None


def test_a_county_is_opened_once() -> None:
    open_county("Journeyshire", invented=True, by=SYSTEM)
    with pytest.raises(IntegrityError), transaction.atomic():
        open_county("Elsewhere", invented=False, by=SYSTEM)
    found = county(SYSTEM)
    assert found
    assert (found.name, is_invented(SYSTEM)) == ("Journeyshire", True)


def test_a_county_in_which_something_arrived_can_not_be_called_invented() -> None:
    arrived()
    with pytest.raises(IntegrityError, match="can not be called invented"), transaction.atomic():
        open_county("Journeyshire", invented=True, by=SYSTEM)
    open_county("Journeyshire", invented=False, by=SYSTEM)
    assert not is_invented(SYSTEM)


def test_before_it_is_opened_nobody_is_invented() -> None:
    assert (county(SYSTEM), is_invented(SYSTEM)) == (None, False)
