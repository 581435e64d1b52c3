"""What was begun and not sent: a scan that nobody has keyed is no contact yet, yet somebody hears of it."""

from datetime import timedelta
from uuid import UUID

import pytest
import time_machine

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.actions import keep_hub_draft, say_left_lying
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.foundation.clock import now
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from tests.factories.county import County
from tests.factories.deeds import do

A_WEEK = timedelta(days=7)


def letters() -> list[Letter]:
    """What the managers were written."""
    with acting_as(SYSTEM.id):
        return list(Letter.objects.filter(key__startswith="lying:").order_by("written_at"))


def begun(county: County, kind: DraftKind = DraftKind.PAPER) -> UUID:
    """A letter that was scanned, and keyed by nobody."""
    draft = new_id()
    do(county.officer, keep_hub_draft, draft, kind, {"scans": ["one"]})
    return draft


@pytest.mark.parametrize("kind", [DraftKind.PAPER, DraftKind.CALL])
def test_managers_hear_of_what_lies_for_more_than_a_working_day_and_read_no_name(
    county: County, kind: DraftKind
) -> None:
    begun(county, kind)
    with time_machine.travel(now() + A_WEEK):
        assert do(SYSTEM, say_left_lying) == 1
    [letter] = letters()
    assert letter.about == county.manager.id
    assert "not sent for more than a working day: 1" in letter.body


def test_what_was_begun_today_is_left_to_whoever_began_it(county: County) -> None:
    begun(county)
    assert (do(SYSTEM, say_left_lying), letters()) == (0, [])


def test_each_is_told_once_and_told_again_only_when_another_begins_to_lie(county: County) -> None:
    begun(county)
    with time_machine.travel(now() + A_WEEK):
        do(SYSTEM, say_left_lying)
        do(SYSTEM, say_left_lying)
        begun(county)
    with time_machine.travel(now() + 2 * A_WEEK):
        do(SYSTEM, say_left_lying)
    assert [letter.body.split(":")[1].split(".")[0].strip() for letter in letters()] == ["1", "2"]
