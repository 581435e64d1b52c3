"""People as they were described: their homes, who shares them, and what is put right afterwards."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.people.actions import correct, state_relationship
from frontdoor.domain.people.models import Person
from frontdoor.domain.people.queries import (
    homes_of,
    homes_over_time,
    people_named,
    people_seen,
    ties_of,
)
from frontdoor.domain.people.rules import Tie, age_on, full_name, household_key
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.concerns import HIS_MOTHER, TOM
from tests.factories.county import County
from tests.factories.deeds import arrived, asked, do, look, people_on

HIDDEN = replace(HIS_MOTHER, address_protected=True, phone="07700 900456")


def test_somebody_is_read_back_as_described(county: County, contact: UUID) -> None:
    child, mother = people_on(contact)
    seen = look(county.officer, people_seen, [child, mother])
    assert (seen[child].name, seen[child].birth_date) == ("Tom Varley", date(2017, 3, 1))
    home = seen[mother].home
    assert home
    assert home.said == "7 Larkmead Court, Mansfield, NG18 5ZZ"


@pytest.fixture
def protected(county: County) -> tuple[UUID, UUID, UUID]:
    """A contact whose mother's address is protected, about which the police were asked; and its people."""
    contact = arrived(people=(Involved(Part.CHILD, TOM), Involved(Part.PARENT, HIDDEN)))
    asked(county, contact)
    child, mother = people_on(contact)
    return contact, child, mother


def test_a_protected_address_reaches_nobody_outside_the_hub(
    county: County, protected: tuple[UUID, UUID, UUID]
) -> None:
    _, child, mother = protected
    homes = look(county.police, homes_of, [child, mother])
    assert homes[mother].said == "protected address"
    assert (homes[mother].household, homes[mother].district, homes[mother].protected) == ("", "", True)
    assert homes[child].said == "7 Larkmead Court, Mansfield, NG18 5ZZ"


def test_a_protected_address_is_not_among_the_homes_of_the_past_either(
    county: County, protected: tuple[UUID, UUID, UUID]
) -> None:
    *_, mother = protected
    assert look(county.police, homes_over_time, [mother]) == []
    assert [one.line for one in look(county.officer, homes_over_time, [mother])] == ["7 Larkmead Court"]


def test_an_agency_that_was_not_asked_learns_not_even_that_an_address_is_protected(
    county: County, protected: tuple[UUID, UUID, UUID]
) -> None:
    *_, mother = protected
    assert look(county.health, homes_of, [mother]) == {}


def test_what_was_described_wrongly_is_put_right_and_its_history_kept(county: County, contact: UUID) -> None:
    child, _ = people_on(contact)
    do(county.officer, correct, child, {"school": "Ferrybank", "forename": "Tom"}, contact=contact)
    assert look(county.officer, people_named, [child])[child].school == "Ferrybank"
    with acting_as(county.officer.id):
        history = Person._meta.apps.get_model("people", "PersonEvent").objects.filter(pgh_obj_id=child)
        assert list(history.order_by("pgh_id").values_list("school", flat=True)) == ["", "Ferrybank"]


def test_what_may_not_be_put_right_stays(county: County, contact: UUID) -> None:
    child, _ = people_on(contact)
    do(county.officer, correct, child, {"life_stage": "adult", "added_by": UUID(int=1)})
    seen = look(county.officer, people_named, [child])[child]
    assert seen.life_stage == "child"


def test_a_partner_neither_corrects_nor_removes_anybody_by_raw_sql(county: County, contact: UUID) -> None:
    asked(county, contact)
    child, _ = people_on(contact)
    with acting_as(county.police.id):
        changed = Person.objects.filter(id=child).update(surname="Other")
    assert (changed, look(county.officer, people_named, [child])[child].surname) == (0, "Varley")


def test_how_people_stand_to_each_other_is_stated_of_people_who_are_there(
    county: County, contact: UUID
) -> None:
    child, mother = people_on(contact)
    do(county.officer, state_relationship, mother, child, Tie.PARENT, poses_risk=True)
    [tie] = look(county.officer, ties_of, [child])
    assert (tie.person_id, tie.other_id, tie.tie, tie.poses_risk) == (mother, child, "parent", True)
    with pytest.raises(NotThere):
        do(county.officer, state_relationship, mother, UUID(int=3), Tie.PARENT)


def test_nobody_is_corrected_who_is_not_there(county: County) -> None:
    with pytest.raises(NotThere):
        do(county.officer, correct, UUID(int=3), {"school": "x"})


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        (date(2017, 3, 1), date(2026, 2, 28), 8),
        (date(2017, 3, 1), date(2026, 3, 1), 9),
        (date(2016, 2, 29), date(2025, 2, 28), 8),
        (date(2016, 2, 29), date(2025, 3, 1), 9),
        (date(2026, 11, 5), date(2026, 11, 5), 0),
    ],
)
def test_age_is_counted_in_whole_years(born: date, on: date, age: int) -> None:
    assert age_on(born, on) == age


@pytest.mark.parametrize(
    ("forename", "surname", "name"),
    [("Tom", "Varley", "Tom Varley"), ("", "Varley", "Varley"), (" ", "", "name not known")],
)
def test_a_name_is_read_out_as_far_as_it_is_known(forename: str, surname: str, name: str) -> None:
    assert full_name(forename, surname) == name


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("7 Larkmead Court", True),
        ("7, LARKMEAD COURT.", True),
        ("7  Lárkmead  court", True),
        ("8 Larkmead Court", False),
        ("", False),
    ],
)
def test_one_front_door_is_one_household_however_it_is_written(line: str, same: bool) -> None:
    key = household_key("7 Larkmead Court", "NG18 5ZZ")
    assert (household_key(line, "NG18 5ZZ") == key) is same
