"""The page that compares somebody with those we know."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.matching.queries import rulings_on, same_people
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import TOM, a_concern
from tests.factories.county import County
from tests.web.hub.conftest import Answer, words_of
from tests.web.hub.deeds import people_of

SignIn = Callable[[Viewer], Client]


@pytest.fixture
def officer(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


@pytest.fixture
def tommy(arrives: Callable[..., UUID]) -> UUID:
    """The same boy under another spelling, on a contact of last month."""
    return UUID(
        people_of(arrives(a_concern(people=(Involved(Part.CHILD, replace(TOM, forename="Tommy")),))))[0]
    )


@pytest.fixture
def tom(tommy: UUID, contact: UUID) -> UUID:
    return UUID(people_of(contact)[0])


def compare(officer: Client, contact: UUID, **typed: str) -> Answer:
    return officer.post(reverse("hub:match", args=[contact]), typed, follow=True)


def ruled(officer: Client, contact: UUID, tommy: UUID, verdict: str, why: str = "Same boy.") -> Answer:
    return compare(officer, contact, **{f"ruled_{tommy.hex}": verdict, f"why_{tommy.hex}": why})


def linked_with(person: UUID) -> set[UUID]:
    with acting_as(SYSTEM.id):
        return same_people(SYSTEM, person)


def test_somebody_we_know_is_suggested_with_the_reasons(officer: Client, contact: UUID, tom: UUID) -> None:
    page = words_of(officer.get(reverse("hub:match", args=[contact])))
    assert "Tommy Varley" in page
    assert "Probably the same" in page
    assert "Birth: the same birth date" in page


def test_a_candidate_comes_with_their_last_contacts(officer: Client, contact: UUID, tom: UUID) -> None:
    page = words_of(officer.get(reverse("hub:match", args=[contact])))
    assert page.count("He came to school hungry again.") == 2  # this contact's words, and the earlier one's


def test_ruled_the_same_two_records_are_linked(
    officer: Client, contact: UUID, tom: UUID, tommy: UUID
) -> None:
    ruled(officer, contact, tommy, "same")
    assert linked_with(tom) == {tom, tommy}


def test_a_ruling_needs_a_reason_and_what_was_chosen_is_not_lost(
    officer: Client, contact: UUID, tom: UUID, tommy: UUID
) -> None:
    response = ruled(officer, contact, tommy, "not_same", why="")
    assert "Enter why you rule so about Tommy Varley" in words_of(response)
    assert 'value="not_same" checked' in response.content.decode()
    assert linked_with(tom) == {tom}


def test_a_save_without_an_answer_says_what_to_do(officer: Client, contact: UUID, tom: UUID) -> None:
    assert "Select an answer for at least one of them" in words_of(compare(officer, contact))


def test_a_ruling_is_listed_by_whom_and_not_asked_again(
    officer: Client, contact: UUID, tom: UUID, tommy: UUID, county: County
) -> None:
    ruled(officer, contact, tommy, "not_same", why="Cousins of one name.")
    page = words_of(officer.get(reverse("hub:match", args=[contact])))
    assert "Not the same person: Tommy Varley" in page
    assert "Cousins of one name." in page
    assert "Is Tommy Varley the same person?" not in page


def test_a_wrong_link_is_undone_whole(officer: Client, contact: UUID, tom: UUID, tommy: UUID) -> None:
    ruled(officer, contact, tommy, "same")
    with acting_as(SYSTEM.id):
        [ruling] = rulings_on(SYSTEM, tom)
    officer.post(reverse("hub:undo_ruling", args=[contact, ruling.id]), {"why": "They are twins."})
    assert linked_with(tom) == {tom}


def test_a_ruling_on_somebody_else_can_not_be_undone_from_here(
    officer: Client, contact: UUID, tom: UUID, tommy: UUID, arrives: Callable[..., UUID]
) -> None:
    ruled(officer, contact, tommy, "same")
    with acting_as(SYSTEM.id):
        [ruling] = rulings_on(SYSTEM, tom)
    elsewhere = arrives(a_concern(people=()))
    assert officer.get(reverse("hub:undo_ruling", args=[elsewhere, ruling.id])).status_code == 404


def test_where_nobody_looks_alike_the_page_says_so(officer: Client, contact: UUID) -> None:
    assert "Nobody we know looks like Tom Varley" in words_of(
        officer.get(reverse("hub:match", args=[contact]))
    )
