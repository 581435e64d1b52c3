"""What one raised oneself: found by the address with which one signs in, in the words that any referrer reads."""

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.queries import address_of
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.decisions.actions import decide
from frontdoor.domain.decisions.rules import NeedFound
from frontdoor.domain.feedback.actions import tell_referrer
from frontdoor.domain.feedback.rules import How
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import TEACHER
from tests.factories.county import County, a_county
from tests.factories.deeds import arrived, do
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of


@pytest.fixture
def county(db: None) -> County:
    """A county with the police among its partners."""
    return a_county()


def raised_by(member: Viewer) -> None:
    """A worry arrives by this member; it is decided and told."""
    with acting_as(SYSTEM.id):
        email = address_of(SYSTEM, member.id)
    arrived(referrer=replace(TEACHER, email=email))


def shown(client: Client) -> str:
    return words_of(client.get(reverse("partner:raised")))


def test_a_member_reads_what_they_raised_and_nobody_is_named(county: County) -> None:
    signed_in(county.police)
    raised_by(county.police)
    page = shown(signed_in(county.police))
    assert "We are working on it: read by" in page
    assert "Tom" not in page


def test_once_told_they_read_what_was_decided(county: County) -> None:
    signed_in(county.police)
    with acting_as(SYSTEM.id):
        email = address_of(SYSTEM, county.police.id)
    contact = arrived(referrer=replace(TEACHER, email=email))
    needs = [NeedFound("money", "no food", "the school")]
    decided = {"outcome": Outcome.ADVICE_ONLY, "needs": needs, "tests": [], "reasons": "The school helps."}
    do(county.social_worker, decide, contact, **decided)
    do(county.social_worker, tell_referrer, contact, "The school will help.", how=How.EMAIL)
    page = shown(signed_in(county.police))
    assert "We have decided what happens" in page
    assert "The school will help." in page


def test_what_others_raised_is_not_there(county: County) -> None:
    arrived()
    assert "You raised nothing with this address" in shown(signed_in(county.police))


def test_a_long_list_is_shown_a_page_at_a_time(county: County) -> None:
    signed_in(county.police)
    for _ in range(26):
        raised_by(county.police)
    assert "1 to 25 of 26" in shown(signed_in(county.police))
