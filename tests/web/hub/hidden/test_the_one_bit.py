"""What those who triage are told on the pages where people are matched, and the one button that comes with it."""

from pathlib import Path
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Role
from frontdoor.domain.contacts.queries import hub_draft
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.needtoknow.actions import answer_question
from frontdoor.domain.needtoknow.queries import questions
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from tests.factories.county import one_more
from tests.factories.deeds import arrived
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.hub.hidden.world import HOME, ZEPHYRINE, Household, a_household

LINE = "There may be a restricted record. Ask the information governance lead before you make a new one."
TYPED = {
    "emergency": "no",
    "kind": "anonymous",
    "words": "She was seen alone.",
    "person": ["p1"],
    "p1-part": "child",
    "p1-forename": "Zephyrine",
    "p1-surname": "Tollemache",
    **HOME,
}


@pytest.fixture
def of(db: None, tmp_path: Path) -> Household:
    return a_household(tmp_path)


@pytest.fixture
def officer(of: Household) -> Client:
    return signed_in(of.officer)


@pytest.fixture
def again(of: Household) -> UUID:
    """One more worry about her, in which nobody has recognised her."""
    return arrived(people=(Involved(Part.CHILD, ZEPHYRINE),), words="Seen alone.")


def matched(client: Client, contact: UUID, **sent: str) -> str:
    address = reverse("hub:match", args=[contact])
    return words_of(client.post(address, sent, follow=True) if sent else client.get(address))


def waiting(of: Household) -> list[UUID]:
    with acting_as(of.guardian.id):
        return [one.contact_id for one in questions(of.guardian, answered=False)]


def test_the_line_stands_where_people_are_matched(officer: Client, again: UUID) -> None:
    page = matched(officer, again)
    assert LINE in page
    assert "Nobody we know looks like" not in page


def test_whoever_does_not_triage_reads_what_they_would_read_of_anybody(of: Household, again: UUID) -> None:
    page = matched(signed_in(one_more(of.county, Role.BUSINESS_SUPPORT)), again)
    assert LINE not in page
    assert "Nobody we know looks like Zephyrine Tollemache" in page


def test_the_button_asks_the_guardian_which_contact_it_is_about(
    of: Household, officer: Client, again: UUID
) -> None:
    page = matched(officer, again, ask="yes")
    assert "The information governance lead has it. They were asked about Zephyrine Tollemache" in page
    assert waiting(of) == [again]


def test_pressed_twice_it_asks_once(of: Household, officer: Client, again: UUID) -> None:
    matched(officer, again, ask="yes")
    assert "was asked already" in matched(officer, again, ask="yes")
    assert len(waiting(of)) == 1


def test_ruled_the_same_the_page_is_gone_for_whoever_asked(
    of: Household, officer: Client, again: UUID
) -> None:
    matched(officer, again, ask="yes")
    with acting_as(of.guardian.id):
        [question] = questions(of.guardian, answered=False)
        answer_question(question.id, Ruled.SAME, "The same girl", by=of.guardian)
    assert officer.get(reverse("hub:match", args=[again])).status_code == 404
    assert officer.get(reverse("hub:contact", args=[again])).status_code == 404


def test_the_line_stands_beside_a_call_as_it_is_typed(officer: Client, of: Household) -> None:
    page = words_of(officer.post(reverse("hub:call_save", args=[new_id()]), TYPED))
    assert LINE in page
    assert "nobody on record is like this" not in page


def test_chosen_in_a_call_the_guardian_is_asked_once_it_is_sent(officer: Client, of: Household) -> None:
    call = new_id()
    address = reverse("hub:call", args=[call])
    page = words_of(officer.post(address, {**TYPED, "do": "ask:p1"}, follow=True))
    assert "They will be asked as soon as this is sent." in page
    officer.post(address, {**TYPED, "p1-ask": "yes", "send": "triage"})
    with acting_as(SYSTEM.id):
        draft = hub_draft(SYSTEM, call)
    assert draft
    assert waiting(of) == [draft.sent_as]


def test_not_chosen_in_a_call_nobody_is_asked(officer: Client, of: Household) -> None:
    officer.post(reverse("hub:call", args=[new_id()]), {**TYPED, "send": "triage"})
    assert waiting(of) == []
