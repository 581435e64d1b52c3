"""Who is around somebody: by ties, by records of one human, through a front door, beside them on a contact."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import parts_played, reached_from
from frontdoor.domain.contacts.queries.around import MOST_TIES, NEAR
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.matching.actions import rule, undo
from frontdoor.domain.matching.queries import same_people
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.people.actions import state_relationship
from frontdoor.domain.people.rules import StatedPerson, Tie
from tests.factories.concerns import HIS_MOTHER, TOM
from tests.factories.county import County
from tests.factories.deeds import arrived, asked, do, look, people_on

LEO = replace(TOM, forename="Leo", line="7, Larkmead court")


def around(viewer: Viewer, start: Sequence[UUID]) -> dict[UUID, int]:
    """Whoever is reached, and how many ties away."""
    return {each.person_id: each.steps for each in look(viewer, reached_from, start)}


def alone(stated: StatedPerson) -> UUID:
    """Somebody on a contact of their own."""
    return people_on(arrived(people=(Involved(Part.CHILD, stated),)))[0]


def test_people_of_one_home_are_found_across_contacts(county: County, contact: UUID) -> None:
    leo = alone(LEO)
    assert around(county.officer, [leo]) == {leo: 0, **dict.fromkeys(people_on(contact), NEAR)}


def test_whoever_moved_in_is_reached_from_where_they_live_now_alone(county: County, contact: UUID) -> None:
    moved = alone(replace(LEO, line="1 Mill Lane"))
    assert set(around(county.officer, [moved])) == {moved}


def test_two_people_without_an_address_do_not_live_together(county: County) -> None:
    ann, _ = alone(StatedPerson("Ann", "A")), alone(StatedPerson("Bo", "B"))
    assert set(around(county.officer, [ann])) == {ann}


def test_a_protected_home_leads_nobody_outside_the_hub_to_whoever_shares_it(county: County) -> None:
    open_one = arrived(people=(Involved(Part.CHILD, TOM),))
    hidden = arrived(people=(Involved(Part.CHILD, replace(LEO, address_protected=True)),))
    for contact in (open_one, hidden):
        asked(county, contact)
    [tom], [leo] = people_on(open_one), people_on(hidden)
    assert set(around(county.officer, [tom])) == {tom, leo}
    assert set(around(county.police, [tom])) == {tom}
    assert set(around(county.police, [leo])) == {leo}


def test_an_agency_that_was_not_asked_reaches_nobody_it_may_not_see(county: County, contact: UUID) -> None:
    asked(county, contact)
    child, mother = people_on(contact)
    far = alone(replace(LEO, line="1 Mill Lane"))
    do(county.social_worker, state_relationship, mother, far, Tie.PARENT)
    assert set(around(county.officer, [child])) == {child, mother, far}
    assert set(around(county.police, [child])) == {child, mother}


def test_a_parent_on_the_same_contact_is_one_tie_away_and_a_suspect_stands_beside(county: County) -> None:
    others = (Involved(Part.PARENT, HIS_MOTHER), Involved(Part.SUSPECT, StatedPerson("Kyle", "Varley")))
    child, mother, suspect = people_on(arrived(people=(Involved(Part.CHILD, TOM), *others)))
    assert around(county.officer, [child]) == {child: 0, mother: 1, suspect: NEAR}


def test_ties_are_followed_so_far_and_no_further(county: County) -> None:
    line = [alone(replace(TOM, forename=f"Tom {number}", line="")) for number in range(MOST_TIES + 3)]
    for one, other in pairwise(line):
        do(county.social_worker, state_relationship, one, other, Tie.PARENT)
    assert around(county.officer, line[:1]) == {one: place for place, one in enumerate(line[: MOST_TIES + 1])}


def test_where_there_are_more_one_more_is_read(county: County) -> None:
    first, *_ = [alone(TOM) for _ in range(4)]
    found = look(county.officer, reached_from, [first], limit=2)
    assert (len(found), found[0].person_id) == (3, first)


@pytest.mark.parametrize("newer", [Ruled.SAME, Ruled.NOT_SAME, Ruled.NOT_SURE, None])
def test_which_rulings_stand_is_reckoned_as_everywhere(county: County, newer: Ruled | None) -> None:
    first, second, third = (alone(replace(TOM, line="")) for _ in range(3))
    do(county.social_worker, rule, second, third, Ruled.SAME, "The same birth date")
    ruling = do(county.social_worker, rule, first, second, Ruled.SAME, "The same birth date")
    if newer is not Ruled.SAME:
        do(county.social_worker, undo, ruling, "Not sure any more")
    if newer:
        do(county.social_worker, rule, second, first, newer, "Looked again")
    assert set(around(county.officer, [first])) == look(county.officer, same_people, first)


def test_a_part_is_told_with_its_contact_and_what_was_said_of_them_by_the_hub_alone(county: County) -> None:
    uncle = Involved(Part.OTHER, StatedPerson("Kyle", "Varley"), notes={"relation": "his uncle"})
    contact = arrived(people=(Involved(Part.CHILD, TOM), uncle))
    asked(county, contact)
    people = people_on(contact)
    assert [each.said for each in look(county.officer, parts_played, people)] == ["", "his uncle"]
    assert [each.said for each in look(county.police, parts_played, people)] == ["", ""]
