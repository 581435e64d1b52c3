"""Those who were told are asked how it was for them: the working day after, once, and only where it is safe."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
import time_machine

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import Involved, Part, ReferrerKind, StatedReferrer
from frontdoor.domain.feedback.actions import (
    invite_those_told,
    release,
    say_how_it_was,
    say_why_not_told,
    tell_or_hold,
    tell_referrer,
)
from frontdoor.domain.feedback.queries import own_page
from frontdoor.domain.feedback.rules import How, Rating, may_be_asked
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.letters.actions import note_returned
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.letters.rules import Subject
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import TEACHER, TOM
from tests.factories.county import County
from tests.factories.deeds import arrived, came_in, decided, do, look, refusal

THURSDAY = datetime(2026, 11, 5, 10, tzinfo=UTC)
LINK = "https://door.example.org/follow/"
SAFE = "The school can help with breakfast."
FATHER = StatedPerson(forename="Lee", surname="Varley")
HARMS = (Involved(Part.CHILD, TOM), Involved(Part.SUSPECT, FATHER))


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """Thursday, ten in the morning."""
    with time_machine.travel(THURSDAY, tick=False) as traveller:
        yield traveller


def told(county: County, how: How = How.EMAIL, **changes: object) -> UUID:
    """A contact whose referrer is told today."""
    contact = arrived(**changes)
    decided(county, contact)
    waiting = do(county.social_worker, tell_or_hold, contact, SAFE, how=how)
    if waiting:
        do(county.manager, release, waiting, agree=True)
    return contact


def invite() -> int:
    return invite_those_told(LINK, by=SYSTEM)


def next_day(clock: time_machine.Traveller, days: int = 1) -> int:
    clock.shift(timedelta(days=days))
    return invite()


def asked(county: County, contact: UUID) -> list[str]:
    """What they were written about how it was."""
    return [one.body for one in look(county.officer, letters_about, contact) if one.subject == Subject.SURVEY]


def test_the_working_day_after_they_are_asked_by_e_mail(
    county: County, clock: time_machine.Traveller
) -> None:
    contact = told(county)
    assert invite() == 0
    assert next_day(clock) == 1
    assert [LINK in body for body in asked(county, contact)] == [True]


def test_the_e_mail_says_nothing_of_what_was_told(county: County, clock: time_machine.Traveller) -> None:
    contact = told(county)
    next_day(clock)
    [body] = asked(county, contact)
    assert look(county.officer, contact_seen, contact).reference in body
    assert [word for word in (SAFE, "Tom", "Varley", "Oldershaw", "worry") if word in body] == []


def test_nobody_is_asked_at_the_weekend(county: County, clock: time_machine.Traveller) -> None:
    told(county)
    assert (next_day(clock, 2), next_day(clock), next_day(clock)) == (0, 0, 1)


def test_one_is_asked_once(county: County, clock: time_machine.Traveller) -> None:
    told(county)
    assert (next_day(clock), invite()) == (1, 0)


def test_a_school_that_told_us_twice_is_asked_once_in_four_weeks(
    county: County, clock: time_machine.Traveller
) -> None:
    told(county)
    told(county, referrer=replace(TEACHER, email="Teacher@example.org"))
    assert next_day(clock) == 1
    assert next_day(clock, 3) == 0


def test_after_a_week_it_is_too_late_to_ask(county: County, clock: time_machine.Traveller) -> None:
    told(county)
    assert next_day(clock, 8) == 0


def test_whoever_said_it_by_themselves_is_not_asked(county: County, clock: time_machine.Traveller) -> None:
    contact, yes = told(county), Rating.YES
    do(INTAKE, say_how_it_was, contact, easy=yes, heard=yes, useful=yes, words="", may_publish=False)
    assert next_day(clock) == 0


def test_whoever_was_not_told_is_not_asked(county: County, clock: time_machine.Traveller) -> None:
    arrived()
    contact = arrived()
    decided(county, contact)
    do(county.social_worker, say_why_not_told, contact, "It would not be safe.")
    assert next_day(clock) == 0


def test_an_address_to_which_a_message_did_not_arrive_is_left_alone(
    county: County, clock: time_machine.Traveller
) -> None:
    contact = told(county)
    [letter] = look(county.officer, letters_about, contact)
    with acting_as(SYSTEM.id):
        note_returned(letter.id, by=SYSTEM)
    do(county.social_worker, tell_referrer, contact, SAFE, how=How.CALL)
    assert next_day(clock) == 0


def test_an_address_that_nothing_can_reach_stops_nobody_else(
    county: County, clock: time_machine.Traveller
) -> None:
    told(county, How.CALL, referrer=replace(TEACHER, email="not an address"))
    told(county, referrer=replace(TEACHER, name="Ms Pell", email="pell@example.org"))
    assert next_day(clock) == 1


def test_a_shared_mailbox_is_left_alone(county: County, clock: time_machine.Traveller) -> None:
    told(county, referrer=replace(TEACHER, shared_mailbox=True))
    assert next_day(clock) == 0


def test_whoever_may_have_harmed_is_asked_nowhere(county: County, clock: time_machine.Traveller) -> None:
    lee = StatedReferrer(ReferrerKind.PUBLIC, "Lee Varley", email="lee@example.org")
    contact, yes = told(county, referrer=lee, people=HARMS), Rating.YES
    assert next_day(clock) == 0
    assert not own_page(INTAKE, contact).may_say
    said = refusal(
        INTAKE, say_how_it_was, contact, easy=yes, heard=yes, useful=yes, words="", may_publish=False
    )
    assert said == "We do not ask this here. If you want to tell us how it was, please call us."


def test_a_family_is_asked_only_where_an_e_mail_was_found_safe(
    county: County, clock: time_machine.Traveller
) -> None:
    nadia = StatedReferrer(ReferrerKind.FAMILY, "Nadia Khan", phone="07700 900222", email="nadia@example.org")
    told(county, How.CALL, referrer=nadia)
    assert next_day(clock) == 0
    told(county, How.EMAIL, referrer=nadia)
    assert next_day(clock, 3) == 1


def test_a_letter_that_was_told_by_call_is_asked_too(county: County, clock: time_machine.Traveller) -> None:
    contact = came_in()
    decided(county, contact)
    do(county.social_worker, tell_referrer, contact, SAFE, how=How.CALL)
    assert next_day(clock) == 1


@pytest.mark.parametrize("kind", ReferrerKind)
@pytest.mark.parametrize("how", How)
def test_danger_and_a_mailbox_that_is_read_by_others_outweigh_all(kind: ReferrerKind, how: How) -> None:
    assert not may_be_asked(kind, how, own_mailbox=True, may_harm=True)
    assert not may_be_asked(kind, how, own_mailbox=False, may_harm=False)
