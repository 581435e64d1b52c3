"""Asking a partner: about whom, what for, by when; and the answer, in one part or two."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.journey.rules import Stage
from frontdoor.domain.sharing.actions import ask_partner, reply, withdraw
from frontdoor.domain.sharing.queries import how_many_to_us, request_seen, requests_on, requests_to_us
from frontdoor.domain.sharing.rules import Answer
from frontdoor.domain.triage.rules import Priority
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.factories.county import County
from tests.factories.deeds import arrived, asked, do, look, people_on, refusal, standing


def test_from_the_moment_they_are_asked_partners_see_whom_they_are_asked_about(
    county: County, contact: UUID
) -> None:
    child, _ = people_on(contact)
    asked(county, contact, people=[child])
    seen = look(county.police, contact_seen, contact)
    assert [one.person.id for one in seen.people] == [child]


def test_a_partner_who_was_not_asked_sees_nothing(county: County, contact: UUID) -> None:
    asked(county, contact)
    with pytest.raises(NotThere):
        look(county.health, contact_seen, contact)


WRONG: dict[str, tuple[Callable[[UUID], dict[str, Any]], str]] = {
    "about nobody": (lambda other: {"people": []}, "Choose whom you ask about, from the people on this contact."),
    "about somebody of another contact": (
        lambda other: {"people": people_on(other)},
        "Choose whom you ask about, from the people on this contact.",
    ),
    "about somebody unknown": (
        lambda other: {"people": [uuid4()]},
        "Choose whom you ask about, from the people on this contact.",
    ),
    "without words": (
        lambda other: {"words": " "},
        "Say what you need to know, so that the answer can be to the point.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_question_is_refused_with_what_it_lacks(county: County, contact: UUID, case: str) -> None:
    change, reason = WRONG[case]
    with pytest.raises(Refused) as refused:
        asked(county, contact, **change(arrived()))
    assert refused.value.reason == reason
    assert look(county.officer, requests_on, contact) == []


@pytest.mark.parametrize(("priority", "runs"), [(one, one is not Priority.BLUE) for one in Priority])
def test_a_clock_runs_by_priority(county: County, contact: UUID, priority: Priority, runs: bool) -> None:
    request = look(county.police, request_seen, asked(county, contact, priority=priority))
    assert (request.due_at is not None) is runs
    assert standing(contact).due_at == request.due_at


def test_a_part_answer_leaves_the_clock_running_and_the_whole_one_stops_it(
    county: County, contact: UUID
) -> None:
    request = asked(county, contact)
    do(county.police, reply, request, answer=Answer.PART, words="Two call-outs; more to follow")
    waiting = standing(contact)
    do(county.police, reply, request, answer=Answer.KNOWN, words="Both to the same address")
    stopped = standing(contact)
    assert (waiting.stage, waiting.waiting_agencies) == (Stage.WITH_PARTNERS, [county.police.agency_id])
    assert (stopped.stage, stopped.waiting_agencies, stopped.due_at) == (Stage.READY, [], None)
    said = [one.answer for one in look(county.officer, request_seen, request).replies]
    assert said == ["part", "known"]


def test_nothing_held_is_a_whole_answer_without_a_word(county: County, contact: UUID) -> None:
    request = asked(county, contact)
    do(county.police, reply, request, answer=Answer.NOTHING_HELD)
    assert not look(county.police, request_seen, request).is_open
    assert (standing(contact).stage, standing(contact).due_at) == (Stage.READY, None)


def test_while_another_partner_has_not_answered_it_stays_with_partners(county: County, contact: UUID) -> None:
    police, health = asked(county, contact), asked(county, contact, "health-gp")
    do(county.police, reply, police, answer=Answer.NOTHING_HELD)
    before = standing(contact)
    do(county.health, reply, health, answer=Answer.NOTHING_HELD)
    assert (before.stage, before.waiting_agencies) == (Stage.WITH_PARTNERS, [county.health.agency_id])
    assert standing(contact).stage == Stage.READY


@pytest.mark.parametrize("answer", [Answer.KNOWN, Answer.PART])
def test_whoever_knows_something_says_what(county: County, contact: UUID, answer: Answer) -> None:
    request = asked(county, contact)
    said = refusal(county.police, reply, request, answer=answer, words=" ")
    assert said == "Say what you know, in a line or two, or choose Nothing held."


def test_what_the_family_must_not_be_told_needs_a_reason(county: County, contact: UUID) -> None:
    request = asked(county, contact)
    how = {"answer": Answer.KNOWN, "words": "He is on licence", "keep_from_family": True}
    assert refusal(county.police, reply, request, **how) == "Say why the family must not be told."
    do(county.police, reply, request, keep_reason="It would put her in danger", **how)
    assert look(county.officer, request_seen, request).replies[0].keep_from_family


def test_a_whole_answer_is_given_once(county: County, contact: UUID) -> None:
    request = asked(county, contact)
    do(county.police, reply, request, answer=Answer.NOTHING_HELD)
    said = refusal(county.police, reply, request, answer=Answer.KNOWN, words="After all")
    assert said.startswith("This question has its answer already.")


def test_another_agency_can_neither_read_nor_answer_the_question(county: County, contact: UUID) -> None:
    request = asked(county, contact)
    with pytest.raises(NotThere):
        look(county.health, request_seen, request)
    with pytest.raises(NotThere):
        do(county.health, reply, request, answer=Answer.NOTHING_HELD)


def test_partners_do_not_read_each_others_answers(county: County, contact: UUID) -> None:
    police = asked(county, contact)
    asked(county, contact, "health-gp")
    do(county.police, reply, police, answer=Answer.KNOWN, words="On licence")
    seen = look(county.health, requests_on, contact)
    assert [(one.agency_id, one.replies) for one in seen] == [(county.health.agency_id, ())]


def test_a_question_taken_back_needs_a_reason_and_no_answer(county: County, contact: UUID) -> None:
    request = asked(county, contact)
    said = refusal(county.officer, withdraw, request, reason=" ")
    assert said == "Say why the answer is no longer needed."
    do(county.officer, withdraw, request, reason="His school told us")
    said = refusal(county.police, reply, request, answer=Answer.NOTHING_HELD)
    assert said == "This question was taken back, so no answer is needed."
    assert standing(contact).stage == Stage.READY


def test_what_waits_for_an_agency_is_told_apart_from_what_it_answered(county: County) -> None:
    requests = [asked(county, arrived()) for _ in range(3)]
    do(county.police, reply, requests[0], answer=Answer.NOTHING_HELD)
    do(county.police, reply, requests[1], answer=Answer.PART, words="More to follow")
    waiting = look(county.police, requests_to_us, waiting=True)
    assert [one.id for one in waiting] == requests[1:]
    assert [one.id for one in look(county.police, requests_to_us, waiting=False)] == requests[:1]
    counts = [look(county.police, how_many_to_us, waiting=waits) for waits in (True, False)]
    assert counts == [2, 1]


def test_asking_is_refused_on_a_contact_that_is_not_theirs_to_see(county: County) -> None:
    with pytest.raises(NotThere):
        asked_nowhere(county)


def asked_nowhere(county: County) -> object:
    """A question on a contact that is not there."""
    how = {"people": [uuid4()], "purpose": "x", "lawful_basis": "x", "service_agreement": "x"}
    return do(county.officer, ask_partner, uuid4(), agency_code="police", words="w", priority="red", **how)
