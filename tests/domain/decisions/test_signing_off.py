"""Who may sign what: alone, or as the second person, and never the maker."""

from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.decisions.actions import sign_off
from frontdoor.domain.decisions.queries import DecisionSeen, decisions_on
from frontdoor.domain.decisions.rules import Considered
from frontdoor.domain.handovers.actions import hand_over
from frontdoor.domain.journey.rules import Stage
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.county import County
from tests.factories.deeds import asked, decided, do, look, offered, refusal, standing

HARM = [
    Considered("section_47", met=True, why="A bruise"),
    Considered("section_42", met=True, why="An adult"),
]


@dataclass(frozen=True)
class Case:
    """One outcome decided by somebody: whether it is in force, and whether work may begin."""

    outcome: Outcome
    by: str
    in_force: bool
    may_begin: bool


CASES = [
    Case(Outcome.ADVICE_ONLY, "social_worker", in_force=True, may_begin=True),
    Case(Outcome.INFORMATION_ONLY, "social_worker", in_force=True, may_begin=True),
    Case(Outcome.SIGNPOST, "social_worker", in_force=True, may_begin=True),
    Case(Outcome.EARLY_HELP, "social_worker", in_force=True, may_begin=True),
    Case(Outcome.OUT_OF_COUNTY, "social_worker", in_force=True, may_begin=True),
    Case(Outcome.ASSESSMENT, "social_worker", in_force=False, may_begin=False),
    Case(Outcome.ADULTS_SAFEGUARDING, "social_worker", in_force=False, may_begin=False),
    Case(Outcome.POLICE_LED_MEETING, "social_worker", in_force=False, may_begin=False),
    Case(Outcome.SAME_DAY_RESPONSE, "social_worker", in_force=False, may_begin=True),
    *(Case(outcome, "manager", in_force=True, may_begin=True) for outcome in Outcome),
]


def seen(county: County, contact: UUID) -> DecisionSeen:
    """The newest decision."""
    return look(county.officer, decisions_on, contact)[0]


def another_manager(county: County) -> Viewer:
    """A second team manager."""
    agency = county.agencies["ncc-children"]
    email = f"{uuid4().hex}@example.org"
    return join("Denise", role=Role.TEAM_MANAGER, agency_id=agency, email=email, by=SYSTEM)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.outcome}, {case.by}")
def test_an_outcome_is_in_force_when_its_rule_says_so(county: County, contact: UUID, case: Case) -> None:
    decided(county, contact, getattr(county, case.by), outcome=case.outcome, tests=HARM)
    found = seen(county, contact)
    assert (found.is_in_force, found.may_begin) == (case.in_force, case.may_begin)
    assert standing(contact).stage == (Stage.DECIDED if case.may_begin else Stage.TO_SIGN)


def test_a_second_person_signs_and_it_is_in_force(county: County, contact: UUID) -> None:
    decision = decided(county, contact, outcome=Outcome.ASSESSMENT, tests=HARM)
    do(county.manager, sign_off, decision, agree=True)
    assert seen(county, contact).is_in_force
    assert (standing(contact).stage, standing(contact).unsigned) == (Stage.DECIDED, False)


def test_nobody_signs_what_they_decided_themselves(county: County, contact: UUID) -> None:
    decision = decided(county, contact, outcome=Outcome.ASSESSMENT, tests=HARM)
    said = refusal(county.social_worker, sign_off, decision, agree=True)
    assert said == "You made this decision, so somebody else must sign it off."


def test_a_role_that_may_not_sign_is_told_the_rule(county: County, contact: UUID) -> None:
    decision = decided(county, contact, outcome=Outcome.ASSESSMENT, tests=HARM)
    email = f"{uuid4().hex}@example.org"
    agency = county.agencies["ncc-children"]
    colleague = join("Sam", role=Role.SOCIAL_WORKER, agency_id=agency, email=email, by=SYSTEM)
    said = refusal(colleague, sign_off, decision, agree=True)
    assert said.startswith(
        "Your role may not sign this. The rule in force: Social work assessment: a team manager signs"
    )


def test_it_is_sent_back_with_a_reason_and_may_be_decided_again(county: County, contact: UUID) -> None:
    decision = decided(county, contact, outcome=Outcome.ASSESSMENT, tests=HARM)
    said = refusal(county.manager, sign_off, decision, agree=False, words=" ")
    do(county.manager, sign_off, decision, agree=False, words="Ask his school first")
    assert said == "Say why you send it back, and what is needed."
    assert (seen(county, contact).is_in_force, standing(contact).stage) == (False, Stage.READY)
    decided(county, contact)
    assert standing(contact).stage == Stage.DECIDED


def test_sent_back_while_a_partner_is_waited_on_it_waits_for_the_partner(
    county: County, contact: UUID
) -> None:
    asked(county, contact)
    decision = decided(county, contact, outcome=Outcome.ASSESSMENT, tests=HARM)
    do(county.manager, sign_off, decision, agree=False, words="Wait for the police")
    now = standing(contact)
    assert (now.stage, now.waiting_agencies) == (Stage.WITH_PARTNERS, [county.police.agency_id])


def test_a_decision_is_signed_once(county: County, contact: UUID) -> None:
    decision = decided(county, contact, outcome=Outcome.ASSESSMENT, tests=HARM)
    do(county.manager, sign_off, decision, agree=True)
    said = refusal(another_manager(county), sign_off, decision, agree=True)
    assert said == "This decision has been signed off already."


def test_what_was_signed_alone_needs_no_second_signature(county: County, contact: UUID) -> None:
    decision = decided(county, contact)
    said = refusal(county.manager, sign_off, decision, agree=True)
    assert said == "This decision has been signed off already."


def test_only_the_newest_decision_is_signed(county: County, contact: UUID) -> None:
    decision = decided(county, contact, outcome=Outcome.ASSESSMENT, tests=HARM)
    decided(county, contact)
    said = refusal(county.manager, sign_off, decision, agree=True)
    assert said == "A newer decision stands on this contact. Sign that one."


def test_work_that_can_not_wait_begins_before_the_signature_and_ends_when_it_is_sent_back(
    county: County, contact: UUID
) -> None:
    decision = decided(county, contact, outcome=Outcome.SAME_DAY_RESPONSE, tests=HARM)
    offered(county, contact, "district-mansfield")
    do(county.manager, sign_off, decision, agree=False, words="An assessment will do")
    team = county.teams["early-help-north"]
    said = refusal(county.social_worker, hand_over, contact, team=team, story="So far")
    assert said.startswith("Nothing can be handed over before a decision is in force.")


def test_a_decision_that_is_not_there_can_not_be_signed(county: County) -> None:
    with pytest.raises(NotThere):
        do(county.manager, sign_off, uuid4(), agree=True)
