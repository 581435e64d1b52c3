"""In the invented county schools are on the list, what some sent was read back, and a few were advised before."""

from dataclasses import replace

import pytest

from frontdoor.demo.learning import ADVISED, learn
from frontdoor.demo.names import NURSERIES, PRIMARIES, SECONDARIES
from frontdoor.demo.staff import Staff, hire
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.actions import set_up_county
from frontdoor.domain.agencies.queries import organisations
from frontdoor.domain.assurance.queries import reading_numbers
from frontdoor.domain.outreach.queries import notes_of_team
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import TEACHER
from tests.factories.deeds import arrived, look

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def staff() -> Staff:
    """The county's people, once its schools learned from three worries of one of them."""
    with acting_as(SYSTEM.id):
        set_up_county(by=SYSTEM)
        hired = hire()
    for _ in range(3):
        arrived(referrer=replace(TEACHER, organisation="St Wilgyth's Primary"))
    assert learn() == 0
    return hired


def test_every_school_is_on_the_list_and_what_one_sent_was_read_back(staff: Staff) -> None:
    places = {one.id: one.name for one in look(SYSTEM, organisations)}
    numbers = look(SYSTEM, lambda viewer: reading_numbers(viewer, today()).found)
    assert set(places.values()) >= {*NURSERIES, *PRIMARIES, *SECONDARIES}
    assert {places[one]: of for one, of in numbers.items()} == {"St Wilgyth's Primary": 3}


def test_two_teams_advised_schools_before(staff: Staff) -> None:
    advisers = [one for one in staff.members if one.name in {name for name, *_ in ADVISED}]
    assert sum(len(look(one, notes_of_team)) for one in advisers) == len(ADVISED)
