"""A team looks after schools: each by one of its people, seen by the team and the hub, and let go again."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.assurance.actions import add_organisation
from frontdoor.domain.outreach.actions import let_school_go, link_advice, note_advice, take_on_school
from frontdoor.domain.outreach.queries import caseload_of_team, what_became_of_them
from frontdoor.domain.outreach.rules import FEWEST_FOLLOWED
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.county import County
from tests.factories.deeds import arrived, decided, do, look, refusal

LATELY = now() - timedelta(days=30)


@pytest.fixture
def school(county: County) -> UUID:
    return do(county.officer, add_organisation, "Ferrybank Primary", agency_code="education")


def test_the_team_reads_who_looks_after_which_school(county: County, school: UUID) -> None:
    do(county.early_help, take_on_school, school)
    do(county.early_help, note_advice, school, need="money", words="Try the breakfast club.")
    [one] = look(county.early_help, caseload_of_team, LATELY)
    assert (one.organisation, one.member_id, one.notes) == ("Ferrybank Primary", county.early_help.id, 1)


def test_nobody_else_does(county: County, school: UUID) -> None:
    do(county.early_help, take_on_school, school)
    assert look(county.police, caseload_of_team, LATELY) == []
    assert refusal(county.police, take_on_school, school)


def test_a_school_is_looked_after_once(county: County, school: UUID) -> None:
    do(county.early_help, take_on_school, school)
    said = refusal(county.early_help, take_on_school, school)
    assert said == "Your team looks after Ferrybank Primary already."


def test_let_go_it_may_be_taken_on_again(county: County, school: UUID) -> None:
    do(county.early_help, take_on_school, school)
    [one] = look(county.early_help, caseload_of_team, LATELY)
    do(county.early_help, let_school_go, one.id)
    assert look(county.early_help, caseload_of_team, LATELY) == []
    do(county.early_help, take_on_school, school)
    assert len(look(county.early_help, caseload_of_team, LATELY)) == 1


def test_what_nobody_looks_after_can_not_be_let_go(county: County) -> None:
    with pytest.raises(NotThere):
        do(county.early_help, let_school_go, uuid4())


def test_the_log_says_which_school_and_team(county: County, school: UUID) -> None:
    do(county.early_help, take_on_school, school)
    [row] = look(county.officer, lambda viewer: list(Event.objects.filter(name="school_taken_on")))
    assert row.payload == {"organisation_id": str(school), "team_id": str(county.early_help.team_id)}


def test_what_became_of_them_is_said_from_five_on(county: County, school: UUID) -> None:
    note = do(county.early_help, note_advice, school, need="money", words="Try the breakfast club.")
    for _ in range(FEWEST_FOLLOWED - 1):
        _followed(county, note)
    assert look(county.early_help, what_became_of_them, LATELY) == {}
    _followed(county, note)
    assert look(county.early_help, what_became_of_them, LATELY) == {Outcome.EARLY_HELP: 5}
    assert look(county.police, what_became_of_them, LATELY) == {}


def _followed(county: County, note: UUID) -> None:
    contact = arrived()
    decided(county, contact)
    do(county.officer, link_advice, note, contact)
