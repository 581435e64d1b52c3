"""Notifications of one household are known by address and family name."""

import pytest

from frontdoor.domain.notifications.reading.households import family_name, household_key
from tests.domain.notifications.notification_files import row, the_notification


def key(**said: str) -> str:
    """The household of a notification of one row."""
    return household_key(the_notification(row(**said)))


@pytest.mark.parametrize(
    "said",
    [
        {"Address": "7 LARKMEAD CT."},
        {"Address": " 7, Larkmead  Court", "Postcode": "ng185zz"},
        {"Surname": "VARLEY", "Forename": "Leo"},
        {"Town": "Mansfeild", "Notification_ref": "NOT2"},
    ],
)
def test_spelling_of_the_place_and_the_name_does_not_part_a_household(said: dict[str, str]) -> None:
    assert key(**said) == key()


@pytest.mark.parametrize(
    "said", [{"Address": "17 Larkmead Court"}, {"Surname": "Begum"}, {"Postcode": "NG9 6ZZ"}]
)
def test_another_door_or_another_family_is_another_household(said: dict[str, str]) -> None:
    assert key(**said) != key()


@pytest.mark.parametrize("said", [{"Address": "no fixed abode"}, {"Address": ""}, {"Surname": ""}])
def test_without_a_door_or_a_name_there_is_no_household_to_share(said: dict[str, str]) -> None:
    assert not key(**said)


def test_a_household_key_does_not_spell_out_where_a_family_lives() -> None:
    assert len(key()) == 24
    assert "varley" not in key()


def test_accents_and_apostrophes_do_not_part_a_family() -> None:
    assert key(Surname="O'Connór") == key(Surname="O’Connor")


def test_the_family_is_named_after_most_of_its_children() -> None:
    found = the_notification(
        row(Surname="Mellors", Person_role="Victim", DOB="03/01/1990", Age="36"),
        row(Surname="Varley"),
        row(Surname="Varley", Forename="Leo"),
        row(Surname="Begum", Forename="Mia"),
    )
    assert family_name(found) == "varley"


def test_a_child_whose_surname_is_not_said_does_not_leave_the_family_nameless() -> None:
    assert family_name(the_notification(row(), row(Surname="", Forename="Leo"))) == "varley"


def test_without_children_the_family_is_named_after_the_adult_harmed_not_the_suspect() -> None:
    found = the_notification(
        row(Surname="Alder", Person_role="Suspect", DOB="", Age="40"),
        row(Surname="Mellors", Person_role="Victim", DOB="", Age="36"),
    )
    assert family_name(found) == "mellors"
