"""Whoever raised it is told, or the reason why not is kept; until then nothing closes."""

from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer
from frontdoor.domain.decisions.rules import Considered
from frontdoor.domain.feedback.actions import close, follow_up, reopen, say_why_not_told, tell_referrer
from frontdoor.domain.feedback.queries import (
    closures_on,
    code_for_referrer,
    follow_ups_on,
    followed,
    messages_on,
)
from frontdoor.domain.feedback.rules import How, Kind
from frontdoor.domain.handovers.actions import accept
from frontdoor.domain.journey.rules import Stage
from frontdoor.domain.triage.actions import triage
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.county import County
from tests.factories.deeds import arrived, asked, decided, do, look, offered, refusal, standing

SAFE = "Early help will be in touch with the family."
TESTS = [Considered("section_17", met=True, why="need")]


def test_every_contact_is_acknowledged_as_it_arrives(county: County, contact: UUID) -> None:
    [message] = look(county.officer, messages_on, contact)
    assert (message.kind, message.how) == (Kind.ACKNOWLEDGED, How.SCREEN)
    assert standing(contact).acknowledged_at == message.told_at


def test_told_by_e_mail_one_letter_goes_out(county: County, contact: UUID) -> None:
    do(county.social_worker, tell_referrer, contact, SAFE, how=How.EMAIL)
    [letter] = look(county.officer, letters_about, contact)
    reference = look(county.officer, contact_seen, contact).reference
    assert letter.to == "teacher@example.org"
    assert (SAFE in letter.body, reference in letter.body) == (True, True)
    assert look(county.officer, messages_on, contact)[-1].letter_id == letter.id


def test_told_in_a_call_no_letter_goes_out(county: County, contact: UUID) -> None:
    do(county.social_worker, tell_referrer, contact, SAFE, how=How.CALL)
    assert look(county.officer, letters_about, contact) == []
    assert standing(contact).told_at


def test_without_an_address_nobody_is_told_by_e_mail(county: County) -> None:
    contact = arrived(referrer=StatedReferrer(ReferrerKind.ANONYMOUS))
    said = refusal(county.social_worker, tell_referrer, contact, SAFE, how=How.EMAIL)
    assert said == "There is no e-mail address to write to. Tell them by telephone, or record why not."
    assert [one.kind for one in look(county.officer, messages_on, contact)] == [Kind.ACKNOWLEDGED]


def test_why_somebody_is_not_told_needs_saying(county: County, contact: UUID) -> None:
    assert refusal(county.social_worker, say_why_not_told, contact, " ") == "Say why they can't be told."
    do(county.social_worker, say_why_not_told, contact, "They gave no name")
    assert look(county.officer, messages_on, contact)[-1].kind == Kind.NOT_TOLD


def test_whoever_raised_it_reads_what_they_were_told_by_reference_and_code(
    county: County, contact: UUID
) -> None:
    do(county.social_worker, tell_referrer, contact, SAFE, how=How.CALL)
    reference = look(county.officer, contact_seen, contact).reference
    code = look(INTAKE, code_for_referrer, contact)
    read = look(INTAKE, followed, reference.lower().replace("-", " "), code.lower())
    assert read.has_outcome
    assert [words for _, words in read.told][-1] == SAFE


def test_why_they_were_not_told_is_not_for_them_to_read(county: County, contact: UUID) -> None:
    do(county.social_worker, say_why_not_told, contact, "It would not be safe")
    reference = look(county.officer, contact_seen, contact).reference
    read = look(INTAKE, followed, reference, look(INTAKE, code_for_referrer, contact))
    assert (len(read.told), read.has_outcome) == (1, False)


@pytest.mark.parametrize("wrong", ["reference", "code", "both of another"])
def test_a_reference_and_a_code_that_do_not_belong_together_open_nothing(
    county: County, contact: UUID, wrong: str
) -> None:
    other = arrived()
    references = [look(county.officer, contact_seen, one).reference for one in (contact, other)]
    codes = [look(INTAKE, code_for_referrer, one) for one in (contact, other)]
    held = {
        "reference": ("FD-2222-2222", codes[0]),
        "code": (references[0], "2222 2222"),
        "both of another": (references[0], codes[1]),
    }[wrong]
    with pytest.raises(NotThere):
        look(INTAKE, followed, *held)


