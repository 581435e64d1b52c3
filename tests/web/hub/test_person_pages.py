"""A person's record, putting it right, and finding one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.matching.actions import rule
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.people.actions import state_relationship
from frontdoor.domain.people.queries import Home
from frontdoor.domain.people.rules import Tie
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.hub.person.finding import is_reference, vague
from frontdoor.web.hub.person.homes import lived
from frontdoor.web.hub.person.record import last_twelve_months
from tests.factories.concerns import TOM, a_concern
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import people_of, send

SignIn = Callable[[Viewer], Client]
Arrive = Callable[..., UUID]


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def tom(contact: UUID) -> UUID:
    """Tom, as the teacher described him."""
    return UUID(people_of(contact)[0])


def record(client: Client, person: UUID) -> str:
    """What somebody's record says."""
    return words_of(client.get(reverse("hub:person", args=[person])))


def at_home(page: str) -> str:
    """The part of a record that says who lives where."""
    return page.partition("Who lives where")[2].partition("Who poses a risk")[0]


def found(client: Client, **asked: str) -> str:
    """What a search says."""
    return words_of(client.post(reverse("hub:people"), asked, follow=True))


def edit(client: Client, person: UUID, **changes: str) -> str:
    """Put details right, and read the page that follows."""
    said = {"forename": "Tom", "surname": "Varley", **changes}
    said |= {"birth_date-day": "1", "birth_date-month": "3", "birth_date-year": "2017"}
    return words_of(client.post(reverse("hub:person_edit", args=[person]), said, follow=True))


def test_who_i_am_stands_before_what_happened(worker: Client, tom: UUID) -> None:
    page = record(worker, tom)
    assert page.find("Who I am") < page.find("What is known")
    assert "Not asked yet: the name I use, what matters to me, my languages." in page


def test_the_name_stands_with_the_age_and_the_birth_date(worker: Client, tom: UUID) -> None:
    page = record(worker, tom)
    assert "Tom Varley (" in page
    assert "Child, born 1 March 2017" in page


def test_what_matters_to_them_is_put_on_the_record(worker: Client, tom: UUID) -> None:
    page = edit(worker, tom, matters_to_me="My sister and my bike", languages="English, Polish")
    assert "What was there before stays in the history." in page
    assert "What matters to me My sister and my bike" in page


def test_a_corrected_name_is_found_from_then_on(worker: Client, tom: UUID) -> None:
    edit(worker, tom, surname="Quillfeather")
    assert "Tom Quillfeather" in found(worker, q="Tom Quillfeather")


def test_a_wrong_date_is_said_and_nothing_is_changed(worker: Client, tom: UUID) -> None:
    said = {"forename": "Tim", "birth_date-day": "31", "birth_date-month": "2", "birth_date-year": "2017"}
    page = words_of(worker.post(reverse("hub:person_edit", args=[tom]), said))
    assert "There is a problem" in page
    assert "Tom Varley" in record(worker, tom)


def test_the_story_crosses_every_record_of_a_person(
    county: County, worker: Client, tom: UUID, arrives: Arrive
) -> None:
    spelt = replace(TOM, forename="Thomas", line="4 Heron Close", postcode="NG24 1ZZ")
    other = UUID(
        people_of(arrives(a_concern(words="A worry of last spring.", people=(Involved(Part.CHILD, spelt),))))[
            0
        ]
    )
    with acting_as(county.social_worker.id):
        rule(tom, other, Ruled.SAME, "The same birth date", by=county.social_worker)
    page = record(worker, tom)
    assert "A worry of last spring." in page
    assert "Other records of them" in page
    assert "4 Heron Close" in page.partition("Where they have lived")[2]


def test_family_is_an_equal_list_with_what_was_said_of_risk(
    county: County, worker: Client, contact: UUID, tom: UUID
) -> None:
    mother = UUID(people_of(contact)[1])
    with acting_as(county.social_worker.id):
        state_relationship(mother, tom, Tie.PARENT, poses_risk=True, by=county.social_worker)
    for person in (tom, mother):
        assert "Danielle Varley (age not known) is parent of Tom Varley (" in record(worker, person)
        assert "Said to pose a risk Danielle Varley (age not known) poses a risk to Tom Varley" in record(
            worker, person
        )


