"""The one next step of a contact, for whoever looks."""

from uuid import uuid4

import pytest

from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.domain.agreements.rules import HANDED_OVER, Outcome
from frontdoor.domain.journey.rules import Stage
from frontdoor.domain.triage.rules import Way
from frontdoor.web.hub.next_step import Where, next_step, who_may_instead

CONTACT = uuid4()


def somebody(role: Role) -> Viewer:
    return Viewer(uuid4(), "Somebody", role, uuid4())


def next_for(role: Role, stage: Stage, **more: object) -> str:
    step = next_step(somebody(role), Where(CONTACT, stage, **more))  # type: ignore[arg-type]
    return step.text if step else ""


@pytest.mark.parametrize(
    ("way", "expected"),
    [(Way.ASK, "Ask partners"), (Way.DISCUSS, "Discuss together"), (Way.DECIDE, "Decide")],
)
def test_after_triage_it_is_the_way_that_was_chosen(way: Way, expected: str) -> None:
    assert next_for(Role.SOCIAL_WORKER, Stage.TRIAGED, way=way) == expected


@pytest.mark.parametrize("outcome", Outcome)
def test_after_a_decision_work_for_a_team_is_handed_over_and_all_else_told(outcome: Outcome) -> None:
    expected = "Hand over" if outcome in HANDED_OVER else "Tell the referrer"
    assert next_for(Role.SOCIAL_WORKER, Stage.DECIDED, outcome=outcome) == expected


def test_while_a_team_has_the_offer_the_referrer_is_told_and_then_nothing_is_left() -> None:
    assert next_for(Role.SOCIAL_WORKER, Stage.OFFERED, outcome=Outcome.EARLY_HELP) == "Tell the referrer"
    assert next_for(Role.SOCIAL_WORKER, Stage.OFFERED, outcome=Outcome.EARLY_HELP, told=True) == ""


def test_told_and_taken_on_it_is_closed() -> None:
    assert next_for(Role.MASH_OFFICER, Stage.ACCEPTED, outcome=Outcome.EARLY_HELP, told=True) == "Close"


def test_nobody_is_offered_what_their_role_may_not_do() -> None:
    assert next_for(Role.MASH_OFFICER, Stage.READY) == ""
    assert next_for(Role.OPERATIONS_MANAGER, Stage.ARRIVED) == ""


def test_they_read_who_may_instead() -> None:
    officer = somebody(Role.MASH_OFFICER)
    assert (
        who_may_instead(officer, Where(CONTACT, Stage.READY)) == "a social worker or team manager to decide"
    )


@pytest.mark.parametrize("stage", [Stage.WITH_PARTNERS, Stage.CLOSED])
def test_while_others_are_waited_on_or_all_is_done_there_is_none(stage: Stage) -> None:
    assert next_for(Role.TEAM_MANAGER, stage) == ""