def test_a_contact_that_nobody_decided_does_not_close(county: County, contact: UUID) -> None:
    said = refusal(county.social_worker, close, contact)
    assert said == "Nothing has been decided yet. Decide first, even if the answer is advice."


def test_a_contact_does_not_close_while_its_decision_waits_to_be_signed(
    county: County, contact: UUID
) -> None:
    decided(county, contact, outcome=Outcome.ASSESSMENT, tests=TESTS)
    said = refusal(county.social_worker, close, contact)
    assert said == "The decision waits to be signed off. Close once it is in force."


def test_a_contact_does_not_close_while_a_team_has_not_answered(county: County, contact: UUID) -> None:
    decided(county, contact)
    offered(county, contact)
    do(county.social_worker, tell_referrer, contact, SAFE, how=How.CALL)
    said = refusal(county.social_worker, close, contact)
    assert said == "A team has not yet answered the offer of this work. Wait for them, or ask them."


def test_a_contact_does_not_close_before_whoever_raised_it_was_told(county: County, contact: UUID) -> None:
    decided(county, contact)
    said = refusal(county.social_worker, close, contact)
    assert said == "Whoever raised this has not been told. Tell them, or record why they can't be told."


@pytest.mark.parametrize("told", [True, False])
def test_told_or_not_told_for_a_reason_it_closes(county: County, contact: UUID, told: bool) -> None:
    decided(county, contact)
    do(county.early_help, accept, offered(county, contact))
    if told:
        do(county.social_worker, tell_referrer, contact, SAFE, how=How.CALL)
    else:
        do(county.social_worker, say_why_not_told, contact, "They gave no name")
    do(county.social_worker, close, contact, "Early help has it")
    assert (standing(contact).stage, bool(standing(contact).closed_at)) == (Stage.CLOSED, True)


@pytest.fixture
def closed(county: County, contact: UUID) -> UUID:
    """A contact that was closed while a partner had not answered."""
    asked(county, contact)
    decided(county, contact)
    do(county.social_worker, tell_referrer, contact, SAFE, how=How.CALL)
    do(county.social_worker, close, contact, "Advice was enough")
    return contact


def test_nothing_is_done_on_a_closed_contact_before_it_is_opened_again(county: County, closed: UUID) -> None:
    how = {"priority": Priority.RED, "reason": "A bruise", "way": Way.DECIDE}
    said = refusal(county.officer, triage, closed, **how)
    again = refusal(county.social_worker, close, closed)
    assert said == again == "This contact is closed. Open it again first, and say why."


def test_opened_again_with_a_reason_it_is_ready_to_decide_and_its_close_stands(
    county: County, closed: UUID
) -> None:
    assert refusal(county.officer, reopen, closed, " ") == "Say why you open it again."
    do(county.officer, reopen, closed, "A bruise was seen")
    assert (standing(closed).stage, standing(closed).closed_at) == (Stage.READY, None)
    closures = look(county.officer, closures_on, closed)
    assert [(one.reopened, one.words) for one in closures] == [
        (False, "Advice was enough"),
        (True, "A bruise was seen"),
    ]


def test_an_open_contact_can_not_be_opened(county: County, contact: UUID) -> None:
    assert refusal(county.officer, reopen, contact, "New") == "This contact is open."


def test_looking_whether_help_arrived_says_what_was_found(county: County, contact: UUID) -> None:
    assert refusal(county.officer, follow_up, contact, went_well=True, words=" ") == "Say what you found."
    do(county.officer, follow_up, contact, went_well=False, words="Nobody came")
    assert [one.words for one in look(county.officer, follow_ups_on, contact)] == ["Nobody came"]