def test_a_housemate_with_two_records_is_listed_once(
    county: County, worker: Client, arrives: Arrive, tom: UUID
) -> None:
    mia = replace(TOM, forename="Mia", birth_date=date(2021, 9, 14))
    first, second = (
        UUID(people_of(arrives(a_concern(people=(Involved(Part.CHILD, mia),))))[0]) for _ in range(2)
    )
    assert at_home(record(worker, tom)).count("Mia Varley (") == 2
    with acting_as(county.social_worker.id):
        rule(first, second, Ruled.SAME, "The same birth date", by=county.social_worker)
    assert at_home(record(worker, tom)).count("Mia Varley (") == 1


def test_a_home_said_again_and_again_is_one_home() -> None:
    def said(line: str, day: int, protected: bool = False) -> Home:
        return Home(line, "", "", "", "", protected, datetime(2026, 11, day, tzinfo=UTC))

    homes = [
        said("4 Heron Close", 9),
        said("4 Heron Close", 7),
        said("4 Heron Close", 5, True),
        said("1 Mill Lane", 3),
    ]
    runs = lived(homes)
    assert [(run.first, run.last) for run in runs[:1]] == [(homes[1].said_at, homes[0].said_at)]
    assert [run.home.protected for run in runs] == [False, True, False]


def test_who_is_family_is_said_once_and_stands_on_both_records(
    worker: Client, contact: UUID, tom: UUID
) -> None:
    mother = people_of(contact)[1]
    said = {"other": mother, "tie": "parent"}
    page = words_of(worker.post(reverse("hub:person_tie", args=[tom]), said, follow=True))
    assert "Danielle Varley (age not known) is parent of Tom Varley" in page
    assert "is parent of Tom Varley" in record(worker, UUID(mother))


def test_a_stranger_can_not_be_made_family(worker: Client, contact: UUID, tom: UUID) -> None:
    said = {"other": str(uuid4()), "tie": "parent"}
    page = words_of(worker.post(reverse("hub:person_tie", args=[tom]), said))
    assert "Choose who it is from the list" in page


def test_a_plan_that_is_open_stands_on_the_record(
    county: County, worker: Client, contact: UUID, tom: UUID
) -> None:
    agency = str(county.agencies["education"])
    due = {"due_on-day": "1", "due_on-month": "12", "due_on-year": "2099"}
    send(worker, "action", contact, what="Offer the breakfast club", agency=agency, people=[str(tom)], **due)
    assert "Offer the breakfast club" in record(worker, tom)


def test_a_protected_address_wears_a_lock(worker: Client, arrives: Arrive) -> None:
    hidden = replace(TOM, address_protected=True)
    person = UUID(people_of(arrives(a_concern(people=(Involved(Part.CHILD, hidden),))))[0])
    assert "Protected address" in record(worker, person)


def test_the_months_are_counted_on_the_calendar_of_england() -> None:
    late = datetime(2026, 10, 31, 23, 30, tzinfo=UTC), datetime(2026, 3, 31, 23, 30, tzinfo=UTC)
    months = last_twelve_months([*late, datetime(2024, 11, 2, tzinfo=UTC)], date(2026, 11, 5))
    assert [month.name for month in months][0::11] == ["Dec", "Nov"]
    assert {month.name: month.count for month in months if month.count} == {"Oct": 1, "Apr": 1}


def test_a_record_that_is_not_there_is_not_found(
    worker: Client, county: County, as_member: SignIn, tom: UUID
) -> None:
    assert worker.get(reverse("hub:person", args=[uuid4()])).status_code == 404
    assert as_member(county.police).get(reverse("hub:person", args=[tom])).status_code == 403


def test_somebody_is_found_by_another_spelling_and_a_birth_date(worker: Client, tom: UUID) -> None:
    page = found(worker, q="Thomas Varly", born="1/3/2017")
    assert "Tom Varley" in page
    assert "Probably the same" in page


