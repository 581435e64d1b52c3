"""The people it is about: several children, one not yet born, an adult at risk, in one contact."""

import pytest
from django.test import Client

from tests.web.hub.conftest import words_of
from tests.web.public.filling import MORE_OF_TOM, TOM, answer, arrived, fill, path_of, question, send

THE_BABY = {"part": "unborn", "surname": "Varley"}
GRAN = {"part": "adult_at_risk", "forename": "Edith", "surname": "Varley"}
THERE_TOO = {"home": "same"}


@pytest.fixture
def with_tom(visitor: Client) -> Client:
    """A form in which Tom was named, with his address."""
    fill(visitor, until="safe")
    return visitor


def add(client: Client, number: int, who: dict[str, str], more: dict[str, str]) -> None:
    answer(client, f"person-{number}", who)
    answer(client, f"person-{number}-more", more)


def sent_people(client: Client) -> list[tuple[str, str]]:
    """Send the form; whom it is about and the part each plays."""
    for name, typed in (
        ("safe", {"safe_now": "yes"}),
        ("before", {"tried": "x"}),
        ("family", {"family_knows": "no"}),
    ):
        answer(client, name, typed)
    send(client)
    return [(one.part, one.person.forename) for one in arrived()[0].people]


def test_two_children_one_unborn_and_an_adult_at_risk_go_in_one_contact(with_tom: Client) -> None:
    add(with_tom, 2, {**TOM, "forename": "Mia"}, {**MORE_OF_TOM, "born-year": "2019"})
    add(with_tom, 3, THE_BABY, {"expected_on-day": "3", "expected_on-month": "3", "expected_on-year": "2030"})
    add(with_tom, 4, GRAN, {"age": "about", "about_age": "81", **THERE_TOO})
    assert sent_people(with_tom) == [
        ("child", "Tom"),
        ("child", "Mia"),
        ("unborn", ""),
        ("adult_at_risk", "Edith"),
    ]


def test_an_address_is_typed_once(with_tom: Client) -> None:
    answer(with_tom, "person-2", GRAN)
    page = words_of(with_tom.get(question("person-2-more")))
    assert "At 7 Larkmead Court, Mansfield, NG18 5ZZ" in page
    add(with_tom, 2, GRAN, THERE_TOO)
    sent_people(with_tom)
    assert [one.person.home.line for one in arrived()[0].people if one.person.home] == [
        "7 Larkmead Court"
    ] * 2


def test_whoever_lent_their_address_may_be_taken_off_and_it_stays(with_tom: Client) -> None:
    add(with_tom, 2, {**TOM, "forename": "Mia"}, THERE_TOO)
    answer(with_tom, "people", {"remove": "1"})
    sent_people(with_tom)
    [mia] = arrived()[0].people
    assert mia.person.home is not None
    assert (mia.person.forename, mia.person.home.line) == ("Mia", "7 Larkmead Court")


def test_only_what_fits_the_person_is_asked(with_tom: Client) -> None:
    answer(with_tom, "person-2", THE_BABY)
    page = words_of(with_tom.get(question("person-2-more")))
    assert "When is the baby due?" in page
    assert "School" not in page


def test_a_person_is_asked_about_by_name(with_tom: Client) -> None:
    page = words_of(with_tom.get(question("person-1-more")))
    assert "How old is Tom?" in page
    assert "What does Tom say?" in page


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"born-day": "1", "born-month": "3", "born-year": "2017"}, "born 1 March 2017"),
        ({"about_age": "about 9"}, "about 9"),
        ({"age": "unknown"}, "Age Not said"),
    ],
)
def test_an_age_counts_though_its_choice_was_not_pressed(
    with_tom: Client, typed: dict[str, str], said: str
) -> None:
    answer(with_tom, "person-1-more", typed)
    for name, value in (
        ("safe", {"safe_now": "yes"}),
        ("before", {"tried": "x"}),
        ("family", {"family_knows": "no"}),
    ):
        answer(with_tom, name, value)
    assert said in words_of(with_tom.get(question("check")))


def test_another_address_counts_though_its_choice_was_not_pressed(with_tom: Client) -> None:
    add(with_tom, 2, GRAN, {"line": "2 Weir Lane", "postcode": "NG18 5ZZ"})
    sent_people(with_tom)
    assert arrived()[0].people[1].person.home.line == "2 Weir Lane"  # type: ignore[union-attr]


def test_a_date_that_cannot_be_is_said_and_what_was_typed_stays(with_tom: Client) -> None:
    response = answer(with_tom, "person-1-more", {**MORE_OF_TOM, "born-month": "13"})
    assert "The date of birth must be a real date" in words_of(response)
    assert "There is no food." in response.content.decode()


def test_a_parent_alone_is_not_whom_it_is_about(visitor: Client) -> None:
    fill(visitor, until="person-1")
    add(visitor, 1, {"part": "parent", "forename": "Danielle"}, {})
    assert "Add the child or the adult it is about" in words_of(answer(visitor, "people", {}))


def test_somebody_without_a_name_is_still_somebody(visitor: Client) -> None:
    fill(visitor, until="person-1")
    add(visitor, 1, {"part": "child"}, {})
    assert "Name not known" in words_of(visitor.get(question("people")))
    assert sent_people(visitor) == [("child", "")]


def test_nobody_is_added_past_the_end_of_the_list(with_tom: Client) -> None:
    assert path_of(with_tom.get(question("person-9"), follow=True)) == question("people")
    assert with_tom.get(question("person-99")).status_code == 404
    assert with_tom.get(question("person-1-nonsense")).status_code == 404


def test_adding_and_going_on_are_two_buttons(with_tom: Client) -> None:
    assert path_of(answer(with_tom, "people", {"add": "yes"})) == question("person-2")
    assert path_of(answer(with_tom, "people", {})) == question("safe")
