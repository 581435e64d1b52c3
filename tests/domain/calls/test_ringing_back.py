"""Whoever gave up waiting is rung back within a working day, unless they got through by themselves."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
import time_machine

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.calls.actions import ring_back
from frontdoor.domain.calls.models import Call
from frontdoor.domain.calls.queries import (
    LostCaller,
    lost_caller,
    lost_callers,
    lost_on,
    tries_on,
    waiting_to_be_rung_back,
    withheld_lately,
)
from frontdoor.domain.calls.rules import CameOf, RangBack, rung_back_by
from frontdoor.domain.contacts.queries import hub_draft
from frontdoor.foundation.clock import NOTTINGHAMSHIRE
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.domain.calls.logs import Row, call, lost, on_the_clock, send
from tests.factories.county import a_county

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_seeing_all")]
DAY = on_the_clock("2026-11-05").date()


@pytest.fixture(autouse=True)
def _thursday_afternoon() -> Iterator[None]:
    """It is the afternoon of Thursday 5 November, and the log of the morning is in."""
    with time_machine.travel(on_the_clock("2026-11-05T15:00:00"), tick=True):
        yield


def waiting(folder: Path, *rows: Row) -> list[LostCaller]:
    """Whom to ring back once these calls are in the log."""
    send(folder, rows)
    return lost_callers(SYSTEM)


def the_lost(folder: Path) -> UUID:
    """The lost call of a log of one."""
    [one] = waiting(folder, lost())
    return one.call_id


def test_whoever_gave_up_waits_to_be_rung_back_the_longest_first(tmp_path: Path) -> None:
    found = waiting(
        tmp_path, lost("C2", "2026-11-05T10:00:00", caller="07700900002"), lost("C1", caller="07700900001")
    )
    assert [one.caller for one in found] == ["07700900001", "07700900002"]
    assert waiting_to_be_rung_back(SYSTEM) == 2


def test_one_number_that_tried_three_times_is_one_line(tmp_path: Path) -> None:
    tries = [
        lost("C1", waited=20),
        lost("C2", "2026-11-05T09:10:00", waited=200, line="Professionals"),
        lost("C3", "2026-11-05T09:30:00", waited=90),
    ]
    [one] = waiting(tmp_path, *tries)
    assert (one.times, one.longest, [line.value for line in one.lines]) == (
        3,
        200,
        ["professionals", "public"],
    )
    assert waiting_to_be_rung_back(SYSTEM) == 1


def test_whoever_got_through_later_that_day_drops_off_and_the_day_says_why(tmp_path: Path) -> None:
    assert waiting(tmp_path, lost("C1"), call("C2", "2026-11-05T11:00:00")) == []
    [one] = lost_on(SYSTEM, DAY)
    assert (one.waits, one.through_at) == (False, on_the_clock("2026-11-05T11:00:30"))


def test_whoever_got_through_before_they_gave_up_still_waits(tmp_path: Path) -> None:
    assert len(waiting(tmp_path, call("C1"), lost("C2", "2026-11-05T11:00:00"))) == 1


def test_whoever_was_answered_on_a_later_day_stays_and_the_list_says_so(tmp_path: Path) -> None:
    [one] = waiting(tmp_path, lost("C1", "2026-11-04T11:00:00"), call("C2"))
    assert one.since == on_the_clock("2026-11-05T09:00:30")


def test_an_answer_that_the_log_takes_back_is_no_answer(tmp_path: Path) -> None:
    send(tmp_path, [lost("C1"), call("C2", "2026-11-05T11:00:00")])
    assert [one.times for one in waiting(tmp_path, lost("C2", "2026-11-05T11:00:00"))] == [2]


def test_a_withheld_number_cannot_be_rung_and_is_counted(tmp_path: Path) -> None:
    assert waiting(tmp_path, lost("C1", caller="Withheld"), lost("C2", caller="")) == []
    assert withheld_lately(SYSTEM) == 2
    assert [one.withheld for one in lost_on(SYSTEM, DAY)] == [True, True]


def test_reached_with_something_to_say_leads_to_a_call_page_with_their_number(tmp_path: Path) -> None:
    county = a_county()
    capture = ring_back(the_lost(tmp_path), CameOf.CONTACT, by=county.officer)
    draft = hub_draft(SYSTEM, capture or UUID(int=0))
    assert draft is not None
    assert draft.answers == {"phone": "07700 900123"}
    assert lost_callers(SYSTEM) == []


def test_reached_without_need_drops_off(tmp_path: Path) -> None:
    assert ring_back(the_lost(tmp_path), CameOf.NO_NEED, by=SYSTEM) is None
    assert waiting_to_be_rung_back(SYSTEM) == 0
    [one] = lost_on(SYSTEM, DAY)
    assert [one.ended.came_of if one.ended else None] == [CameOf.NO_NEED]


def test_no_answer_is_counted_and_they_stay(tmp_path: Path) -> None:
    one = the_lost(tmp_path)
    for _ in range(2):
        ring_back(one, CameOf.NO_ANSWER, by=SYSTEM)
    [still] = lost_callers(SYSTEM)
    assert still.tried == 2
    assert [each.came_of for each in tries_on(SYSTEM, still.caller, still.first)] == [CameOf.NO_ANSWER] * 2


def test_nobody_is_given_up_before_three_tries(tmp_path: Path) -> None:
    one = the_lost(tmp_path)
    with pytest.raises(Refused, match="Try 3 times"):
        ring_back(one, CameOf.STOPPED, by=SYSTEM)
    for _ in range(3):
        ring_back(one, CameOf.NO_ANSWER, by=SYSTEM)
    ring_back(one, CameOf.STOPPED, by=SYSTEM)
    assert lost_callers(SYSTEM) == []


def test_whoever_gives_up_again_after_being_rung_waits_again(tmp_path: Path) -> None:
    ring_back(the_lost(tmp_path), CameOf.NO_NEED, by=SYSTEM)
    [one] = waiting(tmp_path, lost("C2", "2026-11-05T15:20:00"))
    assert one.times == 1


def test_ringing_back_is_a_deed_that_holds_no_number(tmp_path: Path) -> None:
    one = the_lost(tmp_path)
    ring_back(one, CameOf.NO_ANSWER, by=SYSTEM)
    event = Event.objects.get(name=RangBack.name)
    assert event.deed() == RangBack(str(one), came_of="no_answer", tries=1)


def test_an_answered_call_has_nobody_to_ring_back(tmp_path: Path) -> None:
    send(tmp_path, [call()])
    with pytest.raises(Refused, match="Somebody answered this call"):
        ring_back(Call.objects.get().id, CameOf.NO_NEED, by=SYSTEM)


def test_whoever_does_not_wait_has_no_page_to_be_rung_from(tmp_path: Path) -> None:
    one = the_lost(tmp_path)
    ring_back(one, CameOf.NO_NEED, by=SYSTEM)
    with pytest.raises(NotThere):
        lost_caller(SYSTEM, one)


def test_a_caller_lost_on_friday_afternoon_is_promised_a_ring_by_monday_afternoon() -> None:
    friday = on_the_clock("2026-11-06T15:00:00")
    assert rung_back_by(friday, NOTTINGHAMSHIRE) == on_the_clock("2026-11-09T15:00:00")


def test_what_is_older_than_four_weeks_stands_on_its_own_day_and_not_on_the_list(tmp_path: Path) -> None:
    with time_machine.travel(on_the_clock("2026-11-05T15:00:00") + timedelta(days=40)):
        assert waiting(tmp_path, lost()) == []
        assert [one.waits for one in lost_on(SYSTEM, DAY)] == [True]
