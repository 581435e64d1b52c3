"""A family is told only after a second person read the words; so is somebody who may be the one who harms."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import Role
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import Involved, Part, ReferrerKind, StatedReferrer
from frontdoor.domain.disclosure.policies import weighed_for_referrer
from frontdoor.domain.disclosure.rules import Recipient
from frontdoor.domain.feedback.actions import close, release, say_why_not_told, tell_or_hold, tell_referrer
from frontdoor.domain.feedback.queries import (
    messages_on,
    reading_how_many_releases_wait,
    reading_releases,
    reading_waiting_releases,
)
from frontdoor.domain.feedback.rules import Held, How, Kind
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.records.readings import Reading
from tests.factories.county import County, one_more
from tests.factories.deeds import arrived, decided, do, look, refusal, standing

Result = TypeVar("Result")
SAFE = "A worker will be in touch with you."
MOTHER = StatedReferrer(ReferrerKind.FAMILY, "Nadia Khan", phone="07700 900222", email="nadia@example.org")
TEACHER = StatedReferrer(ReferrerKind.PROFESSIONAL, "Imran Khan", "Teacher", email="teacher@example.org")


@pytest.fixture
def family(county: County) -> UUID:
    """A worry that a mother raised herself."""
    return arrived(referrer=MOTHER)


def held(county: County, contact: UUID, words: str = SAFE, how: How = How.EMAIL) -> UUID:
    """Words of the social worker that wait for somebody else."""
    waiting = do(county.social_worker, tell_or_hold, contact, words, how=how)
    assert waiting is not None
    return waiting


def seen(county: County, reading: Callable[..., Reading[Result]], *what: object) -> Result:
    """What the manager reads."""
    return look(county.manager, lambda viewer: reading(viewer, *what).found)


def told(county: County, contact: UUID) -> list[Kind]:
    return [Kind(one.kind) for one in look(county.officer, messages_on, contact)]


def test_a_family_is_told_nothing_before_a_second_person_read_it(county: County, family: UUID) -> None:
    held(county, family)
    assert told(county, family) == [Kind.ACKNOWLEDGED]
    assert look(county.officer, letters_about, family) == []
    assert standing(family).told_at is None


def test_released_by_another_it_goes_out(county: County, family: UUID) -> None:
    do(county.manager, release, held(county, family), agree=True)
    [letter] = look(county.officer, letters_about, family)
    assert (letter.to, SAFE in letter.body) == ("nadia@example.org", True)
    assert standing(family).told_at


def test_nobody_releases_their_own_words(county: County, family: UUID) -> None:
    said = refusal(county.social_worker, release, held(county, family), agree=True)
    assert said == "You wrote this yourself. Somebody else reads it and lets it go."


def test_it_can_be_sent_back_with_a_reason_and_written_anew(county: County, family: UUID) -> None:
    first = held(county, family)
    assert refusal(county.manager, release, first, agree=False).startswith("Say why")
    do(county.manager, release, first, agree=False, words="Say when we will call.")
    held(county, family, "A worker calls you on Monday.")
    assert [one.answer for one in seen(county, reading_releases, family)] == [
        "",
        "Say when we will call.",
    ]


def test_a_family_cannot_be_told_past_it(county: County, family: UUID) -> None:
    for how in (How.EMAIL, How.CALL):
        assert "read by two people" in refusal(county.social_worker, tell_referrer, family, SAFE, how=how)
    assert told(county, family) == [Kind.ACKNOWLEDGED]


def test_words_do_not_wait_twice(county: County, family: UUID) -> None:
    held(county, family)
    said = refusal(county.social_worker, tell_or_hold, family, SAFE, how=How.CALL)
    assert said.startswith("Words to them wait for a second person already.")


def test_what_is_not_safe_does_not_even_wait(county: County, family: UUID) -> None:
    said = refusal(county.social_worker, tell_or_hold, family, "See NHS 999 000 0018.", how=How.CALL)
    assert said.startswith("Nothing was sent")
    assert seen(county, reading_releases, family) == []


def test_after_a_newer_decision_old_words_do_not_go(county: County, family: UUID) -> None:
    waiting = held(county, family)
    decided(county, family, outcome=Outcome.ADVICE_ONLY, tests=[])
    assert "decided since" in refusal(county.manager, release, waiting, agree=True)
    do(county.manager, release, waiting, agree=False, words="It was decided anew.")


def test_once_it_is_written_why_they_are_not_told_nothing_waits(county: County, family: UUID) -> None:
    waiting = held(county, family)
    do(county.social_worker, say_why_not_told, family, "It would not be safe")
    assert seen(county, reading_how_many_releases_wait) == 0
    assert "waits no more" in refusal(county.manager, release, waiting, agree=True)


def test_the_pile_shows_what_waits_oldest_first(county: County, family: UUID) -> None:
    second = arrived(referrer=MOTHER)
    waiting = [held(county, family), held(county, second, how=How.CALL)]
    found = seen(county, reading_waiting_releases)
    assert [one.id for one in found] == waiting
    assert {one.why for one in found} == {(Held.FAMILY,)}


def test_business_support_writes_it_and_does_not_release_it(county: County, family: UUID) -> None:
    support = one_more(county, Role.BUSINESS_SUPPORT)
    waiting = do(support, tell_or_hold, family, SAFE, how=How.CALL)
    assert refusal(support, release, waiting, agree=True).startswith("You may not let words go to a family")


def test_a_family_contact_closes_once_its_words_went(county: County, family: UUID) -> None:
    decided(county, family, outcome=Outcome.ADVICE_ONLY, tests=[])
    waiting = held(county, family)
    assert "has not been told" in refusal(county.social_worker, close, family)
    do(county.manager, release, waiting, agree=True)
    do(county.social_worker, close, family)
    assert told(county, family) == [Kind.ACKNOWLEDGED, Kind.OUTCOME]


def may_harm_raises() -> UUID:
    """A teacher raises a worry in which a man of the teacher's name is said to harm."""
    return arrived(
        referrer=TEACHER,
        people=(
            Involved(Part.CHILD, StatedPerson("Amira", "Khan")),
            Involved(Part.SUSPECT, StatedPerson("Imran", "Khan")),
        ),
    )


def test_somebody_who_may_harm_is_told_as_a_neighbour_and_by_two(county: County) -> None:
    contact = may_harm_raises()
    weighed = weighed_for_referrer(look(county.social_worker, contact_seen, contact))
    assert weighed.recipient is Recipient.PUBLIC
    held(county, contact, "We have read it with care.")
    [waiting] = seen(county, reading_releases, contact)
    assert waiting.why == (Held.MAY_HARM,)


def test_a_teacher_is_told_by_one_as_before(county: County, contact: UUID) -> None:
    assert do(county.social_worker, tell_or_hold, contact, SAFE, how=How.CALL) is None
    assert told(county, contact) == [Kind.ACKNOWLEDGED, Kind.OUTCOME]