def test_a_reference_leads_to_its_contact(worker: Client, contact: UUID) -> None:
    reference = words_of(worker.get(reverse("hub:contact", args=[contact]))).split("reference ")[1][:12]
    answer = worker.post(reverse("hub:people"), {"q": reference.lower().replace("-", " ")})
    assert answer["Location"] == reverse("hub:contact", args=[contact])


def test_an_empty_search_teaches_and_a_vague_one_says_what_to_add(worker: Client, tom: UUID) -> None:
    assert "Anything you know will do." in found(worker)
    assert "One name alone fits too many people." in found(worker, q="Tom")
    assert "Nobody on record is like this." in found(worker, q="Zbigniew Quillfeather")


@pytest.mark.parametrize(
    ("said", "is_vague"),
    [
        ({"q": "Tom"}, True),
        ({"q": "Tom", "born": "8"}, False),
        ({"q": "Tom Varley"}, False),
        ({"born": "1/3/2017"}, True),
        ({"postcode": "NG18 5ZZ"}, False),
        ({"phone": "07700 900123"}, False),
        ({"nhs_number": "999 123 4567"}, False),
        ({"nhs_number": "999"}, False),
        ({}, False),
    ],
)
def test_what_is_too_little_to_find_anybody_by(said: dict[str, str], is_vague: bool) -> None:
    assert bool(vague(said)) is is_vague


def test_a_reference_is_told_from_a_name() -> None:
    assert is_reference("fd 7kqm 2rxw")
    assert not is_reference("Freddie")
    assert not is_reference("FD-7KQM")


def test_a_search_is_put_on_record(county: County, worker: Client, tom: UUID) -> None:
    from frontdoor.foundation.audit.models import Look

    found(worker, q="Tom Varley", born="8", postcode="NG18 5ZZ")
    with acting_as(county.social_worker.id):
        seen = Look.objects.filter(what="hub:people").exclude(terms="")
        assert [(one.method, one.terms) for one in seen] == [("GET", "Tom Varley; 8; NG18 5ZZ")]


def test_a_reference_that_was_typed_is_put_on_record(county: County, worker: Client) -> None:
    from frontdoor.foundation.audit.models import Look

    found(worker, q="FD-2222-2222")
    with acting_as(county.social_worker.id):
        assert Look.objects.filter(what="hub:people", terms="FD-2222-2222").exists()


def test_what_was_typed_stands_in_no_address_and_comes_back_all_the_same(worker: Client, tom: UUID) -> None:
    answer = worker.post(reverse("hub:people"), {"q": "Tom Varley", "born": "1/3/2017"})
    assert "arley" not in answer["Location"]
    page = worker.get(answer["Location"])
    assert "Probably the same" in words_of(page)
    assert b'value="Tom Varley"' in page.content


def test_an_address_with_words_in_it_finds_nobody(worker: Client, tom: UUID) -> None:
    page = words_of(worker.get(reverse("hub:people"), {"q": "Tom Varley"}))
    assert "Anything you know will do." in page
    assert "Probably the same" not in page


def test_a_colleague_who_is_sent_the_address_of_a_search_reads_no_word_of_it(
    county: County, worker: Client, as_member: SignIn, tom: UUID
) -> None:
    address = worker.post(reverse("hub:people"), {"q": "Tom Varley"})["Location"]
    page = as_member(county.officer).get(address)
    assert "This search has run out." in words_of(page)
    assert b'value="Tom Varley"' not in page.content


def link_another_record(county: County, arrives: Arrive, tom: UUID) -> None:
    """One more contact about Tom, linked by a ruling."""
    other = UUID(people_of(arrives(a_concern(people=(Involved(Part.CHILD, TOM),))))[0])
    with acting_as(county.social_worker.id):
        rule(tom, other, Ruled.SAME, "The same birth date", by=county.social_worker)


def test_a_record_asks_the_database_the_same_however_long_its_story(
    county: County,
    worker: Client,
    tom: UUID,
    arrives: Arrive,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    link_another_record(county, arrives, tom)
    record(worker, tom)
    with django_assert_max_num_queries(40) as short:
        record(worker, tom)
    for _ in range(4):
        link_another_record(county, arrives, tom)
    with django_assert_max_num_queries(len(short.captured_queries)):
        record(worker, tom)
