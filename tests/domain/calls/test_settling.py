"""A call belongs to one contact, or to none for a reason; a person says which, and can take it back."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
import time_machine

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.calls.actions import join_call, needs_no_contact, take_back
from frontdoor.domain.calls.models import Call, Settling
from frontdoor.domain.calls.queries import (
    accounts_of,
    call_seen,
    calls_like,
    calls_of,
    calls_without_record,
    contacts_like,
)
from frontdoor.domain.calls.rules import CallJoined, NoContactNeeded
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.queries import captures
from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer, WayIn
from frontdoor.domain.journey.models import Standing
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.domain.calls.logs import call, on_the_clock, send
from tests.factories.concerns import a_concern
from tests.factories.county import County, a_county

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_seeing_all")]
NINE = on_the_clock("2026-11-05T09:00:00")
Take = Callable[..., UUID]


@pytest.fixture
def county(db: None) -> County:
    """Agencies, teams and members of the hub."""
    return a_county()


@pytest.fixture
def take(county: County) -> Take:
    """An officer takes a call down, from a moment and for so many minutes."""

    def take_down(begun: datetime = NINE, minutes: int = 4, phone: str = "07700 900123") -> UUID:
        referrer = StatedReferrer(ReferrerKind.PROFESSIONAL, "Ms Oldershaw", phone=phone)
        stated = a_concern(way_in=WayIn.TELEPHONE, received_at=begun, referrer=referrer)
        with (
            time_machine.travel(begun + timedelta(minutes=minutes), tick=False),
            acting_as(county.officer.id),
        ):
            return raise_concern(stated, by=county.officer).id

    return take_down


def logged(folder: Path, **said: str) -> UUID:
    """A call in the log."""
    send(folder, [call(**said)])
    found: UUID = Call.objects.latest("logged_at").of_id
    return found


def like(contact: UUID) -> list[tuple[str, list[str]]]:
    """Which calls a contact may have come by, with what speaks for each."""
    [capture] = captures(SYSTEM, [contact])
    return [
        (one.call.reference, [f"{r.tone}: {r.words}" for r in one.reasons])
        for one in calls_like(SYSTEM, capture)
    ]


def test_the_call_that_was_on_the_line_from_the_number_given_is_suggested(take: Take, tmp_path: Path) -> None:
    contact = take()
    logged(tmp_path)
    assert like(contact) == [
        ("C1", ["same: On the line while it was taken down", "same: The number they gave"])
    ]


def test_a_call_of_another_time_and_number_is_not_suggested(take: Take, tmp_path: Path) -> None:
    contact = take()
    logged(tmp_path, at="2026-11-05T14:00:00", caller="07700900999")
    assert like(contact) == []


def test_a_call_that_ended_minutes_before_the_capture_began_is_suggested_as_near(
    take: Take, tmp_path: Path
) -> None:
    contact = take(NINE + timedelta(minutes=12), phone="")
    logged(tmp_path)
    assert like(contact) == [("C1", ["near: 7 min before it was taken down"])]


def test_whose_calls_an_agents_are_is_learned_from_what_was_joined(take: Take, tmp_path: Path) -> None:
    join_call(logged(tmp_path), take(), by=SYSTEM)
    later = take(NINE + timedelta(hours=2), phone="")
    logged(tmp_path, reference="C2", at="2026-11-05T11:00:00", caller="")
    assert "same: Taken by agent1, as this worker’s calls are" in like(later)[0][1]


def test_joined_the_contact_shows_the_call_and_nothing_is_suggested_any_more(
    take: Take, tmp_path: Path
) -> None:
    contact, one = take(), logged(tmp_path)
    join_call(one, contact, by=SYSTEM)
    assert [seen.id for seen in calls_of(SYSTEM, contact)] == [one]
    assert like(contact) == []


def test_joining_is_a_deed_on_the_contact_that_holds_no_number(take: Take, tmp_path: Path) -> None:
    contact, one = take(), logged(tmp_path)
    join_call(one, contact, by=SYSTEM)
    event = Event.objects.get(name=CallJoined.name)
    assert (event.contact_id, event.deed()) == (contact, CallJoined(str(one), line="public", waited=30))
    assert "900123" not in str(event.payload)


def test_a_call_has_one_contact(take: Take, tmp_path: Path) -> None:
    one = logged(tmp_path)
    join_call(one, take(), by=SYSTEM)
    with pytest.raises(Refused, match="joined to a contact already"):
        join_call(one, take(), by=SYSTEM)


def test_a_contact_may_have_several_calls_the_first_one_first(take: Take, tmp_path: Path) -> None:
    contact = take()
    second = logged(tmp_path, reference="C2", at="2026-11-06T10:00:00")
    first = logged(tmp_path, reference="C1")
    for one in (second, first):
        join_call(one, contact, by=SYSTEM)
    assert [seen.id for seen in calls_of(SYSTEM, contact)] == [first, second]


def test_a_call_about_a_contact_that_waits_is_counted_as_a_chaser(
    county: County, take: Take, tmp_path: Path
) -> None:
    contact, again = take(), logged(tmp_path, at="2026-11-06T10:00:00")
    with acting_as(county.officer.id):
        join_call(again, contact, chasing=True, by=county.officer)
    assert Standing.objects.get(contact_id=contact).chased == 1


def test_a_number_that_rang_about_a_contact_before_leads_to_it_again(take: Take, tmp_path: Path) -> None:
    contact = take()
    join_call(logged(tmp_path), contact, by=SYSTEM)
    again = call_seen(SYSTEM, logged(tmp_path, reference="C2", at="2026-11-09T10:00:00"))
    [found] = contacts_like(SYSTEM, again)
    assert (found.contact.id, [one.words for one in found.reasons]) == (
        contact,
        ["The same number rang about it before"],
    )


def test_a_contact_taken_down_during_a_call_is_suggested_to_the_call(take: Take, tmp_path: Path) -> None:
    contact, one = take(), logged(tmp_path)
    assert [found.contact.id for found in contacts_like(SYSTEM, call_seen(SYSTEM, one))] == [contact]


def test_taken_back_a_call_waits_to_be_said_again_and_what_was_said_stays_on_record(
    take: Take, tmp_path: Path
) -> None:
    contact, one = take(), logged(tmp_path)
    join_call(one, contact, by=SYSTEM)
    take_back(one, by=SYSTEM)
    assert calls_of(SYSTEM, contact) == []
    assert not call_seen(SYSTEM, one).is_said
    assert Settling.objects.count() == 2


def test_nothing_can_be_taken_back_of_which_nothing_was_said(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="nothing to undo"):
        take_back(logged(tmp_path), by=SYSTEM)


def test_an_answered_call_without_a_record_is_shown_until_somebody_says_why(tmp_path: Path) -> None:
    one, day = logged(tmp_path), NINE.date()
    assert [seen.id for seen in calls_without_record(SYSTEM, day).rows] == [one]
    needs_no_contact(one, NoContactNeeded.ADVICE, by=SYSTEM)
    assert calls_without_record(SYSTEM, day).rows == []
    assert accounts_of(SYSTEM, day).no_contact == 1


def test_something_else_needs_words(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="Say in a few words"):
        needs_no_contact(logged(tmp_path), NoContactNeeded.OTHER, words=" ", by=SYSTEM)


def test_what_was_said_of_a_call_holds_when_its_log_is_corrected(take: Take, tmp_path: Path) -> None:
    contact, one = take(), logged(tmp_path)
    join_call(one, contact, by=SYSTEM)
    send(tmp_path, [call(agent="agent9")])
    assert [(seen.id, seen.agent) for seen in calls_of(SYSTEM, contact)] == [(one, "agent9")]


def test_a_call_that_is_not_there_cannot_be_joined(take: Take) -> None:
    with pytest.raises(NotThere):
        join_call(UUID(int=7), take(), by=SYSTEM)
