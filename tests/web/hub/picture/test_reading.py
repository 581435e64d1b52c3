"""A family as it is read: everybody once, over every contact, and no more than the reader may know."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.matching.actions import rule, undo
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.people.actions import correct, state_relationship
from frontdoor.domain.people.rules import LifeStage, StatedPerson, Tie
from frontdoor.web.hub.picture.drawing import drawn
from frontdoor.web.hub.picture.network import Basis, Human, Network, Sex
from frontdoor.web.hub.picture.reading import network_of, sex_of
from frontdoor.web.hub.picture.words import told
from tests.factories.concerns import HIS_MOTHER, TOM, a_concern
from tests.factories.county import County
from tests.factories.deeds import asked, do, look
from tests.web.hub.deeds import people_of

Arrive = Callable[..., UUID]
MIA = replace(TOM, forename="Mia", birth_date=date(2021, 9, 14), sex="F")
MOTHER = replace(HIS_MOTHER, life_stage=LifeStage.ADULT, sex="F", birth_date=date(1990, 1, 1))
FATHER = StatedPerson(
    "Kyle",
    "Varley",
    life_stage=LifeStage.ADULT,
    sex="M",
    line="12 Ostler Street",
    town="Newark",
    postcode="NG24 1ZZ",
)


def on(contact: UUID) -> list[UUID]:
    """Everybody on a contact."""
    return [UUID(each) for each in people_of(contact)]


def involving(*people: tuple[Part, StatedPerson]) -> Any:
    """A concern about these people."""
    return a_concern(people=tuple(Involved(part, person) for part, person in people))


def seen(viewer: Viewer, start: Iterable[UUID], about: Iterable[UUID] = (), **how: Any) -> Network:
    """The network that a member reads."""
    return look(viewer, network_of, list(start), about=list(about), **how)


def named(network: Network, name: str) -> Human:
    """Somebody of a network, by name."""
    return next(one for one in network.humans if one.name == name)


def link(county: County, one: UUID, other: UUID) -> UUID:
    """Rule that two records are one person."""
    return do(county.social_worker, rule, one, other, Ruled.SAME, "The same birth date")


@pytest.fixture
def family(county: County, arrives: Arrive) -> list[UUID]:
    """Tom and his mother on one contact."""
    return on(arrives(involving((Part.CHILD, TOM), (Part.PARENT, MOTHER))))


def test_records_of_one_human_are_one_symbol(county: County, arrives: Arrive, family: list[UUID]) -> None:
    tom = family[0]
    again = on(arrives(involving((Part.CHILD, TOM))))[0]
    ruling = link(county, tom, again)
    assert [one.name for one in seen(county.officer, [tom], [tom]).humans].count("Tom Varley") == 1
    do(county.social_worker, undo, ruling, "A namesake")
    assert [one.name for one in seen(county.officer, [tom], [tom]).humans].count("Tom Varley") == 2


def test_a_sibling_is_found_over_the_mother_s_other_contact(
    county: County, arrives: Arrive, family: list[UUID]
) -> None:
    tom, mother = family
    away = replace(MIA, line="1 Mill Lane", postcode="NG5 4ZZ")
    mia, same_mother = on(arrives(involving((Part.CHILD, away), (Part.PARENT, MOTHER))))
    link(county, mother, same_mother)
    network = seen(county.officer, family, [tom])
    assert {one.name for one in network.humans} == {"Tom Varley", "Danielle Varley", "Mia Varley"}
    assert [bond.because[:3] for bond in network.bonds if bond.other == mia] == ["FD-"]
    assert (
        told(network, on_contact=True).siblings_elsewhere == ()
    )  # named as carer is no proof of being a parent


def test_a_stated_parent_makes_the_sibling_sure(county: County, arrives: Arrive, family: list[UUID]) -> None:
    tom, mother = family
    mia = on(arrives(involving((Part.CHILD, MIA))))[0]
    for child in (tom, mia):
        do(county.social_worker, state_relationship, mother, child, Tie.PARENT)
    said = told(seen(county.officer, family, [tom]), on_contact=True)
    assert [one.name for one in said.siblings_elsewhere] == ["Mia Varley"]
    assert said.line == "3 people at 1 address; 1 brother or sister not on this contact"


def test_what_was_stated_silences_what_a_contact_only_named(county: County, family: list[UUID]) -> None:
    tom, mother = family
    assert [bond.basis for bond in seen(county.officer, family, [tom]).bonds] == [Basis.NAMED]
    do(county.social_worker, state_relationship, mother, tom, Tie.STEP_PARENT)
    assert [(bond.basis, bond.tie) for bond in seen(county.officer, family, [tom]).bonds] == [
        (Basis.STATED, Tie.STEP_PARENT)
    ]


def test_of_a_couple_the_newer_word_stands(county: County, arrives: Arrive) -> None:
    mother, father = on(arrives(involving((Part.PARENT, MOTHER), (Part.PARENT, FATHER))))
    for tie in (Tie.PARTNER, Tie.EX_PARTNER):
        do(county.social_worker, state_relationship, father, mother, tie)
    assert [bond.tie for bond in seen(county.officer, [mother]).bonds] == [Tie.EX_PARTNER]


def test_other_children_at_the_address_come_from_other_contacts(
    county: County, arrives: Arrive, family: list[UUID]
) -> None:
    arrives(involving((Part.CHILD, replace(MIA, forename="Leo", surname="Marsh"))))
    arrives(involving((Part.CHILD, replace(MIA, line="8 Larkmead Court", surname="Elsewhere"))))
    said = told(seen(county.officer, family, family[:1]), on_contact=True)
    assert [one.name for one in said.at_the_address] == ["Leo Marsh"]
    assert "1 other child at the address" in said.line


def test_whoever_moved_away_is_said_to_have_lived_there_before(
    county: County, arrives: Arrive, family: list[UUID]
) -> None:
    first = on(arrives(involving((Part.CHILD, MIA))))[0]
    later = on(arrives(involving((Part.CHILD, replace(MIA, line="1 Mill Lane", postcode="NG5 4ZZ")))))[0]
    link(county, first, later)
    network = seen(county.officer, family, family[:1])
    assert "Mia Varley" not in {one.name for one in network.humans}
    assert [one.name for home in network.households for one in home.earlier] == ["Mia Varley"]
    assert named(seen(county.officer, [later]), "Mia Varley").before[0].startswith("7 Larkmead Court")


def test_a_suspect_is_named_with_the_contact(county: County, arrives: Arrive) -> None:
    people = on(arrives(involving((Part.CHILD, TOM), (Part.SUSPECT, FATHER))))
    father = named(seen(county.officer, people, people[:1]), "Kyle Varley")
    assert father.suspect_on[0].startswith("FD-")
    assert seen(county.officer, people).risks == ()


def test_who_poses_a_risk_to_whom_is_read_over_linked_records(
    county: County, arrives: Arrive, family: list[UUID]
) -> None:
    tom, mother = family
    again = on(arrives(involving((Part.CHILD, TOM))))[0]
    link(county, tom, again)
    do(county.social_worker, state_relationship, mother, again, Tie.PARENT, poses_risk=True)
    network = seen(county.officer, family, [tom])
    assert [(risk.one, risk.other) for risk in network.risks] == [(mother, tom)]


def test_whoever_died_is_said_with_the_age_they_reached(county: County, family: list[UUID]) -> None:
    mother = family[1]
    do(county.social_worker, correct, mother, {"died_on": date(2024, 5, 3)})
    human = named(seen(county.officer, family), "Danielle Varley")
    assert (human.died, human.age) == ("3 May 2024", "34")


@pytest.fixture
def hidden(county: County, arrives: Arrive) -> list[UUID]:
    """A mother at a protected address, her child there with no mark of its own, and the father elsewhere."""
    return on(
        arrives(
            involving(
                (Part.CHILD, TOM),
                (Part.PARENT, replace(MOTHER, address_protected=True)),
                (Part.PARENT, FATHER),
            )
        )
    )


def test_the_hub_sees_a_protected_address_under_its_lock(county: County, hidden: list[UUID]) -> None:
    network = seen(county.officer, hidden, hidden[:1])
    assert [home.protected for home in network.households if home.address.startswith("7 Larkmead")] == [True]
    assert not any(one.locked for one in network.humans)


def test_on_paper_neither_the_address_nor_who_shares_it_can_be_told(
    county: County, hidden: list[UUID]
) -> None:
    paper = seen(county.officer, hidden, hidden[:1], on_paper=True)
    assert "Larkmead" not in repr((paper.humans, paper.households))
    assert [(one.home, one.locked) for one in paper.humans if one.name != "Kyle Varley"] == [("", True)] * 2
    assert len([lane for lane in drawn(paper).lanes if lane.known]) == 1


def test_on_paper_another_child_behind_the_protected_door_is_not_even_counted(
    county: County, arrives: Arrive, hidden: list[UUID]
) -> None:
    arrives(involving((Part.CHILD, replace(MIA, surname="Marsh"))))
    paper, screen = (seen(county.officer, hidden, hidden[:1], on_paper=each) for each in (True, False))
    assert "other child" in told(screen).line
    assert "Mia Marsh" not in {one.name for one in paper.humans}
    assert "other child" not in told(paper).line


def test_outside_the_hub_nobody_is_put_into_a_protected_home(
    county: County, arrives: Arrive, hidden: list[UUID]
) -> None:
    contact = arrives(involving((Part.CHILD, TOM), (Part.PARENT, replace(MOTHER, address_protected=True))))
    asked(county, contact)
    network = seen(county.police, on(contact))
    mother = named(network, "Danielle Varley")
    assert (mother.home, mother.locked) == ("", True)
    assert {one.id for one in network.humans} == set(on(contact))


def test_outside_the_hub_a_stranger_is_not_there_at_all(county: County, family: list[UUID]) -> None:
    assert seen(county.police, family).humans == ()


def test_the_reads_are_two_however_large_the_family(
    county: County, arrives: Arrive, family: list[UUID], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    tom, mother = family
    for number in range(8):
        child = replace(MIA, forename=f"Mia {number}")
        one, same = on(arrives(involving((Part.CHILD, child), (Part.PARENT, MOTHER))))
        link(county, mother, same)
        do(county.social_worker, state_relationship, mother, one, Tie.PARENT)
    from frontdoor.foundation.records.actor import acting_as

    with acting_as(county.officer.id), django_assert_num_queries(2):
        network = network_of(county.officer, family, about=[tom])
    assert len(network.humans) == 10


@pytest.mark.parametrize(
    ("stated", "sex"),
    [
        ("F", Sex.FEMALE),
        ("male", Sex.MALE),
        ("Girl", Sex.FEMALE),
        ("boy", Sex.MALE),
        ("", Sex.UNKNOWN),
        ("other", Sex.UNKNOWN),
    ],
)
def test_a_sex_is_read_and_never_guessed(stated: str, sex: Sex) -> None:
    assert sex_of(stated) is sex
