"""Somebody who could not be reached is still owed a word, and tried again before a reason may stand in for it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer, WayIn
from frontdoor.domain.feedback.actions import (
    close,
    could_not_reach,
    say_why_not_told,
    send_follow_code,
    tell_referrer,
)
from frontdoor.domain.feedback.queries import trying_of
from frontdoor.domain.feedback.rules import How, Missed, NoWord, tried_enough
from frontdoor.foundation.clock import LONDON, now
from frontdoor.foundation.letters.actions import note_returned
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.letters.rules import Subject
from tests.factories.county import County
from tests.factories.deeds import came_in, decided, do, look, refusal, standing

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=LONDON)
NEIGHBOUR = StatedReferrer(ReferrerKind.PUBLIC, "Anna Nowak", phone="07700 900321")
REASON = "She does not answer, and has no letterbox."


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(MONDAY, tick=False) as traveller:
        yield traveller


@pytest.fixture
def contact(county: County, clock: time_machine.Traveller) -> UUID:
    """A neighbour's letter that gave a telephone number, decided as advice."""
    arrived = came_in(way_in=WayIn.LETTER, referrer=NEIGHBOUR)
    decided(county, arrived, outcome=Outcome.ADVICE_ONLY)
    return arrived


def rang(county: County, contact: UUID, why: Missed = Missed.NO_ANSWER) -> None:
    again = now() + timedelta(hours=1)
    do(county.officer, could_not_reach, contact, how=How.CALL, why=why, next_at=again)


def not_reached(county: County, contact: UUID) -> str:
    return refusal(county.officer, say_why_not_told, contact, REASON, why=NoWord.NOT_REACHED)


def test_a_try_leaves_them_owed_a_word_with_the_next_try_beside_it(county: County, contact: UUID) -> None:
    rang(county, contact)
    trying = look(county.officer, trying_of, contact)
    assert [(one.how, one.why, one.by) for one in trying.tries] == [
        (How.CALL, Missed.NO_ANSWER, county.officer.id)
    ]
    assert trying.next_at == now() + timedelta(hours=1)
    assert (standing(contact).told_at, standing(contact).owed_since is None) == (None, False)


def test_without_a_next_try_it_is_not_kept(county: County, contact: UUID) -> None:
    said = refusal(county.officer, could_not_reach, contact, how=How.CALL, why=Missed.NO_ANSWER)
    assert "Say when you try again" in said
    assert look(county.officer, trying_of, contact).tries == ()


def test_three_tries_on_one_day_are_not_enough(county: County, contact: UUID) -> None:
    for _ in range(3):
        rang(county, contact)
    assert "on two days" in not_reached(county, contact)
    assert "Say when you try again" in refusal(
        county.officer, could_not_reach, contact, how=How.CALL, why=Missed.NO_ANSWER
    )


def test_after_three_tries_on_two_days_it_may_be_written_and_closed(
    county: County, contact: UUID, clock: time_machine.Traveller
) -> None:
    rang(county, contact)
    rang(county, contact)
    clock.move_to(MONDAY + timedelta(days=1))
    assert "on two days" in not_reached(county, contact)
    do(county.officer, could_not_reach, contact, how=How.CALL, why=Missed.LEFT_WORD)
    do(county.officer, say_why_not_told, contact, REASON, why=NoWord.NOT_REACHED)
    do(county.social_worker, close, contact)
    assert standing(contact).closed_at


def test_what_is_decided_anew_is_tried_anew(
    county: County, contact: UUID, clock: time_machine.Traveller
) -> None:
    for hours in (0, 1, 24):
        clock.move_to(MONDAY + timedelta(hours=hours))
        rang(county, contact)
    decided(county, contact, outcome=Outcome.SIGNPOST)
    assert "on two days" in not_reached(county, contact)


def test_that_there_is_no_way_is_no_reason_where_there_is_one(county: County, contact: UUID) -> None:
    said = refusal(county.officer, say_why_not_told, contact, "No idea", why=NoWord.NO_WAY)
    assert said.startswith("They gave a telephone number.")


def test_a_wrong_number_is_no_way(county: County, contact: UUID) -> None:
    rang(county, contact, Missed.WRONG_NUMBER)
    assert look(county.officer, trying_of, contact).phone_is_wrong
    do(county.officer, say_why_not_told, contact, "The number is a stranger’s.", why=NoWord.NO_WAY)


def test_no_code_goes_to_a_wrong_number(county: County, contact: UUID) -> None:
    rang(county, contact, Missed.WRONG_NUMBER)
    reference = look(county.officer, contact_seen, contact).reference
    send_follow_code(reference, "https://door.example.org/follow/code/", by=INTAKE)
    assert look(county.officer, letters_about, contact) == []


def test_an_email_that_came_back_counts_as_a_try(county: County, clock: time_machine.Traveller) -> None:
    email = StatedReferrer(ReferrerKind.PUBLIC, "Anna Nowak", email="anna@example.org")
    contact = came_in(way_in=WayIn.LETTER, referrer=email)
    decided(county, contact)
    do(county.officer, tell_referrer, contact, "A worker will ring you.", how=How.EMAIL)
    [told] = [one for one in look(county.officer, letters_about, contact) if one.subject == Subject.NEXT]
    do(SYSTEM, note_returned, told.id)
    [came_back] = look(county.officer, trying_of, contact).tries
    assert (came_back.how, came_back.why) == (How.EMAIL, Missed.CAME_BACK)
    do(county.officer, say_why_not_told, contact, "Her mailbox is gone.", why=NoWord.NO_WAY)


def test_who_was_told_is_not_tried(county: County, contact: UUID) -> None:
    do(county.officer, tell_referrer, contact, "A worker will ring you.", how=How.IN_PERSON)
    again = now() + timedelta(hours=1)
    said = refusal(
        county.officer, could_not_reach, contact, how=How.CALL, why=Missed.NO_ANSWER, next_at=again
    )
    assert said.startswith("They were told already.")


@pytest.mark.parametrize(
    ("how", "why"),
    [(How.CALL, Missed.CAME_BACK), (How.POST, Missed.NO_ANSWER), (How.EMAIL, Missed.NO_ANSWER)],
)
def test_a_way_and_what_came_of_it_belong_together(
    county: County, contact: UUID, how: How, why: Missed
) -> None:
    again = now() + timedelta(hours=1)
    said = refusal(county.officer, could_not_reach, contact, how=how, why=why, next_at=again)
    assert said == "Say how you tried, and what came of it."


def test_the_next_try_lies_ahead(county: County, contact: UUID) -> None:
    said = refusal(
        county.officer, could_not_reach, contact, how=How.CALL, why=Missed.NO_ANSWER, next_at=now()
    )
    assert said == "The next try must lie ahead."


@given(st.lists(st.integers(0, 96), max_size=6))
def test_tries_are_enough_by_their_number_and_their_days(hours: list[int]) -> None:
    moments = [MONDAY + timedelta(hours=each) for each in hours]
    days = {each.date() for each in moments}
    assert tried_enough(moments) == (len(moments) >= 3 and len(days) >= 2)
