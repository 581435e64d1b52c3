"""The page on which a decision is made: needs first."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.decisions.queries import DecisionSeen, decisions_on
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.web.hub.conftest import Answer, words_of
from tests.web.hub.deeds import ADVISED, ASKED, ASSESSED, HELPED_EARLY, people_of, send, stage_of

SignIn = Callable[[Viewer], Client]


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


def decided_on(contact: UUID) -> list[DecisionSeen]:
    with acting_as(SYSTEM.id):
        return decisions_on(SYSTEM, contact)


def decide(client: Client, contact: UUID, **typed: object) -> Answer:
    return send(client, "decide", contact, **typed)


def test_each_need_is_kept_with_what_was_seen_and_who_can_meet_it(worker: Client, contact: UUID) -> None:
    decide(worker, contact, **ADVISED)
    [need] = decided_on(contact)[0].needs
    assert (need.code, need.seen) == ("money", "No food at home until Friday.")
    assert need.met_by == "The school's family worker, with the food bank."


def test_a_test_considered_is_kept_with_why(worker: Client, contact: UUID) -> None:
    decide(worker, contact, **ASSESSED)
    [considered] = decided_on(contact)[0].tests
    assert (considered.code, considered.met) == ("section_17", True)
    assert considered.why == "Often hungry, and his weight falls."


def test_help_by_agreement_is_in_force_at_once(worker: Client, contact: UUID) -> None:
    response = decide(worker, contact, **ADVISED)
    assert stage_of(contact) == "decided"
    assert "Next: tell whoever raised it." in words_of(response)


def test_what_rests_on_a_duty_waits_for_a_manager_and_says_the_rule(worker: Client, contact: UUID) -> None:
    response = decide(worker, contact, **ASSESSED)
    assert stage_of(contact) == "to_sign"
    assert "Social work assessment: a team manager signs." in words_of(response)


def test_a_decision_without_a_need_is_not_made_and_nothing_typed_is_lost(
    worker: Client, contact: UUID
) -> None:
    response = decide(worker, contact, **(ADVISED | {"needs": []}))
    assert "Select at least one need" in words_of(response)
    assert str(ADVISED["reasons"]) in words_of(response)
    assert decided_on(contact) == []


def test_each_need_chosen_says_what_was_seen(worker: Client, contact: UUID) -> None:
    response = decide(worker, contact, **(ADVISED | {"seen_money": ""}))
    assert "Enter what was seen: enough money to live on" in words_of(response)


def test_an_assessment_says_which_test_is_met(worker: Client, contact: UUID) -> None:
    response = decide(worker, contact, **(ASSESSED | {"met_section_17": "not_met"}))
    assert "Social work assessment rests on a statutory test." in words_of(response)
    assert decided_on(contact) == []


def test_the_page_says_which_ways_one_may_sign_alone(worker: Client, contact: UUID) -> None:
    page = words_of(worker.get(reverse("hub:decide", args=[contact])))
    assert "with their agreement. You may sign this alone." in page
    assert "within 45 working days. A team manager signs after you." in page


def test_a_manager_may_sign_an_assessment_alone(county: County, as_member: SignIn, contact: UUID) -> None:
    decide(as_member(county.manager), contact, **ASSESSED)
    assert stage_of(contact) == "decided"


def test_who_has_not_answered_is_said_and_holds_nothing_up(worker: Client, contact: UUID) -> None:
    send(worker, "ask", contact, **ASKED, people=people_of(contact))
    page = words_of(worker.get(reverse("hub:decide", args=[contact])))
    assert "Not yet answered: Police. You need not wait." in page
    decide(worker, contact, **ADVISED)
    assert decided_on(contact)[0].outstanding == "Police"


@pytest.mark.parametrize(("typed", "page"), [(ADVISED, "tell"), (HELPED_EARLY, "hand_over")])
def test_going_on_leads_to_what_is_next(
    worker: Client, contact: UUID, typed: dict[str, object], page: str
) -> None:
    response = worker.post(reverse("hub:decide", args=[contact]), {**typed, "go_on": "yes"})
    assert response["Location"] == reverse(f"hub:{page}", args=[contact])


def test_a_decision_is_made_again_from_the_one_before(worker: Client, contact: UUID) -> None:
    decide(worker, contact, **ASSESSED)
    page = worker.get(reverse("hub:decide", args=[contact])).content.decode()
    assert "No food at home until Friday." in page
    assert 'value="assessment" checked' in page


def test_a_call_may_bring_a_first_guess_at_the_way(worker: Client, contact: UUID) -> None:
    page = worker.get(reverse("hub:decide", args=[contact]) + "?outcome=early_help").content.decode()
    assert 'value="early_help" checked' in page


def test_an_officer_does_not_decide(county: County, as_member: SignIn, contact: UUID) -> None:
    response = as_member(county.officer).get(reverse("hub:decide", args=[contact]))
    assert response.status_code == 403
    assert "Ask one of these: social worker, team manager." in words_of(response)
