"""What an agency took on: by when, and how it went."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.decisions.queries import ActionSeen, action_seen
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.partner.conftest import Work
from tests.web.public.filling import Shown

LIST = reverse("partner:actions")
DONE = {"progress": "done", "evidence": "Visited on Tuesday; food was there."}


def address(action: UUID) -> str:
    return reverse("partner:action", args=[action])


def report(client: Client, action: UUID, typed: dict[str, str]) -> Shown:
    return client.post(address(action), typed, follow=True)


def seen(action: UUID) -> ActionSeen:
    with acting_as(SYSTEM.id):
        return action_seen(SYSTEM, action)


def test_what_is_to_be_done_is_listed_with_its_day(work: Work, police: Client) -> None:
    work.agree()
    page = words_of(police.get(LIST))
    assert "Visit the home" in page
    assert "Tom Varley" in page


def test_what_is_late_is_said_to_be(work: Work) -> None:
    work.agree()
    with time_machine.travel(now() + timedelta(days=2)):
        assert "Late" in words_of(signed_in(work.county.police).get(LIST))


def test_what_was_done_is_kept_with_what_shows_it(work: Work, police: Client) -> None:
    action = work.agree()
    assert "The hub can see how it went" in words_of(report(police, action, DONE))
    assert seen(action).reports[0].evidence == DONE["evidence"]
    assert "Visit the home" in words_of(police.get(LIST, {"show": "done"}))


@pytest.mark.parametrize("progress", ["changed", "not_done"])
def test_what_is_not_done_stays_to_be_done(work: Work, police: Client, progress: str) -> None:
    action = work.agree()
    report(police, action, {"progress": progress, "evidence": "Nobody was in."})
    assert seen(action).is_open
    assert "Nobody was in." in words_of(police.get(address(action)))


@pytest.mark.parametrize(
    ("typed", "said"),
    [({"progress": "done"}, "Enter what was done"), ({"evidence": "Visited."}, "Select how it went")],
)
def test_half_a_report_is_asked_for_the_other_half(
    work: Work, police: Client, typed: dict[str, str], said: str
) -> None:
    action = work.agree()
    assert said in words_of(report(police, action, typed))
    assert seen(action).reports == ()


def test_an_action_of_another_agency_looks_as_if_it_were_not_there(work: Work, health: Client) -> None:
    theirs, none = health.get(address(work.agree())), health.get(address(uuid4()))
    assert (theirs.status_code, none.status_code) == (404, 404)
    assert words_of(theirs) == words_of(none)


def test_nobody_reports_on_another_agency_s_action(work: Work, health: Client) -> None:
    action = work.agree()
    assert report(health, action, DONE).status_code == 404
    assert seen(action).reports == ()


def test_an_empty_list_says_what_would_stand_there(police: Client) -> None:
    assert "Nothing to do" in words_of(police.get(LIST))
    assert "Nothing done yet" in words_of(police.get(LIST, {"show": "done"}))


def test_a_team_sees_the_actions_of_its_agency(work: Work) -> None:
    work.agree("early-help")
    assert "Visit the home" in words_of(signed_in(work.county.early_help).get(LIST))
