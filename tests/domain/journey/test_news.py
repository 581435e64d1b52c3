"""What comes after the decision, or after the close, stands on the hub's list until somebody opens it."""

from typing import Any
from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.actions import note_seen, they_wrote
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.domain.decisions.actions import report_action
from frontdoor.domain.decisions.rules import Progress
from frontdoor.domain.feedback.actions import close, reopen, say_why_not_told
from frontdoor.domain.journey.queries import Filters, closed_list, look_first_list, reading_piles
from frontdoor.domain.journey.rules import MAYBE_DANGER, Pile, Stage
from frontdoor.domain.sharing.actions import reply
from frontdoor.domain.sharing.rules import Answer
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.factories.deeds import arrived, asked, decided, do, look, planned, standing

pytestmark = pytest.mark.django_db
ADVICE: dict[str, Any] = {"outcome": Outcome.ADVICE_ONLY, "tests": []}


def on_the_list(viewer: Viewer, *piles: Pile) -> list[UUID]:
    """The contacts on the hub's list."""
    return [row.contact_id for row in look(viewer, look_first_list, Filters(piles=piles)).rows]


def closed_with_a_question(county: County, **changes: object) -> tuple[UUID, UUID]:
    """A contact decided and closed while the police had not answered; the contact and the question."""
    contact = arrived(**changes)
    question = asked(county, contact)
    decided(county, contact, **ADVICE)
    do(county.social_worker, say_why_not_told, contact, "They left no name")
    do(county.social_worker, close, contact, "Done")
    return contact, question


def answers(county: County, question: UUID, answer: Answer = Answer.KNOWN) -> None:
    do(county.police, reply, question, answer=answer, words="Two calls to the address." if answer else "")


def test_an_answer_after_the_close_is_on_the_list_until_somebody_opens_it(county: County) -> None:
    contact, question = closed_with_a_question(county)
    assert on_the_list(county.officer) == []
    answers(county, question)
    assert on_the_list(county.officer) == on_the_list(county.officer, Pile.UNREAD) == [contact]
    do(county.officer, note_seen, contact)
    assert on_the_list(county.officer) == []


def test_it_is_counted_as_new_and_not_as_open(county: County) -> None:
    _, question = closed_with_a_question(county)
    answers(county, question)
    with acting_as(county.officer.id):
        counts = reading_piles(county.officer).found
    assert (counts[Pile.UNREAD], counts[Pile.ALL]) == (1, 0)


def test_it_is_still_closed(county: County) -> None:
    contact, question = closed_with_a_question(county)
    answers(county, question)
    assert standing(contact).stage == Stage.CLOSED
    assert [row.contact_id for row in look(county.officer, closed_list, Filters()).rows] == [contact]


@pytest.mark.parametrize(
    ("answer", "news"), [(Answer.KNOWN, "answered"), (Answer.PART, "answered"), (Answer.NOTHING_HELD, "")]
)
def test_what_is_known_is_news_after_the_decision_and_nothing_held_is_none(
    county: County, answer: Answer, news: str
) -> None:
    contact = arrived()
    question = asked(county, contact)
    decided(county, contact)
    answers(county, question, answer)
    assert standing(contact).news == news


def test_before_the_decision_an_answer_moves_the_contact_on_and_is_no_news(county: County) -> None:
    contact = arrived()
    answers(county, asked(county, contact))
    assert (standing(contact).stage, standing(contact).news) == (Stage.READY, "")


@pytest.mark.parametrize(("progress", "news"), [(Progress.NOT_DONE, "not_done"), (Progress.DONE, "")])
def test_an_action_that_could_not_be_done_is_news(county: County, progress: Progress, news: str) -> None:
    contact = arrived()
    decided(county, contact)
    action = planned(county, contact)
    do(county.police, report_action, action, progress=progress, evidence="Nobody was at home")
    assert standing(contact).news == news


def test_the_first_news_is_said_until_it_is_read(county: County) -> None:
    contact = arrived()
    question = asked(county, contact)
    decided(county, contact)
    answers(county, question, Answer.PART)
    do(SYSTEM, they_wrote, contact, way_in=WayIn.EMAIL, chasing=False, alarming=False)
    assert standing(contact).news == "answered"


def test_what_alarmed_and_was_read_does_not_alarm_again_by_an_answer(county: County) -> None:
    contact, question = closed_with_a_question(county, words="He has a knife.")
    answers(county, question)
    assert standing(contact).look_first > MAYBE_DANGER


def test_opened_again_it_is_the_hubs_turn_and_whoever_was_asked_is_still_waited_on(county: County) -> None:
    contact, question = closed_with_a_question(county)
    do(county.manager, reopen, contact, "New information")
    assert (standing(contact).stage, standing(contact).waiting_agencies) == (
        Stage.READY,
        [county.agencies["police"]],
    )
    do(county.officer, note_seen, contact)
    assert standing(contact).stage == Stage.READY
    answers(county, question)
    assert standing(contact).waiting_agencies == []
