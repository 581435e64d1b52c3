"""Early help joins a call: whoever was asked and came sees it, until they go or it is sent, and nobody else does."""

from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.actions import keep_hub_draft, let_hub_draft_go, send_hub_draft
from frontdoor.domain.contacts.actions.company import ask_to_join, join_call, leave_call, write_beside
from frontdoor.domain.contacts.models import Draft
from frontdoor.domain.contacts.queries import hub_draft
from frontdoor.domain.contacts.queries.company import calls_asking, joined_call
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.domain.contacts.rules.company import written_beside
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.factories.concerns import a_concern
from tests.factories.county import County
from tests.factories.deeds import do, look


@pytest.fixture
def call(county: County) -> UUID:
    """A call that an officer has begun."""
    call = new_id()
    do(county.officer, keep_hub_draft, call, DraftKind.CALL, {"words": "He is hungry."})
    return call


@pytest.fixture
def asked(county: County, call: UUID) -> UUID:
    """The same call, to which early help is asked."""
    do(county.officer, ask_to_join, call, county.early_help.agency_id)
    return call


def rows_of(who: Viewer, call: UUID) -> int:
    """How many rows the database itself gives somebody for a call, whatever the pages would ask."""
    with acting_as(who.id):
        return Draft.objects.filter(id=call).count()


def test_whoever_is_asked_sees_that_they_are_and_nothing_of_the_call(county: County, asked: UUID) -> None:
    assert [one.draft_id for one in look(county.early_help, calls_asking)] == [asked]
    assert rows_of(county.early_help, asked) == 0


def test_nobody_joins_a_call_to_which_they_were_not_asked(county: County, call: UUID) -> None:
    with pytest.raises(NotThere):
        do(county.early_help, join_call, call)
    with pytest.raises(Refused):
        do(county.police, join_call, call)
    assert rows_of(county.early_help, call) == 0


def test_whoever_joined_reads_it_and_a_colleague_who_did_not_does_not(county: County, asked: UUID) -> None:
    do(county.early_help, join_call, asked)
    seen = look(county.early_help, joined_call, asked)
    assert seen
    assert seen.answers["words"] == "He is hungry."
    assert [rows_of(who, asked) for who in (county.health, county.police)] == [0, 0]


def test_a_call_to_which_somebody_came_asks_for_nobody_else(county: County, asked: UUID) -> None:
    do(county.early_help, join_call, asked)
    assert look(county.early_help, calls_asking) == []


def test_whoever_leaves_sees_it_no_longer_and_may_come_again(county: County, asked: UUID) -> None:
    do(county.early_help, join_call, asked)
    do(county.early_help, leave_call, asked)
    assert rows_of(county.early_help, asked) == 0
    do(county.early_help, join_call, asked)
    assert rows_of(county.early_help, asked) == 1


def test_what_they_write_stands_beside_and_undoes_nobodys_words(county: County, asked: UUID) -> None:
    do(county.early_help, join_call, asked)
    do(county.early_help, write_beside, asked, "We have a place on Monday.")
    draft = look(county.officer, hub_draft, asked)
    assert draft
    assert written_beside(draft.answers) == ["We have a place on Monday."]
    assert draft.answers["words"] == "He is hungry."


def test_whoever_has_not_joined_writes_nothing(county: County, asked: UUID) -> None:
    with pytest.raises(NotThere):
        do(county.early_help, write_beside, asked, "Let me in.")


def test_a_call_that_was_sent_is_shut_to_whoever_had_joined(county: County, asked: UUID) -> None:
    do(county.early_help, join_call, asked)
    do(county.officer, send_hub_draft, asked, a_concern())
    assert rows_of(county.early_help, asked) == 0
    with pytest.raises(Refused, match="sent already"):
        do(county.officer, ask_to_join, asked, county.early_help.agency_id)


def test_nobody_is_asked_to_a_call_of_which_nothing_is_kept(county: County) -> None:
    with pytest.raises(Refused, match="Write down"):
        do(county.officer, ask_to_join, new_id(), county.early_help.agency_id)


def test_a_call_beside_which_somebody_wrote_is_not_dropped(county: County) -> None:
    call = new_id()
    do(county.officer, keep_hub_draft, call, DraftKind.CALL, {"kind": "professional"})
    do(county.officer, ask_to_join, call, county.early_help.agency_id)
    do(county.early_help, join_call, call)
    do(county.early_help, write_beside, call, "We know the school.")
    with pytest.raises(Refused, match="can't be lost"):
        do(county.officer, let_hub_draft_go, call)


def test_whoever_joined_can_take_nothing_away_nor_send_it(county: County, asked: UUID) -> None:
    do(county.early_help, join_call, asked)
    with acting_as(county.early_help.id):
        assert Draft.objects.filter(id=asked).delete()[0] == 0
