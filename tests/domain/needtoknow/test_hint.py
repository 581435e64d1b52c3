"""Those who triage learn one bit: that there may be a restricted record. Nobody else learns even that."""

from dataclasses import replace
from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Role, Viewer
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.queries import contact_references, people_on
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.matching.queries import candidates, candidates_for, same_people, sought_for
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.needtoknow.actions import (
    answer_question,
    ask_guardian,
    declare_conflict,
    hint_for,
    hint_on,
    let_see,
    restrict,
)
from frontdoor.domain.needtoknow.queries import questions, restrictions
from frontdoor.domain.needtoknow.rules import Conflict, Restricted
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.audit.queries import looks_at
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.factories.concerns import TOM, a_concern
from tests.factories.county import County, a_county, one_more

TOMMY = replace(TOM, forename="Tommy")
HIS_BROTHER = replace(TOM, forename="Callum", birth_date=None)


@pytest.fixture
def county(db: None) -> County:
    return a_county()


@pytest.fixture
def guardian(county: County) -> Viewer:
    return one_more(county, Role.GUARDIAN)


@pytest.fixture
def hidden(county: County) -> UUID:
    """Tom, on a contact of last month, whose record is restricted; nobody is named on it."""
    [tom] = on_it(arrived(TOM))
    with acting_as(county.manager.id):
        restrict(person=tom, why=Restricted.STAFF, allowed=[], by=county.manager)
    return tom


@pytest.fixture
def contact(hidden: UUID) -> UUID:
    """Tommy, on a contact of today."""
    return arrived(TOMMY)


@pytest.fixture
def tommy(contact: UUID) -> UUID:
    return on_it(contact)[0]


def arrived(person: StatedPerson) -> UUID:
    with acting_as(INTAKE.id):
        return raise_concern(a_concern(people=(Involved(Part.CHILD, person),)), by=INTAKE).id


def on_it(contact: UUID) -> list[UUID]:
    with acting_as(SYSTEM.id):
        return sorted(people_on(SYSTEM, [contact]))


def told(by: Viewer, stated: StatedPerson) -> bool:
    with acting_as(by.id):
        return hint_for(stated, by=by)


def asked(county: County, contact: UUID, person: UUID) -> UUID:
    with acting_as(county.officer.id):
        return ask_guardian(contact, person, by=county.officer)


def ruled(guardian: Viewer, question: UUID, verdict: Ruled) -> None:
    with acting_as(guardian.id):
        answer_question(question, verdict, "Looked at both.", by=guardian)


def test_whoever_triages_is_told_that_there_may_be_a_restricted_record(county: County, hidden: UUID) -> None:
    assert told(county.officer, TOMMY)


@pytest.mark.parametrize("role", [Role.BUSINESS_SUPPORT, Role.OPERATIONS_MANAGER])
def test_whoever_does_not_triage_is_told_nothing(county: County, hidden: UUID, role: Role) -> None:
    assert not told(one_more(county, role), TOMMY)


def test_a_partner_is_told_nothing(county: County, hidden: UUID) -> None:
    assert not told(county.police, TOMMY)


def test_where_there_is_a_conflict_of_interest_nobody_is_told_anything(
    county: County, guardian: Viewer, hidden: UUID
) -> None:
    with acting_as(guardian.id):
        declare_conflict(hidden, of=county.social_worker.id, kind=Conflict.EX_PARTNER, by=guardian)
    assert not told(county.social_worker, TOMMY)
    assert told(county.officer, TOMMY)


def test_a_conflict_of_interest_alone_gives_no_hint(county: County) -> None:
    [tom] = on_it(arrived(TOM))
    with acting_as(county.officer.id):
        declare_conflict(tom, kind=Conflict.RELATED, by=county.officer)
    assert not told(county.officer, TOM)


def test_whoever_is_named_on_it_is_shown_the_record_and_needs_no_hint(
    county: County, guardian: Viewer, hidden: UUID
) -> None:
    with acting_as(guardian.id):
        let_see(restrictions(guardian)[0].id, county.officer.id, by=guardian)
    assert not told(county.officer, TOMMY)
    with acting_as(county.officer.id):
        assert [one.person_id for one in candidates(county.officer, TOMMY)] == [hidden]


def test_a_possible_likeness_is_no_hint(county: County, hidden: UUID) -> None:
    assert not told(county.officer, HIS_BROTHER)


def test_somebody_open_is_a_candidate_and_no_hint(county: County) -> None:
    arrived(TOM)
    assert not told(county.officer, TOMMY)


def test_a_restricted_person_is_no_candidate(county: County, hidden: UUID, tommy: UUID) -> None:
    with acting_as(county.officer.id):
        assert [one.person_id for one in candidates(county.officer, TOMMY)] == [tommy]
        assert candidates_for(county.officer, tommy) == []


