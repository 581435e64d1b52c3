"""Naming the people of what came without them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.domain.matching.queries import same_people
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import people_of, send

SignIn = Callable[[Viewer], Client]
TOM = {
    "person": ["p1"],
    "p1-part": "child",
    "p1-forename": "Thomas",
    "p1-surname": "Varley",
    "p1-born": "1/3/2017",
}


@pytest.fixture
def nobody(arrives: Callable[..., UUID]) -> UUID:
    """An e-mail that names nobody but in its words."""
    return arrives(replace(a_concern(), way_in=WayIn.EMAIL, people=()))


@pytest.fixture
def officer(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


def named(client: Client, contact: UUID, **typed: Any) -> str:
    return words_of(send(client, "name_people", contact, **{**TOM, **typed}))


def test_the_next_step_is_to_name_who_it_is_about(officer: Client, nobody: UUID, contact: UUID) -> None:
    assert "Name who it is about" in words_of(officer.get(reverse("hub:contact", args=[nobody])))
    bar = officer.get(reverse("hub:contact", args=[contact])).content.decode().split("</section>")[0]
    assert ">Triage<" in bar.replace("\n", "").replace(" ", "")


def test_what_arrived_stands_beside_the_people(officer: Client, nobody: UUID) -> None:
    page = words_of(officer.get(reverse("hub:name_people", args=[nobody])))
    assert a_concern().words.split(".")[0] in page
    assert "Who is it about, and who matters to them?" in page


def test_named_they_are_on_the_contact_and_it_goes_on_to_triage(
    county: County, officer: Client, nobody: UUID
) -> None:
    page = named(officer, nobody, name="yes", line="7 Larkmead Court", postcode="NG18 5ZZ")
    assert "One person is on the contact now." in page
    with acting_as(county.officer.id):
        [tom] = contact_seen(county.officer, nobody).about
    assert (tom.person.name, tom.person.home and tom.person.home.line) == (
        "Thomas Varley",
        "7 Larkmead Court",
    )


def test_somebody_we_know_is_found_while_typing_and_nothing_is_kept(
    officer: Client, nobody: UUID, contact: UUID
) -> None:
    answer = officer.post(reverse("hub:known_people", args=[nobody]), TOM, headers={"HX-Request": "true"})
    assert "Thomas Varley may be" in words_of(answer)
    assert people_of(nobody) == []


def test_without_scripts_a_button_looks(officer: Client, nobody: UUID, contact: UUID) -> None:
    page = named(officer, nobody, do="look")
    assert "Thomas Varley may be" in page
    assert people_of(nobody) == []


def test_whoever_is_recognised_is_linked_by_a_ruling(
    county: County, officer: Client, nobody: UUID, contact: UUID
) -> None:
    [known] = people_of(contact)[:1]
    named(officer, nobody, name="yes", **{"p1-known": known})
    [tom] = people_of(nobody)
    with acting_as(county.officer.id):
        assert UUID(known) in same_people(county.officer, UUID(tom))


def test_nobody_named_is_said_and_nothing_happens(officer: Client, nobody: UUID) -> None:
    page = words_of(send(officer, "name_people", nobody, person=["p1"], name="yes"))
    assert "Say who it is about" in page
    assert people_of(nobody) == []


def test_somebody_missing_is_added_to_those_who_are_there(officer: Client, contact: UUID) -> None:
    before = people_of(contact)
    page = words_of(officer.get(reverse("hub:name_people", args=[contact])))
    named(officer, contact, name="yes", **{"p1-part": "parent", "p1-forename": "Danielle"})
    assert "Name whoever is missing." in page
    assert people_of(contact)[: len(before)] == before
    assert len(people_of(contact)) == len(before) + 1


def test_who_was_typed_and_not_named_is_there_again_for_any_colleague(
    county: County, officer: Client, as_member: SignIn, nobody: UUID
) -> None:
    officer.post(reverse("hub:known_people", args=[nobody]), TOM | {"town": "Selby"})
    page = as_member(county.social_worker).get(reverse("hub:name_people", args=[nobody]))
    assert all(f'value="{typed}"' in page.content.decode() for typed in ("Thomas", "1/3/2017", "Selby"))
    assert f"Typed and not named yet, by {county.officer.name}" in words_of(page)
    assert people_of(nobody) == []


def test_without_scripts_it_is_kept_at_each_button(officer: Client, nobody: UUID) -> None:
    named(officer, nobody, do="add")
    again = officer.get(reverse("hub:name_people", args=[nobody])).content.decode()
    assert 'value="Thomas"' in again
    assert again.count("Person 2") == 1


def test_once_named_nobody_is_left_half_named(officer: Client, nobody: UUID) -> None:
    named(officer, nobody, do="look")
    named(officer, nobody, name="yes")
    page = officer.get(reverse("hub:name_people", args=[nobody]))
    assert "Typed and not named yet" not in words_of(page)
    assert 'value="Varley"' not in page.content.decode()


def test_a_closed_contact_must_be_opened_first(officer: Client, nobody: UUID) -> None:
    send(officer, "set_aside", nobody, why="trial")
    answer = officer.get(reverse("hub:name_people", args=[nobody]))
    assert answer.status_code == 403
    assert "Open it again first" in words_of(answer)
