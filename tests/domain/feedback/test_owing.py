"""Nobody who raised a worry is left untold: not by joining, not by deciding again, not by a message that was lost."""

from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import NoConcern, ReferrerKind, StatedReferrer, WayIn
from frontdoor.domain.feedback.actions import (
    close,
    join,
    reopen,
    say_why_not_told,
    set_aside,
    settle_message,
    tell_referrer,
    they_asked,
)
from frontdoor.domain.feedback.queries import code_for_referrer, followed, messages_on
from frontdoor.domain.feedback.rules import How, Kind
from frontdoor.foundation.letters.actions import note_returned
from frontdoor.foundation.letters.queries import letters_about, undelivered
from tests.factories.county import County
from tests.factories.deeds import arrived, came_in, decided, do, look, refusal, standing

SAFE = "The family was given advice, and knows whom to ask."
UNTOLD = "Whoever raised this has not been told. Tell them, or record why they can't be told."
ADVICE = Outcome.ADVICE_ONLY


@pytest.fixture
def second(county: County, contact: UUID) -> UUID:
    """What another school told us of the same child, joined to the first."""
    other = arrived()
    do(county.officer, join, other, contact, why="The same child.", is_chaser=False)
    return other


def told(county: County, contact: UUID, how: How = How.CALL) -> None:
    do(county.social_worker, tell_referrer, contact, SAFE, how=how)


def test_a_contact_does_not_close_before_the_second_school_is_told_too(
    county: County, contact: UUID, second: UUID
) -> None:
    decided(county, contact, outcome=ADVICE)
    told(county, contact)
    reference = look(county.officer, contact_seen, second).reference
    assert reference in refusal(county.social_worker, close, contact)
    told(county, second)
    do(county.social_worker, close, contact)
    assert standing(contact).closed_at is not None


def test_the_second_school_reads_the_outcome_with_its_own_code(
    county: County, contact: UUID, second: UUID
) -> None:
    decided(county, contact, outcome=ADVICE)
    told(county, second, How.SCREEN)
    reference, code = (
        look(county.officer, contact_seen, second).reference,
        look(INTAKE, code_for_referrer, second),
    )
    assert look(INTAKE, followed, reference, code).told[-1][1] == SAFE


def test_whoever_chased_through_another_is_told_there_too(
    county: County, contact: UUID, second: UUID
) -> None:
    third = arrived()
    do(county.officer, reopen, second, "It is about his sister.")
    do(county.officer, join, third, second, why="The same girl.", is_chaser=True)
    do(county.officer, join, second, contact, why="One family after all.", is_chaser=False)
    decided(county, contact, outcome=ADVICE)
    for one in (contact, second):
        told(county, one)
    assert look(county.officer, contact_seen, third).reference in refusal(
        county.social_worker, close, contact
    )


def test_a_further_decision_is_owed_to_everybody_again(county: County, contact: UUID, second: UUID) -> None:
    decided(county, contact, outcome=ADVICE)
    for one in (contact, second):
        told(county, one)
    decided(county, contact, outcome=Outcome.SIGNPOST)
    assert [standing(one).owed_since is None for one in (contact, second)] == [False, False]
    assert refusal(county.social_worker, close, contact) == UNTOLD


def test_names_that_stand_on_the_other_contact_alone_are_kept_from_the_second_school_too(
    county: County, contact: UUID
) -> None:
    second = arrived(people=())
    do(county.officer, join, second, contact, why="The same child.", is_chaser=False)
    decided(county, contact, outcome=ADVICE)
    name = look(county.officer, contact_seen, contact).about[0].person.name
    said = refusal(county.social_worker, tell_referrer, second, f"{name} is safe.", how=How.CALL)
    assert "Nothing was sent" in said


def test_what_was_set_aside_by_mistake_is_owed_its_outcome(county: County, contact: UUID) -> None:
    do(county.officer, set_aside, contact, NoConcern.SENT_TWICE)
    assert standing(contact).owed_since is None
    do(county.officer, reopen, contact, "It is another child.")
    decided(county, contact, outcome=ADVICE)
    assert refusal(county.social_worker, close, contact) == UNTOLD


def test_setting_aside_says_why_to_all_who_were_joined_to_it(
    county: County, contact: UUID, second: UUID
) -> None:
    do(county.officer, set_aside, contact, NoConcern.TRIAL)
    [*_, last] = look(county.officer, messages_on, second)
    assert (last.kind, standing(second).owed_since) == (Kind.NOT_TOLD, None)


