"""A conflict of interest closes a family's records to one member, whatever was granted, and tells a supervisor."""

from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.domain.contacts.actions import take
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.needtoknow.actions import break_glass, declare_conflict, end_conflict, restrict
from frontdoor.domain.needtoknow.queries import conflicts
from frontdoor.domain.needtoknow.rules import Conflict, Restricted
from frontdoor.domain.sharing.queries import requests_to_us
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.records.refusals import NotThere
from tests.domain.needtoknow.test_glass import FOUR, WHY, reference_of
from tests.domain.needtoknow.test_restricting import guardian, sees, somebody
from tests.factories.county import County
from tests.factories.deeds import asked, do, look, people_on, refusal

__all__ = ["guardian"]


def test_whoever_knows_the_family_sees_nothing_of_it_even_if_it_is_theirs_to_work_on(
    county: County, contact: UUID
) -> None:
    do(county.officer, take, contact)
    do(county.officer, declare_conflict, people_on(contact)[0], kind=Conflict.RELATED)
    assert (sees(county.officer, contact), sees(county.social_worker, contact)) == (False, True)


def test_a_partner_who_knows_the_family_loses_the_question_and_a_colleague_keeps_it(
    county: County, contact: UUID
) -> None:
    colleague = somebody(county, Role.SOCIAL_WORKER)
    asked(county, contact)
    do(county.police, declare_conflict, people_on(contact)[0], kind=Conflict.EX_PARTNER)
    assert look(county.police, requests_to_us, waiting=True) == []
    assert sees(colleague, contact)


def test_being_named_on_a_restricted_record_does_not_outweigh_a_conflict(
    county: County, contact: UUID
) -> None:
    named = [county.social_worker.id]
    do(county.social_worker, declare_conflict, people_on(contact)[0], kind=Conflict.FRIEND)
    do(county.manager, restrict, contact=contact, why=Restricted.STAFF, allowed=named)
    assert not sees(county.social_worker, contact)


def test_no_glass_is_broken_where_there_is_a_conflict(county: County, contact: UUID) -> None:
    reference = reference_of(contact)
    do(county.social_worker, declare_conflict, people_on(contact)[0], kind=Conflict.FRIEND)
    do(county.manager, restrict, contact=contact, why=Restricted.STAFF, allowed=[])
    said = refusal(county.social_worker, break_glass, reference, WHY, lasts=FOUR)
    unknown = refusal(county.social_worker, break_glass, "FD-2222-2222", WHY, lasts=FOUR)
    assert said == unknown


def test_managers_are_told_by_reference_and_whoever_it_is_about_is_not(county: County, contact: UUID) -> None:
    do(county.manager, declare_conflict, people_on(contact)[0], of=county.officer.id, kind=Conflict.NAMED)
    [told] = look(county.manager, letters_about, county.manager.id)
    assert reference_of(contact) in told.body
    assert look(county.manager, letters_about, county.officer.id) == []


def test_a_guardian_who_knows_the_family_reads_nothing_of_it(
    county: County, contact: UUID, guardian: Viewer
) -> None:
    do(guardian, declare_conflict, people_on(contact)[0], kind=Conflict.RELATED)
    with pytest.raises(NotThere):
        look(guardian, contact_seen, contact)


def test_nobody_ends_their_own_conflict(county: County, contact: UUID, guardian: Viewer) -> None:
    conflict = do(guardian, declare_conflict, people_on(contact)[0], kind=Conflict.RELATED)
    assert refusal(guardian, end_conflict, conflict, "I was wrong").startswith("Nobody ends their own")


def test_a_conflict_that_ended_opens_the_records_again(
    county: County, contact: UUID, guardian: Viewer
) -> None:
    conflict = do(county.officer, declare_conflict, people_on(contact)[0], kind=Conflict.FRIEND)
    do(guardian, end_conflict, conflict, "Another family of that name")
    assert sees(county.officer, contact)
    assert look(guardian, conflicts) == []


def test_officers_declare_their_own_conflicts_and_no_one_elses(county: County, contact: UUID) -> None:
    about = people_on(contact)[0]
    said = refusal(county.officer, declare_conflict, about, of=county.manager.id, kind=Conflict.FRIEND)
    assert said.startswith("You may not restrict a record")
