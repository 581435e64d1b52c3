"""Letters and faxes from people without an e-mail address: somebody says how they were told that we have it."""

from dataclasses import replace
from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.rules import WayIn, reference_of
from frontdoor.domain.feedback.actions import say_acknowledged
from frontdoor.domain.feedback.queries import code_for_referrer, followed, messages_on
from frontdoor.domain.feedback.rules import SAID_BY_A_PERSON, How, Kind
from frontdoor.domain.journey.queries import reading_standing
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused
from tests.factories.concerns import a_concern
from tests.factories.county import County, a_county


@pytest.fixture
def county(db: None) -> County:
    return a_county()


def arrived(county: County, way: WayIn, email: str) -> UUID:
    """What somebody of the hub keyed."""
    stated = replace(a_concern(), way_in=way)
    with acting_as(county.officer.id):
        return raise_concern(
            replace(stated, referrer=replace(stated.referrer, email=email)), by=county.officer
        ).id


@pytest.mark.parametrize("way", [WayIn.LETTER, WayIn.FAX, WayIn.EMAIL])
def test_what_has_no_address_to_answer_waits_for_a_person(county: County, way: WayIn) -> None:
    contact = arrived(county, way, "")
    with acting_as(county.officer.id):
        standing = reading_standing(county.officer, contact).found
        assert messages_on(county.officer, contact) == []
    assert standing
    assert standing.acknowledged_at is None


@pytest.mark.parametrize("how", SAID_BY_A_PERSON)
def test_said_it_stands_on_the_contact_and_they_can_follow_it(county: County, how: How) -> None:
    contact = arrived(county, WayIn.LETTER, "")
    with acting_as(county.officer.id):
        say_acknowledged(contact, how=how, by=county.officer)
        [message] = messages_on(county.officer, contact)
        standing = reading_standing(county.officer, contact).found
        code = code_for_referrer(county.officer, contact)
    assert (message.kind, message.how) == (Kind.ACKNOWLEDGED, how)
    assert standing
    assert standing.acknowledged_at
    with acting_as(INTAKE.id):
        assert followed(INTAKE, reference_of(contact), code).told


def test_a_letter_with_an_address_was_answered_as_it_arrived(county: County) -> None:
    contact = arrived(county, WayIn.LETTER, "larkin@example.org")
    with acting_as(county.officer.id), pytest.raises(Refused, match="told already"):
        say_acknowledged(contact, how=How.POST, by=county.officer)


@pytest.mark.parametrize("how", sorted(set(How) - set(SAID_BY_A_PERSON)))
def test_only_a_persons_ways_of_telling_can_be_said(county: County, how: How) -> None:
    contact = arrived(county, WayIn.LETTER, "")
    with acting_as(county.officer.id), pytest.raises(Refused, match="by letter, by telephone or in person"):
        say_acknowledged(contact, how=how, by=county.officer)
