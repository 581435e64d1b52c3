"""Calls being taken: kept at each answer, opened by any colleague of the hub, sent once."""

from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.actions import keep_call, let_call_go, send_call
from frontdoor.domain.contacts.queries import call_taken, calls_being_taken, contact_seen
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.factories.concerns import a_concern
from tests.factories.county import County, a_county


@pytest.fixture
def county(db: None) -> County:
    return a_county()


@pytest.fixture
def call(county: County) -> UUID:
    """A call with its first words, taken by the MASH officer."""
    call_id = new_id()
    with acting_as(county.officer.id):
        keep_call(call_id, {"words": "He is hungry"}, by=county.officer)
    return call_id


def test_a_call_is_opened_again_with_every_answer(county: County, call: UUID) -> None:
    with acting_as(county.officer.id):
        keep_call(call, {"name": "Ms Hale"}, by=county.officer)
        taken = call_taken(county.officer, call)
    assert taken
    assert dict(taken.answers) == {"words": "He is hungry", "name": "Ms Hale"}


def test_a_colleague_of_the_hub_picks_a_call_up(county: County, call: UUID) -> None:
    with acting_as(county.social_worker.id):
        [found] = calls_being_taken(county.social_worker)
    assert (found.id, found.started_by) == (call, county.officer.id)


@pytest.mark.parametrize("outsider", ["police", "early_help"])
def test_nobody_outside_the_hub_sees_a_call(county: County, call: UUID, outsider: str) -> None:
    viewer: Viewer = getattr(county, outsider)
    with acting_as(viewer.id):
        assert call_taken(viewer, call) is None
        assert calls_being_taken(viewer) == []


def test_a_partner_may_not_take_a_call(county: County) -> None:
    with acting_as(county.police.id), pytest.raises(Refused):
        keep_call(new_id(), {}, by=county.police)


def test_a_call_is_sent_once_and_leaves_no_half_written_words(county: County, call: UUID) -> None:
    stated = a_concern(way_in=WayIn.TELEPHONE)
    with acting_as(county.officer.id):
        contact = send_call(call, stated, by=county.officer)
        taken = call_taken(county.officer, call)
        assert contact_seen(county.officer, contact.id).words == stated.words
        assert calls_being_taken(county.officer) == []
    assert taken
    assert (dict(taken.answers), taken.sent_as) == ({}, contact.id)


def test_a_call_that_was_sent_takes_no_more_answers(county: County, call: UUID) -> None:
    with acting_as(county.officer.id):
        send_call(call, a_concern(), by=county.officer)
        with pytest.raises(Refused, match="sent already"):
            keep_call(call, {"words": "more"}, by=county.officer)
        with pytest.raises(Refused, match="sent already"):
            send_call(call, a_concern(), by=county.officer)


def test_a_call_with_words_is_never_dropped(county: County, call: UUID) -> None:
    with acting_as(county.officer.id), pytest.raises(Refused, match="so that it can't be lost"):
        let_call_go(call, by=county.officer)


def test_a_wrong_number_is_dropped(county: County) -> None:
    wrong = new_id()
    with acting_as(county.officer.id):
        keep_call(wrong, {"name": "", "people": []}, by=county.officer)
        let_call_go(wrong, by=county.officer)
        assert call_taken(county.officer, wrong) is None


def test_a_call_that_is_not_there_can_not_be_sent(county: County) -> None:
    with acting_as(county.officer.id), pytest.raises(NotThere):
        send_call(new_id(), a_concern(), by=county.officer)
