"""Calls being taken: kept at each answer, opened by any colleague of the hub, sent once."""

from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.actions import keep_hub_draft, let_hub_draft_go, send_hub_draft
from frontdoor.domain.contacts.queries import contact_seen, hub_draft, reading_drafts
from frontdoor.domain.contacts.rules import DraftKind, WayIn
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
        keep_hub_draft(call_id, DraftKind.CALL, {"words": "He is hungry"}, by=county.officer)
    return call_id


def test_a_call_is_opened_again_with_every_answer(county: County, call: UUID) -> None:
    with acting_as(county.officer.id):
        keep_hub_draft(call, DraftKind.CALL, {"name": "Ms Hale"}, by=county.officer)
        taken = hub_draft(county.officer, call)
    assert taken
    assert dict(taken.answers) == {"words": "He is hungry", "name": "Ms Hale"}


def test_a_colleague_of_the_hub_picks_a_call_up(county: County, call: UUID) -> None:
    with acting_as(county.social_worker.id):
        [found] = reading_drafts(county.social_worker).found
    assert (found.id, found.started_by) == (call, county.officer.id)


@pytest.mark.parametrize("outsider", ["police", "early_help"])
def test_nobody_outside_the_hub_sees_a_call(county: County, call: UUID, outsider: str) -> None:
    viewer: Viewer = getattr(county, outsider)
    with acting_as(viewer.id):
        assert hub_draft(viewer, call) is None
        assert reading_drafts(viewer).found == []


def test_a_partner_may_not_take_a_call(county: County) -> None:
    with acting_as(county.police.id), pytest.raises(Refused):
        keep_hub_draft(new_id(), DraftKind.CALL, {}, by=county.police)


def test_a_call_is_sent_once_and_leaves_no_half_written_words(county: County, call: UUID) -> None:
    stated = a_concern(way_in=WayIn.TELEPHONE)
    with acting_as(county.officer.id):
        contact = send_hub_draft(call, stated, by=county.officer)
        taken = hub_draft(county.officer, call)
        assert contact_seen(county.officer, contact.id).words == stated.words
        assert reading_drafts(county.officer).found == []
    assert taken
    assert (dict(taken.answers), taken.sent_as) == ({}, contact.id)


def test_a_call_that_was_sent_takes_no_more_answers(county: County, call: UUID) -> None:
    with acting_as(county.officer.id):
        send_hub_draft(call, a_concern(), by=county.officer)
        with pytest.raises(Refused, match="sent already"):
            keep_hub_draft(call, DraftKind.CALL, {"words": "more"}, by=county.officer)
        with pytest.raises(Refused, match="sent already"):
            send_hub_draft(call, a_concern(), by=county.officer)


def test_a_call_with_words_is_never_dropped(county: County, call: UUID) -> None:
    with acting_as(county.officer.id), pytest.raises(Refused, match="so that it can't be lost"):
        let_hub_draft_go(call, by=county.officer)


def test_a_wrong_number_is_dropped(county: County) -> None:
    wrong = new_id()
    with acting_as(county.officer.id):
        keep_hub_draft(wrong, DraftKind.CALL, {"name": "", "people": []}, by=county.officer)
        let_hub_draft_go(wrong, by=county.officer)
        assert hub_draft(county.officer, wrong) is None


def test_a_call_that_is_not_there_can_not_be_sent(county: County) -> None:
    with acting_as(county.officer.id), pytest.raises(NotThere):
        send_hub_draft(new_id(), a_concern(), by=county.officer)
