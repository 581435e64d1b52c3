"""The invented county has closed records of each kind, an opening reviewed, one that waits, and a look to ask about."""

import pytest

from frontdoor.demo.guarded import guard
from frontdoor.demo.staff import Staff, hire
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.agencies.actions import set_up_county
from frontdoor.domain.journey.queries import Filters, look_first_list
from frontdoor.domain.needtoknow.queries import tally, uses
from frontdoor.domain.needtoknow.rules import Verdict
from frontdoor.foundation.audit.queries import alerts
from frontdoor.foundation.audit.unusual import Case
from frontdoor.foundation.records.actor import acting_as
from tests.factories.deeds import look

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def staff() -> Staff:
    """The county's people, once three families were closed to most of them."""
    with acting_as(SYSTEM.id):
        set_up_county(by=SYSTEM)
        hired = hire()
    assert guard() == 3
    return hired


def one(staff: Staff, role: Role) -> Viewer:
    """The first with this role."""
    return next(member for member in staff.members if member.role is role)


def test_two_restrictions_and_two_conflicts_stand(staff: Staff) -> None:
    counted = look(one(staff, Role.GUARDIAN), tally)
    assert (counted.restrictions, counted.conflicts, counted.uses) == (2, 2, 1)


def test_one_opening_was_right_and_one_waits(staff: Staff) -> None:
    guardian = one(staff, Role.GUARDIAN)
    assert [use.verdict for use in look(guardian, uses, reviewed=True)] == [Verdict.RIGHT]
    assert len(look(guardian, uses, reviewed=False)) == 1


def test_somebody_who_opened_their_own_last_name_is_to_be_asked(staff: Staff) -> None:
    found = look(one(staff, Role.GUARDIAN), alerts)
    assert Case.SAME_SURNAME in [alert.case for alert in found if alert.who == "Callum Reeve"]


def test_who_is_not_named_sees_neither_on_the_list(staff: Staff) -> None:
    everything = look(one(staff, Role.BUSINESS_SUPPORT), look_first_list, Filters())
    assert len(everything.rows) == 1
