"""A caller is answered in the call: decided, told in the words that were read back, and closed, or nothing of it."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import Involved, Part, ReferrerKind, StatedReferrer, WayIn
from frontdoor.domain.decisions.queries import decisions_on
from frontdoor.domain.decisions.rules import Considered, NeedFound
from frontdoor.domain.disclosure.rules import Talk, unnamed
from frontdoor.domain.feedback.actions import close
from frontdoor.domain.feedback.actions.at_once import Answer, Answered, answer_at_once
from frontdoor.domain.feedback.queries import messages_on
from frontdoor.domain.feedback.rules import How, Kind
from frontdoor.domain.journey.rules import Stage
from frontdoor.foundation.clock import today
from frontdoor.foundation.letters.queries import letters_about
from tests.factories.concerns import TOM
from tests.factories.county import County
from tests.factories.deeds import arrived, do, look, refusal, standing

MET = [Considered("section_17", met=True, why="Often hungry")]
EIGHT = replace(TOM, birth_date=None, age_stated="8")
CALLER = StatedReferrer(ReferrerKind.PROFESSIONAL, name="Ms Hale", email="hale@example.org")


def rang(**changes: Any) -> UUID:
    """A teacher rang about Tom."""
    return arrived(**({"way_in": WayIn.TELEPHONE, "referrer": CALLER} | changes))


def an_answer(outcome: Outcome = Outcome.ADVICE_ONLY, **changes: Any) -> Answer:
    """What came of the call: speak with his mother."""
    talk = Talk(
        words="Tom Varley came to school hungry.",
        advised="Speak with Tom's mother first.",
        outcome=outcome,
        people=unnamed([Involved(Part.CHILD, EIGHT)], today()),
    )
    given: dict[str, Any] = {"talk": talk, "outcome": outcome, "agreed_aloud": True}
    given["needs"] = [NeedFound("money", "")]
    return Answer(**(given | changes))


def answered(county: County, contact: UUID, answer: Answer) -> Answered:
    """The social worker answers."""
    return do(county.social_worker, answer_at_once, contact, answer)


@pytest.mark.parametrize("outcome", [Outcome.ADVICE_ONLY, Outcome.INFORMATION_ONLY, Outcome.SIGNPOST])
def test_advice_is_decided_told_and_closed_in_one_go(county: County, outcome: Outcome) -> None:
    contact = rang()
    assert answered(county, contact, an_answer(outcome)).closed
    assert standing(contact).stage == Stage.CLOSED
    assert [one.outcome for one in look(county.officer, decisions_on, contact)] == [outcome]


def test_the_caller_gets_the_read_back_in_writing_with_nobody_named(county: County) -> None:
    contact = rang()
    words = answered(county, contact, an_answer()).words
    [letter] = look(county.officer, letters_about, contact)
    assert words in letter.body
    assert "Speak with the child (8)'s mother first." in words
    assert "Tom" not in letter.body


def test_early_help_is_told_and_stays_open_until_a_team_has_it(county: County) -> None:
    contact = rang()
    assert not answered(county, contact, an_answer(Outcome.EARLY_HELP)).closed
    assert standing(contact).told_at
    assert standing(contact).stage != Stage.CLOSED


def test_what_a_manager_must_sign_is_decided_and_not_told(county: County) -> None:
    contact = rang()
    done = answered(county, contact, an_answer(Outcome.ASSESSMENT, tests=MET))
    assert done.words == ""
    assert [one.kind for one in look(county.officer, messages_on, contact)] == [Kind.ACKNOWLEDGED]
    assert standing(contact).stage == Stage.TO_SIGN


def test_without_an_address_it_is_told_as_it_was_agreed_aloud(county: County) -> None:
    contact = rang(referrer=StatedReferrer(ReferrerKind.PROFESSIONAL, name="Ms Hale"))
    assert answered(county, contact, an_answer()).how is How.CALL
    assert look(county.officer, messages_on, contact)[-1].how == How.CALL


def test_somebody_who_can_not_be_written_to_and_was_not_told_aloud_is_not_taken_for_told(
    county: County,
) -> None:
    contact = rang(referrer=StatedReferrer(ReferrerKind.ANONYMOUS))
    said = refusal(county.social_worker, answer_at_once, contact, an_answer(agreed_aloud=False))
    assert said == "Read it out to them and agree it, or give an e-mail address to send it to."
    assert look(county.officer, decisions_on, contact) == []


def test_advice_may_be_about_nobody_in_particular(county: County) -> None:
    contact = rang(people=())
    assert answered(county, contact, an_answer()).closed


def test_help_for_a_family_needs_to_know_which(county: County) -> None:
    contact = rang(people=())
    said = refusal(county.social_worker, answer_at_once, contact, an_answer(Outcome.EARLY_HELP))
    assert said == "Say who it is about: early help is for somebody."


def test_a_decision_that_is_not_whole_leaves_nothing_told(county: County) -> None:
    contact = rang()
    assert "at least one need" in refusal(county.social_worker, answer_at_once, contact, an_answer(needs=[]))
    assert [one.kind for one in look(county.officer, messages_on, contact)] == [Kind.ACKNOWLEDGED]


def test_an_officer_does_not_decide_in_a_call_either(county: County) -> None:
    contact = rang()
    refusal(county.officer, answer_at_once, contact, an_answer())
    assert standing(contact).told_at is None


def test_it_is_closed_once(county: County) -> None:
    contact = rang()
    answered(county, contact, an_answer())
    assert refusal(county.social_worker, close, contact)
    assert look(county.officer, contact_seen, contact).referrer.name == "Ms Hale"


def test_one_of_the_family_is_told_once_a_second_person_read_it(county: County) -> None:
    contact = rang(referrer=StatedReferrer(ReferrerKind.FAMILY, "Gran", email="gran@example.org"))
    done = answered(county, contact, an_answer())
    assert (done.held, done.closed) == (True, False)
    assert look(county.officer, letters_about, contact) == []
