"""Advice to schools: noted in half a minute by a team, and tied to what came later by the hub."""

from uuid import UUID

import pytest
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.assurance.actions import add_organisation
from frontdoor.domain.outreach.actions import link_advice, note_advice, take_on_school
from frontdoor.domain.outreach.queries import caseload_of_team
from frontdoor.foundation.clock import now
from tests.factories.county import County, a_county
from tests.factories.deeds import arrived, decided, do, look
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import TRIAGED, send

SAID = "Talk with the parents first, and try the breakfast club."


@pytest.fixture
def county(db: None) -> County:
    return a_county()


@pytest.fixture
def school(county: County) -> UUID:
    return do(county.officer, add_organisation, "Ferrybank Primary", agency_code="education")


def page_of(member: Viewer) -> str:
    return words_of(signed_in(member).get(reverse("teams:outreach")))


def test_three_answers_and_a_press_note_advice(county: County, school: UUID) -> None:
    typed = {"school": str(school), "need": "money", "words": SAID}
    page = words_of(signed_in(county.early_help).post(reverse("teams:outreach"), typed, follow=True))
    assert "Noted. If the school raises a worry later, the hub sees your advice." in page
    assert "Ferrybank Primary" in page
    assert f"{SAID} " in page


def test_somebody_s_number_is_refused_and_nothing_typed_is_lost(county: County, school: UUID) -> None:
    typed = {"school": str(school), "need": "money", "words": "Ring 07700 900123."}
    page = signed_in(county.early_help).post(reverse("teams:outreach"), typed)
    assert "Leave out numbers, e-mail addresses and birth dates" in words_of(page)
    assert "Ring 07700 900123." in page.content.decode()


def test_without_a_note_the_page_says_what_will_stand_there(county: County) -> None:
    assert "Nothing is noted yet." in page_of(county.early_help)


def test_at_triage_the_hub_ties_a_worry_to_the_advice_before_it(county: County, school: UUID) -> None:
    note = do(county.early_help, note_advice, school, need="money", words=SAID)
    officer, contact = signed_in(county.officer), arrived()
    assert SAID in words_of(officer.get(reverse("hub:triage", args=[contact])))
    send(officer, "triage", contact, **TRIAGED, told=[], place="", advice=[str(note)])
    page = page_of(county.early_help)
    assert "Followed by a worry: 1 . Without one: 0 ." in page
    assert "A worry followed" in page


def test_of_another_school_nothing_is_offered(county: County, school: UUID) -> None:
    other = do(county.officer, add_organisation, "Kilnfield Junior School", agency_code="education")
    do(county.early_help, note_advice, other, need="money", words=SAID)
    page = words_of(signed_in(county.officer).get(reverse("hub:triage", args=[arrived()])))
    assert "Does this follow advice" not in page


def test_a_school_is_taken_on_and_let_go(county: County, school: UUID) -> None:
    client = signed_in(county.early_help)
    page = reverse("teams:outreach")
    taken = words_of(client.post(page, {"place": str(school)}, follow=True))
    assert "Taken on. It stands first where advice is noted." in taken
    [one] = look(county.early_help, caseload_of_team, now())
    assert "Let go. What was advised stays noted." in words_of(
        client.post(page, {"let_go": str(one.id)}, follow=True)
    )
    assert "None yet." in page_of(county.early_help)


def test_the_schools_that_are_looked_after_stand_first(county: County, school: UUID) -> None:
    do(county.officer, add_organisation, "Aldergate Nursery", agency_code="education")
    do(county.early_help, take_on_school, school)
    page = signed_in(county.early_help).get(reverse("teams:outreach")).content.decode()
    choices = page[page.index("What was it about") - 2000 : page.index("What was it about")]
    assert choices.index("Ferrybank Primary") < choices.index("Aldergate Nursery")


def test_a_school_to_look_after_must_be_chosen(county: County) -> None:
    page = words_of(signed_in(county.early_help).post(reverse("teams:outreach"), {"place": ""}))
    assert "Select the school, surgery or service" in page
    assert "Select what it was about" not in page


def test_it_says_what_was_decided_on_the_worries_that_followed(county: County, school: UUID) -> None:
    note = do(county.early_help, note_advice, school, need="money", words=SAID)
    for _ in range(5):
        contact = arrived()
        decided(county, contact)
        do(county.officer, link_advice, note, contact)
    assert "What was decided on these: Early help 5 ." in page_of(county.early_help)