def test_the_hint_is_on_the_record_of_looks_of_the_restricted_person(county: County, hidden: UUID) -> None:
    told(county.officer, TOMMY)
    with acting_as(SYSTEM.id):
        [look] = looks_at(SYSTEM, hidden)
    assert (look.what, look.member_id) == ("restricted_record_hint", county.officer.id)


def test_the_guardian_sees_both_sides_of_a_question(
    county: County, guardian: Viewer, hidden: UUID, contact: UUID, tommy: UUID
) -> None:
    asked(county, contact, tommy)
    with acting_as(guardian.id):
        [question] = questions(guardian, answered=False)
    assert (question.contact_id, question.person_id, question.alike) == (contact, tommy, (hidden,))


def test_the_guardian_is_told_of_a_question_by_its_reference_alone(
    county: County, guardian: Viewer, contact: UUID, tommy: UUID
) -> None:
    asked(county, contact, tommy)
    with acting_as(SYSTEM.id):
        [letter] = [one for one in letters_about(SYSTEM, guardian.id) if "restricted record" in one.body]
        reference = contact_references(SYSTEM, [contact])[contact]
    assert reference in letter.body
    assert "Tom" not in letter.body + letter.subject


def test_nobody_of_the_hub_reads_the_guardians_questions(county: County, contact: UUID, tommy: UUID) -> None:
    asked(county, contact, tommy)
    with acting_as(county.manager.id):
        assert questions(county.manager, answered=False) == []


def test_a_question_is_asked_once(county: County, contact: UUID, tommy: UUID) -> None:
    asked(county, contact, tommy)
    with pytest.raises(Refused, match="was asked already"):
        asked(county, contact, tommy)


def test_where_nothing_is_hidden_there_is_nothing_to_ask(county: County) -> None:
    contact = arrived(TOM)
    with pytest.raises(Refused, match="nothing to ask"):
        asked(county, contact, on_it(contact)[0])


def test_whoever_has_a_conflict_of_interest_learns_nothing_of_a_question(
    county: County, guardian: Viewer, hidden: UUID, contact: UUID, tommy: UUID
) -> None:
    with acting_as(guardian.id):
        declare_conflict(hidden, of=county.social_worker.id, kind=Conflict.FRIEND, by=guardian)
    asked(county, contact, tommy)
    with acting_as(county.social_worker.id):
        sought = sought_for(county.social_worker, tommy)
        assert hint_on(contact, sought, by=county.social_worker) == (False, None)
        with pytest.raises(Refused, match="nothing to ask"):
            ask_guardian(contact, tommy, by=county.social_worker)


def test_ruled_the_same_the_contact_is_closed_with_the_restricted_record(
    county: County, guardian: Viewer, hidden: UUID, contact: UUID, tommy: UUID
) -> None:
    ruled(guardian, asked(county, contact, tommy), Ruled.SAME)
    with acting_as(SYSTEM.id):
        assert same_people(SYSTEM, tommy) == {hidden, tommy}
    with acting_as(county.officer.id):
        assert contact_references(county.officer, [contact]) == {}


def test_ruled_the_same_whoever_asked_is_told_that_the_guardian_has_it(
    county: County, guardian: Viewer, contact: UUID, tommy: UUID
) -> None:
    ruled(guardian, asked(county, contact, tommy), Ruled.SAME)
    with acting_as(SYSTEM.id):
        [letter] = letters_about(SYSTEM, county.officer.id)
    assert "The information governance lead has it now" in letter.body


def test_ruled_not_the_same_the_contact_stays_open_and_the_hint_is_gone(
    county: County, guardian: Viewer, contact: UUID, tommy: UUID
) -> None:
    ruled(guardian, asked(county, contact, tommy), Ruled.NOT_SAME)
    with acting_as(county.officer.id):
        assert contact in contact_references(county.officer, [contact])
        hinted, answered = hint_on(contact, sought_for(county.officer, tommy), by=county.officer)
    assert not hinted
    assert answered
    assert answered.answered


def test_nobody_but_the_guardian_answers_a_question(county: County, contact: UUID, tommy: UUID) -> None:
    question = asked(county, contact, tommy)
    with (
        acting_as(county.manager.id),
        pytest.raises(Refused, match="Ask one of these: information governance lead"),
    ):
        answer_question(question, Ruled.SAME, "Looked at both.", by=county.manager)


def test_a_guardian_with_a_conflict_of_interest_answers_no_question(
    county: County, guardian: Viewer, hidden: UUID, contact: UUID, tommy: UUID
) -> None:
    question = asked(county, contact, tommy)
    with acting_as(guardian.id):
        declare_conflict(hidden, kind=Conflict.RELATED, by=guardian)
        assert questions(guardian, answered=False) == []
        with pytest.raises(NotThere):
            answer_question(question, Ruled.NOT_SAME, "Looked at both.", by=guardian)
