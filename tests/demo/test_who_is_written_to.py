"""In the invented county a letter waits to be posted, and somebody did not answer the telephone."""

import pytest

from frontdoor.demo.reaching import write_and_ring
from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role
from frontdoor.domain.feedback.queries import trying_of
from frontdoor.domain.feedback.rules import Missed
from frontdoor.foundation.letters.queries import letters_to_post
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import a_county
from tests.factories.deeds import arrived, decided, look

pytestmark = pytest.mark.django_db


def test_of_two_who_can_be_told_one_is_written_to_and_one_rung_in_vain() -> None:
    county = a_county()
    contacts = [arrived(), arrived()]
    for contact in contacts:
        decided(county, contact)
    with acting_as(SYSTEM.id):
        agency, email = county.officer.agency_id, "pell@example.org"
        join("Joan Pell", role=Role.BUSINESS_SUPPORT, agency_id=agency, email=email, by=SYSTEM)
    write_and_ring()
    [letter] = look(SYSTEM, letters_to_post)
    tried = {contact: look(SYSTEM, trying_of, contact).tries for contact in contacts}
    assert tried[letter.about] == ()
    assert [one.why for tries in tried.values() for one in tries] == [Missed.NO_ANSWER]


def test_without_somebody_who_does_it_nothing_is_done() -> None:
    county = a_county()
    decided(county, arrived())
    write_and_ring()
    assert look(SYSTEM, letters_to_post) == []
