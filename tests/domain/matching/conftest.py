"""People on record, and the members who look for them."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.grants import enrol


def member(role: Role) -> Viewer:
    """A member known to the database, of an agency of their own."""
    viewer = Viewer(uuid4(), "A member", role, uuid4())
    with acting_as(SYSTEM.id):
        enrol(viewer.id, agency=viewer.agency_id, team=None, reach=viewer.reach, active=True)
    return viewer


@pytest.fixture
def officer(db: None) -> Viewer:
    """A MASH officer: sees the hub's work."""
    return member(Role.MASH_OFFICER)


@pytest.fixture
def partner(db: None) -> Viewer:
    """Somebody of a partner agency: sees what was granted."""
    return member(Role.PARTNER)


@pytest.fixture
def on_record(officer: Viewer) -> Callable[[StatedPerson], UUID]:
    """Puts a stated person on record, as the arrival of a contact does."""
    from frontdoor.domain.matching import actions as matching
    from frontdoor.domain.people import actions as people

    def put(stated: StatedPerson) -> UUID:
        with acting_as(officer.id):
            laid = people.lay_out(stated, at=now(), by=officer)
            people.add([laid], by=officer)
            matching.index_person(laid.person.id, stated, by=officer)
        return laid.person.id

    return put
