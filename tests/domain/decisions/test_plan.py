"""A plan's actions: what, by whom, until when; and how they went."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.decisions.actions import agree_action, report_action
from frontdoor.domain.decisions.queries import action_seen, actions_of_agency, actions_on, how_many_actions
from frontdoor.domain.decisions.rules import Progress
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.county import County
from tests.factories.deeds import do, look, people_on, planned, refusal


def test_an_action_lets_its_agency_see_the_contact_and_whom_it_is_about(
    county: County, contact: UUID
) -> None:
    child, _ = people_on(contact)
    planned(county, contact, people=[child])
    seen = look(county.police, contact_seen, contact)
    assert [one.person.id for one in seen.people] == [child]
    assert look(county.police, how_many_actions, done=False) == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"what": " "}, "Say what is to be done."),
        (
            {"due_on": today() - timedelta(days=1)},
            "The day by which it is to be done has passed already. Choose a later one.",
        ),
        ({"people": [uuid4()]}, "Choose whom it is about, from the people on this contact."),
    ],
)
def test_an_action_says_what_and_until_when(
    county: County, contact: UUID, change: dict[str, object], reason: str
) -> None:
    how = {"what": "Visit", "agency": county.agencies["police"], "due_on": today()}
    assert refusal(county.social_worker, agree_action, contact, **(how | change)) == reason
    assert look(county.officer, actions_on, contact) == []


def test_a_report_needs_its_evidence(county: County, contact: UUID) -> None:
    action = planned(county, contact)
    said = refusal(county.police, report_action, action, progress=Progress.DONE, evidence=" ")
    assert said == "Say what was done and what shows it, or why it was not done."


def test_an_action_stays_open_until_it_is_done(county: County, contact: UUID) -> None:
    action = planned(county, contact)
    do(county.police, report_action, action, progress=Progress.NOT_DONE, evidence="Nobody in")
    before = look(county.officer, action_seen, action)
    do(county.police, report_action, action, progress=Progress.DONE, evidence="Seen, well")
    assert (before.is_open, look(county.officer, action_seen, action).is_open) == (True, False)
    said = refusal(county.police, report_action, action, progress=Progress.DONE, evidence="Again")
    assert said == "This action is done already."


def test_another_agency_neither_reads_nor_reports_on_it(county: County, contact: UUID) -> None:
    action = planned(county, contact)
    with pytest.raises(NotThere):
        look(county.health, action_seen, action)
    with pytest.raises(NotThere):
        do(county.health, report_action, action, progress=Progress.DONE, evidence="Seen")


def test_an_action_past_its_day_is_overdue(county: County, contact: UUID) -> None:
    action = look(county.police, action_seen, planned(county, contact, due_on=today()))
    assert not action.is_overdue(today())
    assert action.is_overdue(today() + timedelta(days=1))


def test_an_agencys_actions_are_told_apart_by_whether_they_are_done(county: County, contact: UUID) -> None:
    later, sooner = planned(county, contact), planned(county, contact, due_on=today())
    finished = planned(county, contact)
    do(county.police, report_action, finished, progress=Progress.DONE, evidence="Seen")
    waiting = look(county.police, actions_of_agency, done=False)
    assert [one.id for one in waiting] == [sooner, later]
    assert [one.id for one in look(county.police, actions_of_agency, done=True)] == [finished]
