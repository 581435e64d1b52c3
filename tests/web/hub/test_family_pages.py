"""Where a family is seen: on a contact, on a record, alone on paper; and how a tie is said."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.people.rules import StatedPerson
from tests.factories.concerns import HIS_MOTHER, TOM, a_concern
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import people_of

SignIn = Callable[[Viewer], Client]
Arrive = Callable[..., UUID]
MIA = StatedPerson(
    "Mia", "Varley", birth_date=date(2021, 9, 14), line="7 Larkmead Court", postcode="NG18 5ZZ"
)


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


def on_paper(client: Client, person: UUID) -> str:
    """What the page to print says."""
    return words_of(client.get(reverse("hub:person_picture", args=[person])))


def test_the_fold_stands_open_where_it_says_more_than_the_contact(
    worker: Client, arrives: Arrive, contact: UUID
) -> None:
    page = reverse("hub:contact", args=[contact])
    assert 'id="family">' in worker.get(page).content.decode()
    arrives(a_concern(people=(Involved(Part.CHILD, MIA),)))
    assert 'id="family" open>' in worker.get(page).content.decode()
    assert "not on this contact" in words_of(worker.get(page))


def test_the_drawing_is_one_image_that_the_list_describes(worker: Client, contact: UUID) -> None:
    page = worker.get(reverse("hub:contact", args=[contact])).content.decode()
    assert 'role="img" aria-label="The family on contact FD-' in page
    assert 'aria-describedby="family-list"' in page
    assert 'id="family-list"' in page


def test_whoever_may_rule_who_is_who_may_say_a_tie_from_the_list(worker: Client, contact: UUID) -> None:
    child = people_of(contact)[0]
    page = worker.get(reverse("hub:contact", args=[contact])).content.decode()
    assert f'href="{reverse("hub:person_tie", args=[child])}"' in page


def test_on_paper_a_protected_address_is_left_out_and_said_to_be(worker: Client, arrives: Arrive) -> None:
    hidden = replace(HIS_MOTHER, address_protected=True)
    people = people_of(arrives(a_concern(people=(Involved(Part.CHILD, TOM), Involved(Part.PARENT, hidden)))))
    page = on_paper(worker, UUID(people[0]))
    assert "Danielle Varley" in page
    assert "Larkmead" not in page
    assert "Protected addresses are left out here" in page


def test_a_stranger_s_family_is_not_there(worker: Client, county: County) -> None:
    assert worker.get(reverse("hub:person_picture", args=[uuid4()])).status_code == 404


@pytest.mark.parametrize(
    ("tie", "said"),
    [
        ("half_sibling", "is half-brother or half-sister of"),
        ("step_parent", "is step-parent of"),
        ("grandparent", "is grandparent of"),
        ("twin", "is twin of"),
        ("ex_partner", "is former partner of"),
    ],
)
def test_every_tie_of_a_family_can_be_said(worker: Client, contact: UUID, tie: str, said: str) -> None:
    child, mother = people_of(contact)
    page = worker.post(reverse("hub:person_tie", args=[child]), {"other": mother, "tie": tie}, follow=True)
    assert said in words_of(page)


def test_a_day_of_death_puts_a_cross_over_somebody(worker: Client, contact: UUID) -> None:
    mother = people_of(contact)[1]
    edit = reverse("hub:person_edit", args=[mother])
    day = {"died_on-day": "3", "died_on-month": "5", "died_on-year": "2024"}
    page = worker.post(edit, {"forename": "Danielle", "surname": "Varley", **day}, follow=True)
    assert "died 3 May 2024" in words_of(page)
    assert "hub-picture__cross" in page.content.decode()