@pytest.fixture
def lost(county: County, contact: UUID) -> UUID:
    """A contact that was decided, told by e-mail and closed, before the message came back."""
    decided(county, contact, outcome=ADVICE)
    told(county, contact, How.EMAIL)
    do(county.social_worker, close, contact)
    [letter] = look(SYSTEM, letters_about, contact)
    do(SYSTEM, note_returned, letter.id)
    return contact


def test_a_message_that_came_back_after_the_close_told_nobody(county: County, lost: UUID) -> None:
    stands = standing(lost)
    assert (stands.lost, stands.owed_since is not None, stands.closed_at is not None) == (True, True, True)


def test_they_are_told_another_way_without_opening_it_again(county: County, lost: UUID) -> None:
    told(county, lost, How.SCREEN)
    assert (standing(lost).owed_since, standing(lost).lost) == (None, False)
    assert look(county.officer, undelivered) == []
    again = refusal(county.social_worker, tell_referrer, lost, SAFE, how=How.CALL)
    assert again == "This contact is closed. Open it again first, and say why."


def test_how_a_lost_message_was_settled_is_the_recorded_reason(county: County, lost: UUID) -> None:
    [letter] = look(county.officer, undelivered)
    do(county.officer, settle_message, letter.id, "Rang her at school.")
    [*_, last] = look(county.officer, messages_on, lost)
    assert (last.kind, last.words, standing(lost).owed_since) == (Kind.SETTLED, "Rang her at school.", None)


def test_an_open_contact_does_not_close_on_a_message_that_came_back(county: County, contact: UUID) -> None:
    decided(county, contact, outcome=ADVICE)
    told(county, contact, How.EMAIL)
    do(SYSTEM, note_returned, look(SYSTEM, letters_about, contact)[0].id)
    assert refusal(county.social_worker, close, contact) == UNTOLD


def test_a_message_that_comes_back_after_they_were_told_otherwise_changes_nothing(
    county: County, contact: UUID
) -> None:
    decided(county, contact, outcome=ADVICE)
    told(county, contact, How.EMAIL)
    told(county, contact)
    do(SYSTEM, note_returned, look(SYSTEM, letters_about, contact)[0].id)
    assert standing(contact).owed_since is None


def test_an_acknowledgement_that_came_back_is_owed_again(county: County) -> None:
    mail = came_in(way_in=WayIn.EMAIL)
    do(SYSTEM, note_returned, look(SYSTEM, letters_about, mail)[0].id)
    assert (standing(mail).acknowledged_at, standing(mail).lost) == (None, True)
    [letter] = look(county.officer, undelivered)
    do(county.officer, settle_message, letter.id, "Rang him.")
    assert (standing(mail).acknowledged_at is not None, standing(mail).lost) == (True, False)


def test_somebody_without_an_address_is_told_on_the_page_that_their_code_opens(county: County) -> None:
    contact = arrived(referrer=StatedReferrer(ReferrerKind.ANONYMOUS))
    decided(county, contact, outcome=ADVICE)
    told(county, contact, How.SCREEN)
    reference, code = (
        look(county.officer, contact_seen, contact).reference,
        look(INTAKE, code_for_referrer, contact),
    )
    assert look(INTAKE, followed, reference, code).told[-1][1] == SAFE


def test_nobody_is_told_on_a_page_to_which_they_have_no_code(county: County) -> None:
    letter = came_in(way_in=WayIn.LETTER, referrer=StatedReferrer(ReferrerKind.PUBLIC))
    decided(county, letter, outcome=ADVICE)
    assert "no code" in refusal(county.social_worker, tell_referrer, letter, SAFE, how=How.SCREEN)


def test_a_call_to_ask_counts_where_it_goes_on(county: County, contact: UUID, second: UUID) -> None:
    do(county.officer, they_asked, second)
    do(county.officer, they_asked, contact)
    assert standing(contact).chased == 2


def test_a_reason_not_to_tell_lasts_until_the_next_decision(county: County, contact: UUID) -> None:
    decided(county, contact, outcome=ADVICE)
    do(county.social_worker, say_why_not_told, contact, "It would not be safe.")
    assert standing(contact).owed_since is None
    decided(county, contact, outcome=Outcome.SIGNPOST)
    assert refusal(county.social_worker, close, contact) == UNTOLD
