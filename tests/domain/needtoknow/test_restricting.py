"""A restricted record: closed to all not named, whole, and open again when it is lifted."""

from uuid import UUID

import pytest

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.contacts.queries import contact_seen, contacts_about
from frontdoor.domain.journey.queries import reading_standing
from frontdoor.domain.matching.actions import rule, undo
from frontdoor.domain.matching.queries import candidates
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.needtoknow.actions import let_see, let_see_no_longer, lift, restrict
from frontdoor.domain.needtoknow.queries import restriction_seen, restrictions
from frontdoor.domain.needtoknow.rules import Restricted
from frontdoor.domain.people.queries import people_seen
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.concerns import TOM
from tests.factories.county import County
from tests.factories.deeds import arrived, asked, do, look, people_on, refusal


@pytest.fixture
def guardian(county: County) -> Viewer:
    """The information governance lead."""
    return somebody(county, Role.GUARDIAN)


def somebody(county: County, role: Role) -> Viewer:
    """One more member of the hub's agency."""
    with acting_as(SYSTEM.id):
        email = f"{role}@example.org"
        return join(
            f"Another {role.label}",
            role=role,
            agency_id=county.agencies["ncc-children"],
            email=email,
            by=SYSTEM,
        )


def sees(viewer: Viewer, contact: UUID) -> bool:
    """Whether a contact is there for a member."""
    try:
        look(viewer, contact_seen, contact)
    except NotThere:
        return False
    return True


def test_only_those_named_and_the_guardian_see_a_restricted_contact(
    county: County, contact: UUID, guardian: Viewer
) -> None:
    do(county.manager, restrict, contact=contact, why=Restricted.STAFF, allowed=[county.officer.id])
    saw = [sees(each, contact) for each in (county.officer, guardian, county.social_worker, county.manager)]
    assert saw == [True, True, False, False]


def test_whoever_restricts_without_being_named_sees_it_no_longer_either(
    county: County, contact: UUID
) -> None:
    do(county.manager, restrict, contact=contact, why=Restricted.KNOWN, allowed=[])
    assert not sees(county.manager, contact)


def test_an_agency_that_was_asked_sees_it_only_by_a_name(
    county: County, contact: UUID, guardian: Viewer
) -> None:
    asked(county, contact)
    restriction = do(county.manager, restrict, contact=contact, why=Restricted.DANGER, allowed=[])
    before = sees(county.police, contact)
    do(guardian, let_see, restriction, county.police.id)
    assert (before, sees(county.police, contact)) == (False, True)


def test_its_people_are_neither_found_nor_listed(county: County, contact: UUID) -> None:
    people = people_on(contact)
    do(county.manager, restrict, contact=contact, why=Restricted.STAFF, allowed=[])
    assert look(county.officer, candidates, TOM) == []
    assert look(county.officer, people_seen, people) == {}
    assert look(county.officer, contacts_about, people) == []


def test_where_it_stands_is_closed_too(county: County, contact: UUID) -> None:
    do(county.manager, restrict, contact=contact, why=Restricted.STAFF, allowed=[county.officer.id])
    with_it, without = county.officer, county.social_worker
    stands = [
        look(each, lambda viewer: reading_standing(viewer, contact).found) for each in (with_it, without)
    ]
    assert [one is not None for one in stands] == [True, False]


def test_restricting_a_person_closes_every_record_of_theirs_and_who_stands_on_them(
    county: County, contact: UUID
) -> None:
    earlier = arrived()
    child, again = people_on(contact)[0], people_on(earlier)[0]
    do(county.officer, rule, child, again, Ruled.SAME, "The same boy")
    do(county.manager, restrict, person=child, why=Restricted.STAFF, allowed=[])
    assert look(county.officer, people_seen, [*people_on(contact), *people_on(earlier)]) == {}
    assert [sees(county.officer, one) for one in (contact, earlier)] == [False, False]


def test_what_is_linked_later_is_closed_and_what_is_parted_is_open_again(
    county: County, contact: UUID, guardian: Viewer
) -> None:
    later = arrived()
    do(county.manager, restrict, person=people_on(contact)[0], why=Restricted.STAFF, allowed=[])
    with acting_as(SYSTEM.id):
        ruling = rule(people_on(contact)[0], people_on(later)[0], Ruled.SAME, "The same boy", by=SYSTEM)
    linked = sees(county.officer, later)
    with acting_as(SYSTEM.id):
        undo(ruling, "Two boys", by=SYSTEM)
    assert (linked, sees(county.officer, later)) == (False, True)
    assert not sees(county.officer, contact)


def test_whoever_is_named_sees_what_is_linked_later_too(county: County, contact: UUID) -> None:
    later = arrived()
    allowed = [county.officer.id]
    do(county.manager, restrict, person=people_on(contact)[0], why=Restricted.STAFF, allowed=allowed)
    do(county.officer, rule, people_on(contact)[0], people_on(later)[0], Ruled.SAME, "The same boy")
    assert (sees(county.officer, later), sees(county.social_worker, later)) == (True, False)


def test_a_name_taken_off_closes_it_at_once(county: County, contact: UUID, guardian: Viewer) -> None:
    restriction = do(
        county.manager, restrict, contact=contact, why=Restricted.STAFF, allowed=[county.officer.id]
    )
    do(guardian, let_see_no_longer, restriction, county.officer.id)
    assert not sees(county.officer, contact)
    assert look(guardian, restriction_seen, restriction).named == ()


def test_a_restriction_that_is_lifted_leaves_nothing_closed(
    county: County, contact: UUID, guardian: Viewer
) -> None:
    restriction = do(
        county.manager, restrict, contact=contact, why=Restricted.STAFF, allowed=[county.officer.id]
    )
    do(guardian, lift, restriction, "She works here no longer")
    assert sees(county.social_worker, contact)
    assert look(guardian, restrictions) == []
    assert look(guardian, restrictions, standing=False)[0].lifted_words == "She works here no longer"


def test_of_two_restrictions_one_lifted_leaves_the_other(
    county: County, contact: UUID, guardian: Viewer
) -> None:
    first = do(guardian, restrict, contact=contact, why=Restricted.STAFF, allowed=[])
    do(guardian, restrict, person=people_on(contact)[0], why=Restricted.KNOWN, allowed=[])
    do(guardian, lift, first, "A mistake")
    assert not sees(county.officer, contact)


REFUSED = {
    "by an officer": ("officer", {"why": Restricted.STAFF}, "You may not restrict a record as mash officer."),
    "without saying why": ("manager", {"why": Restricted.OTHER}, "Say why it must be restricted."),
}


@pytest.mark.parametrize("case", REFUSED)
def test_restricting_is_refused_with_a_reason(county: County, contact: UUID, case: str) -> None:
    who, how, reason = REFUSED[case]
    said = refusal(getattr(county, who), restrict, contact=contact, allowed=[], **how)
    assert said.startswith(reason)


def test_only_the_guardian_lifts_and_names(county: County, contact: UUID) -> None:
    restriction = do(
        county.manager, restrict, contact=contact, why=Restricted.STAFF, allowed=[county.manager.id]
    )
    said = [
        refusal(county.manager, lift, restriction, "Enough"),
        refusal(county.manager, let_see, restriction, county.officer.id),
    ]
    assert all(one.startswith("You may not lift a restriction") for one in said)
