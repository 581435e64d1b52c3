"""What referrals told us: ticked at triage in seconds, and learned from by one school at a time."""

import re
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.agencies.queries import organisations
from frontdoor.domain.assurance.actions import add_organisation, score
from frontdoor.domain.assurance.queries import reading_score
from frontdoor.domain.assurance.rules import Item
from frontdoor.domain.contacts.rules import ReferrerKind, StatedConcern
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import TEACHER, a_concern
from tests.factories.county import County
from tests.factories.deeds import arrived, do
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import TRIAGED, send

SignIn = Callable[[Viewer], Client]
Arrives = Callable[[StatedConcern], UUID]


@pytest.fixture
def officer(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


@pytest.fixture
def school(county: County) -> UUID:
    return do(county.officer, add_organisation, "Ferrybank Primary", agency_code="education")


def scored(contact: UUID) -> tuple[str, ...] | None:
    """Which of the six were kept; None where nobody said."""
    with acting_as(SYSTEM.id):
        found = reading_score(SYSTEM, contact).found
    return tuple(found.met) if found else None


def names_listed() -> list[str]:
    with acting_as(SYSTEM.id):
        return [one.name for one in organisations(SYSTEM)]


def ticked(page: str) -> list[str]:
    return re.findall(r'name="told"[^>]*value="(\w+)"[^>]*checked', page)


def read_back(county: County, school: UUID, times: int, *met: Item) -> None:
    for _ in range(times):
        do(county.officer, score, arrived(), met, organisation=school)


def test_what_can_be_seen_is_ticked_and_the_school_is_found(
    officer: Client, contact: UUID, school: UUID
) -> None:
    page = officer.get(reverse("hub:triage", args=[contact])).content.decode()
    assert ticked(page) == ["voice", "reached"]
    assert f'<option value="{school}" selected>Ferrybank Primary</option>' in page


def test_one_press_keeps_the_first_look_and_the_six(officer: Client, contact: UUID, school: UUID) -> None:
    send(officer, "triage", contact, **TRIAGED, told=["worry", "voice"], place=str(school))
    assert scored(contact) == ("worry", "voice")


def test_a_school_that_is_not_on_the_list_comes_onto_it_as_they_wrote_it(
    officer: Client, contact: UUID
) -> None:
    page = officer.get(reverse("hub:triage", args=[contact])).content.decode()
    assert '<option value="new" selected>Add “Ferrybank Primary”</option>' in page
    send(officer, "triage", contact, **TRIAGED, told=["voice"], place="new")
    assert (names_listed(), scored(contact)) == (["Ferrybank Primary"], ("voice",))


def test_without_a_school_nothing_is_counted(officer: Client, contact: UUID) -> None:
    send(officer, "triage", contact, **TRIAGED, told=["voice"], place="")
    assert (scored(contact), names_listed()) == (None, [])


def test_of_a_neighbour_nothing_is_asked_and_nothing_kept(
    officer: Client, arrives: Arrives, school: UUID
) -> None:
    contact = arrives(a_concern(referrer=replace(TEACHER, kind=ReferrerKind.PUBLIC)))
    page = words_of(officer.get(reverse("hub:triage", args=[contact])))
    send(officer, "triage", contact, **TRIAGED, told=["voice"], place=str(school))
    assert ("What helps in a referral" in page, scored(contact)) == (False, None)


def test_a_school_that_nobody_offered_is_refused_and_nothing_is_kept(officer: Client, contact: UUID) -> None:
    page = words_of(send(officer, "triage", contact, **TRIAGED, told=[], place=str(uuid4())))
    assert "Choose your answer from the list" in page
    assert scored(contact) is None


def test_a_second_look_begins_from_what_was_ticked_last(officer: Client, contact: UUID, school: UUID) -> None:
    send(officer, "triage", contact, **TRIAGED, told=["tried"], place=str(school))
    assert ticked(officer.get(reverse("hub:triage", args=[contact])).content.decode()) == ["tried"]


def test_under_ten_a_page_says_that_it_is_too_few_to_say(
    officer: Client, county: County, school: UUID
) -> None:
    read_back(county, school, 9, Item.WORRY)
    page = words_of(officer.get(reverse("hub:quality_of", args=[school])))
    assert "Too few to say 9 referrals were read back so far" in page
    assert "What they do well" not in page


def test_from_ten_on_a_page_praises_and_says_what_would_help(
    officer: Client, county: County, school: UUID
) -> None:
    read_back(county, school, 10, *(set(Item) - {Item.VOICE}))
    page = words_of(officer.get(reverse("hub:quality_of", args=[school])))
    assert "What they saw or heard, and why it worries them: in 10 of 10. Tell them so." in page
    assert (
        "Ask the child how things are for them, and write it down in their own words. It was in 0 of 10."
        in page
    )


def test_no_other_school_is_named_on_a_schools_page(officer: Client, county: County, school: UUID) -> None:
    other = do(county.officer, add_organisation, "Kilnfield Junior School", agency_code="education")
    for one in (school, other):
        read_back(county, one, 10, Item.WORRY)
    page = officer.get(reverse("hub:quality_of", args=[school])).content.decode()
    assert ("Kilnfield" in page, page.count("<circle"), str(other) in page) == (False, 2, False)


def test_the_list_is_by_name_and_says_how_many_and_not_how_well(
    officer: Client, county: County, school: UUID
) -> None:
    read_back(county, school, 3, *Item)
    do(county.officer, add_organisation, "Coppergate College", agency_code="education")
    page = words_of(officer.get(reverse("hub:quality")))
    assert "Coppergate College None yet Ferrybank Primary 3 too few to say" in page
    assert "%" not in page


def test_the_list_can_be_narrowed_to_a_kind(officer: Client, county: County, school: UUID) -> None:
    do(county.officer, add_organisation, "Quarrybank Surgery", agency_code="health-gp")
    page = words_of(officer.get(reverse("hub:quality"), {"show": "surgery"}))
    assert ("Quarrybank Surgery" in page, "Ferrybank" in page) == (True, False)


def test_an_empty_list_says_how_the_first_comes_onto_it(officer: Client) -> None:
    assert "No school, surgery or service is on the list yet." in words_of(
        officer.get(reverse("hub:quality"))
    )


def test_a_page_of_a_place_that_is_not_there_is_not_found(officer: Client) -> None:
    assert officer.get(reverse("hub:quality_of", args=[uuid4()])).status_code == 404


def test_a_school_without_sign_in_is_written_to(officer: Client, county: County, school: UUID) -> None:
    read_back(county, school, 10, Item.WORRY)
    page = reverse("hub:quality_of", args=[school])
    assert "What they read" in words_of(officer.get(page))
    assert "Sent. Nobody is named in it." in words_of(
        officer.post(page, {"email": "lead@example.org"}, follow=True)
    )
    assert 'value="lead@example.org"' in officer.get(page).content.decode()


def test_an_address_that_cannot_be_one_is_said(officer: Client, county: County, school: UUID) -> None:
    read_back(county, school, 10, Item.WORRY)
    page = words_of(officer.post(reverse("hub:quality_of", args=[school]), {"email": "lead"}))
    assert "There is a problem" in page
