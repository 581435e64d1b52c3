"""A decision begins with needs, then the law, then the reasons; what partners still owe never holds it up."""

from typing import Any
from uuid import UUID

import pytest

from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.decisions.actions import decide
from frontdoor.domain.decisions.queries import decision_in_force, decisions_on
from frontdoor.domain.decisions.rules import Considered, NeedFound
from frontdoor.domain.journey.rules import Stage
from frontdoor.domain.sharing.actions import reply
from frontdoor.domain.sharing.rules import Answer
from tests.factories.county import County
from tests.factories.deeds import DECISION, asked, decided, do, look, refusal, standing

RESTS = "{} rests on a statutory test. Say which one is met and why, or choose another way."
LACKS: dict[str, tuple[dict[str, Any], str]] = {
    "needs": ({"needs": []}, "Say at least one need. What would help this family?"),
    "a need of the list": ({"needs": [NeedFound("wealth", "seen")]}, "Choose needs from the list in force."),
    "a reason for a test": (
        {"tests": [Considered("section_47", met=False, why=" ")]},
        "Say why for each statutory test that you considered.",
    ),
    "reasons": (
        {"reasons": " \n"},
        "Give your reasons, so that the family and others can understand them.",
    ),
    "any test for an assessment": (
        {"outcome": Outcome.ASSESSMENT, "tests": []},
        RESTS.format(Outcome.ASSESSMENT.label),
    ),
    "a test that is met": (
        {"outcome": Outcome.SAME_DAY_RESPONSE, "tests": [Considered("section_47", met=False, why="no")]},
        RESTS.format(Outcome.SAME_DAY_RESPONSE.label),
    ),
    "the right test": (
        {"outcome": Outcome.ADULTS_SAFEGUARDING, "tests": [Considered("section_47", met=True, why="yes")]},
        RESTS.format(Outcome.ADULTS_SAFEGUARDING.label),
    ),
}


@pytest.mark.parametrize("lacking", LACKS)
def test_a_decision_is_refused_with_what_it_lacks(county: County, contact: UUID, lacking: str) -> None:
    change, reason = LACKS[lacking]
    assert refusal(county.social_worker, decide, contact, **(DECISION | change)) == reason
    assert look(county.officer, decisions_on, contact) == []


def test_a_decision_keeps_its_needs_tests_and_reasons_in_the_order_they_were_said(
    county: County, contact: UUID
) -> None:
    needs = [NeedFound("money", "No food"), NeedFound("housing", "Damp", "The landlord")]
    tests = [
        Considered("section_47", met=False, why="no harm"),
        Considered("section_17", met=True, why="need"),
    ]
    decided(county, contact, needs=needs, tests=tests)
    [seen] = look(county.officer, decisions_on, contact)
    assert [(need.code, need.met_by) for need in seen.needs] == [("money", ""), ("housing", "The landlord")]
    assert [(test.code, test.met) for test in seen.tests] == [("section_47", False), ("section_17", True)]
    assert seen.reasons == DECISION["reasons"]


def test_what_partners_still_owe_is_listed_and_holds_nothing_up(county: County, contact: UUID) -> None:
    police = asked(county, contact)
    asked(county, contact, "health-gp")
    do(county.police, reply, police, answer=Answer.PART, words="More to follow")
    decided(county, contact)
    [seen] = look(county.officer, decisions_on, contact)
    assert seen.outstanding == "Police, GP practices"
    assert standing(contact).stage == Stage.DECIDED


def test_a_late_answer_is_kept_and_moves_nothing(county: County, contact: UUID) -> None:
    police = asked(county, contact)
    decided(county, contact)
    do(county.police, reply, police, answer=Answer.KNOWN, words="Known since May")
    assert (standing(contact).stage, standing(contact).waiting) == (Stage.DECIDED, [])


def test_a_decision_changed_is_a_new_one_and_the_old_one_stands(county: County, contact: UUID) -> None:
    decided(county, contact)
    decided(county, contact, outcome=Outcome.SIGNPOST, reasons="They found help themselves")
    seen = look(county.officer, decisions_on, contact)
    assert [one.outcome for one in seen] == [Outcome.SIGNPOST, Outcome.EARLY_HELP]
    in_force = look(county.officer, decision_in_force, contact)
    assert in_force
    assert in_force.outcome is Outcome.SIGNPOST


def test_the_rule_under_which_it_was_signed_is_kept_with_it(county: County, contact: UUID) -> None:
    decided(county, contact)
    [seen] = look(county.officer, decisions_on, contact)
    assert seen.rule == "Early help: a social worker may sign alone, otherwise a team manager signs."
