"""Two systems of the invented county tell us something today, by the deeds that real ones do."""

import pytest

from frontdoor.demo.systems import PRACTICE, SCHOOL, tell_by_systems
from frontdoor.domain.accounts.queries import systems
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.journey.queries import Filters, look_first_list
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import a_county

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer() -> Viewer:
    """Somebody of the hub, after both have told us."""
    county = a_county()
    assert tell_by_systems() == 2
    return county.officer


def test_a_school_and_a_practice_are_let_in(officer: Viewer) -> None:
    with acting_as(SYSTEM.id):
        assert {(one.system.name, one.system.agency_code) for one in systems(SYSTEM)} == {
            (SCHOOL, "education"),
            (PRACTICE, "health-gp"),
        }


def test_what_sounds_like_danger_stands_first_on_the_list(officer: Viewer) -> None:
    with acting_as(officer.id):
        first, second = look_first_list(officer, Filters()).rows
    assert (first.alarming, second.alarming) == (True, False)
