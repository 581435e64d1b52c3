"""The checks of the journey see a stage without an owner, out of reach, or without an end."""

from frontdoor.domain.journey.rules import OWNER, Stage, Turn
from tests.house import states
from tests.house.journeys import Move, Step, moves

TRIAGED = Move(Stage.ARRIVED, "triaged", "", Stage.TRIAGED)
CLOSED = Move(Stage.TRIAGED, "contact_closed", "", Stage.CLOSED)


def test_a_stage_without_an_owner_is_named() -> None:
    owners: dict[Stage, Turn] = {stage: turn for stage, turn in OWNER.items() if stage is not Stage.READY}
    assert states.without_owner(owners, Stage) == ["ready"]


def test_an_open_stage_in_which_it_is_nobodys_turn_is_named() -> None:
    assert states.without_owner({**OWNER, Stage.READY: Turn.NOBODY}, Stage) == ["ready"]


def test_a_closed_contact_on_which_somebody_is_said_to_wait_is_named() -> None:
    assert states.without_owner({**OWNER, Stage.CLOSED: Turn.HUB}, Stage) == ["closed"]


def test_a_stage_that_nothing_leads_to_is_named() -> None:
    stages = (Stage.ARRIVED, Stage.TRIAGED, Stage.CLOSED)
    assert states.never_reached([TRIAGED], stages) == ["closed"]


def test_stages_without_an_end_are_named() -> None:
    circle = (
        Move(Stage.READY, "sent_back", "", Stage.TO_SIGN),
        Move(Stage.TO_SIGN, "signed_off", "", Stage.READY),
    )
    stages = (Stage.ARRIVED, Stage.TRIAGED, Stage.READY, Stage.TO_SIGN)
    assert states.stuck([TRIAGED, CLOSED, *circle], stages) == ["ready", "to_sign"]


def test_a_row_of_the_table_that_never_happens_is_named() -> None:
    table: dict[tuple[Stage | None, str], Stage] = {
        (Stage.ARRIVED, "triaged"): Stage.TRIAGED,
        (Stage.ARRIVED, "handed_over"): Stage.OFFERED,
    }
    assert states.untrue(table, [TRIAGED]) == ["arrived + handed_over -> offered"]


def test_a_deed_that_leads_two_ways_is_told_with_what_it_hangs_on() -> None:
    steps = [
        Step(Stage.OFFERED, "handover_accepted", Stage.ACCEPTED),
        Step(Stage.OFFERED, "handover_accepted", Stage.OFFERED, teams_wait=True),
    ]
    assert moves(steps) == [
        Move(Stage.OFFERED, "handover_accepted", "a team is still waited on", Stage.OFFERED),
        Move(Stage.OFFERED, "handover_accepted", "no team is waited on", Stage.ACCEPTED),
    ]


def test_a_deed_that_moves_nothing_is_no_row() -> None:
    assert moves([Step(Stage.CLOSED, "followed_up", Stage.CLOSED)]) == []


def test_a_turn_of_a_team_while_no_team_is_waited_on_is_named() -> None:
    steps = [
        Step(Stage.DECIDED, "handed_over", Stage.OFFERED),
        Step(Stage.DECIDED, "handed_over", Stage.OFFERED, teams_wait=True),
        Step(Stage.READY, "partner_asked", Stage.WITH_PARTNERS, teams_wait=True),
    ]
    assert states.waiting_on_nobody(steps, OWNER) == [
        "decided + handed_over -> offered",
        "ready + partner_asked -> with_partners",
    ]
