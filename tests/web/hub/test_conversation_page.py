"""A call that is answered in the call, by somebody who may decide."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import hub_draft
from frontdoor.domain.contacts.rules import ReferrerCoached
from frontdoor.domain.decisions.queries import decisions_on
from frontdoor.domain.feedback.queries import messages_on
from frontdoor.domain.journey.rules import Stage
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.records.ids import new_id
from tests.factories.county import County
from tests.factories.deeds import look, standing
from tests.web.hub.conftest import words_of

SignIn = Callable[[Viewer], Client]
SAID = {
    "emergency": "no",
    "kind": "professional",
    "name": "Ms Hale",
    "agency_code": "education",
    "email": "hale@example.org",
    "words": "Thomas Varley came with a bruise.",
    "person": ["p1"],
    "p1-part": "child",
    "p1-forename": "Thomas",
    "p1-surname": "Varley",
    "p1-born": "8",
}
ANSWER = {"needs": ["family"], "outcome": "advice_only", "advised": "Speak with Thomas and his mother."}
HX = {"HX-Request": "true"}


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def call() -> UUID:
    """The address of a call that nobody has begun."""
    return new_id()


def save(client: Client, call: UUID, **changes: Any) -> str:
    """Save a conversation as the page does by itself, and read what it answers."""
    return words_of(client.post(reverse("hub:call_save", args=[call]), SAID | changes, headers=HX))


def end(client: Client, call: UUID, how: str = "answered", **changes: Any) -> str:
    """End a conversation by its button, with scripts, and read what stands in its place."""
    given = SAID | ANSWER | changes | {"send": how}
    return words_of(client.post(reverse("hub:call", args=[call]), given, headers=HX))


def sent_as(county: County, call: UUID) -> UUID:
    """The contact as which a call was sent."""
    taken = look(county.social_worker, hub_draft, call)
    assert taken
    assert taken.sent_as
    return taken.sent_as


def test_what_to_read_back_writes_itself_and_names_nobody(worker: Client, call: UUID) -> None:
    said = save(worker, call, **ANSWER)
    assert "The child (8) came with a bruise." in said
    assert "What we agreed: Speak with the child (8) and his mother." in said


def test_a_school_is_coached_by_agency_and_by_need(worker: Client, call: UUID) -> None:
    assert "Has the school spoken with the parent?" in save(worker, call)
    assert "Is it safe to ring or write to them" in save(worker, call, needs=["domestic_abuse"])


def test_a_prompt_that_was_answered_makes_way_for_the_next(worker: Client, call: UUID) -> None:
    before = save(worker, call)
    after = save(worker, call, asked=["school_spoke"], skipped=["child_said"])
    assert "What would you like to see happen?" not in before
    assert "What would you like to see happen?" in after
    assert "What has the child or adult said" not in after


def test_prompts_that_stay_the_same_are_not_drawn_again(worker: Client, call: UUID) -> None:
    save(worker, call)
    assert "Has the school spoken" not in save(worker, call, tried="A meeting")


def test_one_press_sends_decides_tells_and_closes(county: County, worker: Client, call: UUID) -> None:
    page = end(worker, call)
    contact = sent_as(county, call)
    assert "Sent to hale@example.org. The contact is closed. Read out to the caller: reference" in page
    assert standing(contact).stage == Stage.CLOSED
    told = look(county.officer, messages_on, contact)[-1].words
    assert " ".join(told.split()) in page


def test_which_prompts_were_used_is_on_record_as_codes(county: County, worker: Client, call: UUID) -> None:
    end(worker, call, asked=["school_spoke"], skipped=["child_said"])
    contact = sent_as(county, call)
    with_codes = look(county.officer, lambda viewer: list(Event.objects.filter(name=ReferrerCoached.name)))
    assert [(one.contact_id, one.deed()) for one in with_codes] == [
        (contact, ReferrerCoached(asked=("school_spoke",), skipped=("child_said",)))
    ]


def test_advice_about_nobody_in_particular_is_answered(county: County, worker: Client, call: UUID) -> None:
    assert "The contact is closed." in end(worker, call, person=[])
    assert [one.outcome for one in look(county.officer, decisions_on, sent_as(county, call))] == [
        "advice_only"
    ]


def test_early_help_about_nobody_is_not(worker: Client, call: UUID) -> None:
    assert "Say who it is about" in end(worker, call, person=[], outcome="early_help")


def test_early_help_is_told_and_leads_on_to_the_team(county: County, worker: Client, call: UUID) -> None:
    page = end(worker, call, outcome="early_help")
    assert "Next: hand it over." in page
    assert standing(sent_as(county, call)).stage == Stage.DECIDED


def test_what_a_manager_signs_is_said_before_and_after(county: County, worker: Client, call: UUID) -> None:
    law = {"outcome": "assessment", "test": "section_17", "why_met": "Often hurt"}
    assert "The caller is told once that is done." in save(worker, call, **(ANSWER | law))
    assert "A manager signs it first; they are told then." in end(worker, call, **law)
    assert standing(sent_as(county, call)).stage == Stage.TO_SIGN


@pytest.mark.parametrize(
    ("left_out", "says"),
    [
        ({"needs": []}, "Select at least one need"),
        ({"outcome": ""}, "Select which way it goes"),
        ({"advised": " "}, "Write what you advise"),
        ({"outcome": "assessment"}, "Select which test in law is met"),
        ({"words": ""}, "Write what worries them"),
    ],
)
def test_what_an_answer_still_needs_is_said_and_nothing_is_sent(
    county: County, worker: Client, call: UUID, left_out: dict[str, Any], says: str
) -> None:
    assert says in end(worker, call, **left_out)
    kept = look(county.social_worker, hub_draft, call)
    assert kept
    assert (kept.sent_as, kept.answers["name"]) == (None, "Ms Hale")


def test_unread_and_without_an_address_nobody_is_taken_for_told(
    county: County, worker: Client, call: UUID
) -> None:
    assert "Read it out to them and agree it" in end(worker, call, "answered_unread", email="")
    kept = look(county.social_worker, hub_draft, call)
    assert kept
    assert kept.sent_as is None


def test_without_scripts_the_contact_follows(county: County, worker: Client, call: UUID) -> None:
    given = SAID | ANSWER | {"send": "answered"}
    response = worker.post(reverse("hub:call", args=[call]), given)
    assert response["Location"] == reverse("hub:contact", args=[sent_as(county, call)])


def test_a_longer_decision_has_a_page_of_its_own(county: County, worker: Client, call: UUID) -> None:
    given = SAID | ANSWER | {"send": "decide"}
    address = worker.post(reverse("hub:call", args=[call]), given)["Location"]
    assert address == f"{reverse('hub:decide', args=[sent_as(county, call)])}?outcome=advice_only"


def test_who_may_not_decide_is_asked_no_more_than_the_call(
    county: County, as_member: SignIn, call: UUID
) -> None:
    page = words_of(as_member(county.officer).get(reverse("hub:call", args=[call])))
    assert "What would help this family?" not in page
    assert "Advice given" in page


def test_an_officer_who_posts_an_answer_decides_nothing(
    county: County, as_member: SignIn, call: UUID
) -> None:
    as_member(county.officer).post(reverse("hub:call", args=[call]), SAID | ANSWER | {"send": "answered"})
    assert look(county.officer, decisions_on, sent_as(county, call)) == []


def test_what_the_worker_began_an_officer_does_not_wipe_out(
    county: County, worker: Client, as_member: SignIn, call: UUID
) -> None:
    save(worker, call, **ANSWER)
    save(as_member(county.officer), call)
    kept = look(county.social_worker, hub_draft, call)
    assert kept
    assert kept.answers["advised"] == ANSWER["advised"]


def test_what_happens_now_is_not_read_out_to_a_family_before_two_have_read_it(
    worker: Client, call: UUID
) -> None:
    told = "You can go on helping in the way that we talked about."
    assert told not in save(worker, call, **ANSWER, kind="family")
    assert "A colleague reads the words first" in end(worker, call, kind="family")
