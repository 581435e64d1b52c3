"""A person rules whether two records are one; the link is followed, undone whole, and never contradicted in silence."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from django.db import ProgrammingError, connection, transaction

from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.domain.matching import actions, queries
from frontdoor.domain.matching.rules.rulings import PeopleRuled, Ruled, RulingUndone
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.grants import give
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.domain.matching.conftest import member
from tests.domain.matching.somebody import LEO, RHYS

OnRecord = Callable[[StatedPerson], UUID]


@pytest.fixture
def three(on_record: OnRecord) -> tuple[UUID, UUID, UUID]:
    """Three records that describe Rhys."""
    return (
        on_record(RHYS),
        on_record(replace(RHYS, forename="Reece")),
        on_record(replace(RHYS, surname="Varly")),
    )


def rule(officer: Viewer, one: UUID, other: UUID, verdict: Ruled = Ruled.SAME) -> UUID:
    with acting_as(officer.id):
        return actions.rule(one, other, verdict, "Same school, and mum confirmed it", by=officer)


def same(viewer: Viewer, one: UUID) -> set[UUID]:
    with acting_as(viewer.id):
        return queries.same_people(viewer, one)


def test_a_record_is_itself_before_anybody_rules(officer: Viewer, three: tuple[UUID, UUID, UUID]) -> None:
    assert same(officer, three[0]) == {three[0]}


def test_links_are_followed_from_record_to_record(officer: Viewer, three: tuple[UUID, UUID, UUID]) -> None:
    one, two, last = three
    rule(officer, one, two)
    rule(officer, last, two)
    assert same(officer, one) == same(officer, last) == {one, two, last}


def test_an_undone_ruling_links_nobody(officer: Viewer, three: tuple[UUID, UUID, UUID]) -> None:
    one, two, last = three
    rule(officer, one, two)
    wrong = rule(officer, two, last)
    with acting_as(officer.id):
        actions.undo(wrong, "Another boy of that name", by=officer)
    assert same(officer, one) == {one, two}
    assert same(officer, last) == {last}


def test_a_ruling_is_undone_once(officer: Viewer, three: tuple[UUID, UUID, UUID]) -> None:
    ruling = rule(officer, three[0], three[1])
    with acting_as(officer.id):
        actions.undo(ruling, "Another boy", by=officer)
        with pytest.raises(Refused, match="undone already"):
            actions.undo(ruling, "Another boy", by=officer)


def test_what_was_undone_may_be_ruled_again(officer: Viewer, three: tuple[UUID, UUID, UUID]) -> None:
    one, two, _ = three
    ruling = rule(officer, one, two)
    with acting_as(officer.id):
        actions.undo(ruling, "Not enough to go on", by=officer)
    rule(officer, one, two)
    assert same(officer, one) == {one, two}


def test_not_the_same_is_not_asked_again(officer: Viewer, on_record: OnRecord) -> None:
    rhys, leo = on_record(RHYS), on_record(LEO)
    with acting_as(officer.id):
        asked = queries.candidates_for(officer, rhys)
    rule(officer, rhys, leo, Ruled.NOT_SAME)
    with acting_as(officer.id):
        assert [found.person_id for found in asked] == [leo]
        assert queries.candidates_for(officer, rhys) == []


def test_nor_of_another_record_of_the_same_child(officer: Viewer, on_record: OnRecord) -> None:
    rhys, leo, leo_again = on_record(RHYS), on_record(LEO), on_record(LEO)
    rule(officer, leo, leo_again)
    rule(officer, rhys, leo, Ruled.NOT_SAME)
    with acting_as(officer.id):
        assert queries.candidates_for(officer, rhys) == []


def test_not_sure_is_asked_again_and_says_why(officer: Viewer, on_record: OnRecord) -> None:
    rhys, leo = on_record(RHYS), on_record(LEO)
    rule(officer, rhys, leo, Ruled.NOT_SURE)
    with acting_as(officer.id):
        [found] = queries.candidates_for(officer, rhys)
    assert any(note.endswith("Same school, and mum confirmed it") for note in found.household)


def test_linked_records_are_offered_as_one_person(officer: Viewer, three: tuple[UUID, UUID, UUID]) -> None:
    for other in three[1:]:
        rule(officer, three[0], other)
    with acting_as(officer.id):
        [found] = queries.candidates(officer, RHYS)
    assert {found.person_id, *found.others} == set(three)


def test_one_person_cannot_be_ruled_two_behind_a_link(
    officer: Viewer, three: tuple[UUID, UUID, UUID]
) -> None:
    one, two, last = three
    rule(officer, one, two)
    rule(officer, two, last)
    with pytest.raises(Refused, match="linked through other records"):
        rule(officer, one, last, Ruled.NOT_SAME)


def test_two_people_cannot_be_linked_through_a_third(officer: Viewer, three: tuple[UUID, UUID, UUID]) -> None:
    one, two, last = three
    rule(officer, one, two)
    rule(officer, one, last, Ruled.NOT_SAME)
    with pytest.raises(Refused, match="ruled not the same person on"):
        rule(officer, two, last)


def test_a_later_ruling_takes_the_place_of_an_earlier(
    officer: Viewer, three: tuple[UUID, UUID, UUID]
) -> None:
    one, two, _ = three
    rule(officer, one, two, Ruled.NOT_SAME)
    rule(officer, two, one)
    assert same(officer, one) == {one, two}


@pytest.mark.parametrize("role", [Role.PARTNER, Role.EARLY_HELP_OFFICER, Role.OPERATIONS_MANAGER])
def test_those_who_do_not_match_people_may_not_rule(role: Role, three: tuple[UUID, UUID, UUID]) -> None:
    with pytest.raises(Refused, match="rule whether two records are one person"):
        rule(member(role), three[0], three[1])


def test_a_ruling_says_why(officer: Viewer, three: tuple[UUID, UUID, UUID]) -> None:
    with acting_as(officer.id), pytest.raises(Refused, match="Say why"):
        actions.rule(three[0], three[1], Ruled.SAME, "  ", by=officer)


def test_nobody_rules_on_one_record(officer: Viewer, three: tuple[UUID, UUID, UUID]) -> None:
    with pytest.raises(Refused, match="one record already"):
        rule(officer, three[0], three[0])


def test_there_is_nothing_to_rule_on_a_record_that_is_not_there(
    officer: Viewer, three: tuple[UUID, UUID, UUID]
) -> None:
    with pytest.raises(NotThere):
        rule(officer, three[0], UUID(int=7))


def test_a_ruling_and_its_undoing_are_deeds(officer: Viewer, three: tuple[UUID, UUID, UUID]) -> None:
    ruling = rule(officer, three[0], three[1])
    with acting_as(officer.id):
        actions.undo(ruling, "Another boy", by=officer)
        deeds = [event.deed() for event in Event.objects.order_by("at")]
    assert deeds == [PeopleRuled("same", str(ruling)), RulingUndone("same", str(ruling))]


def test_every_ruling_stays_on_record(officer: Viewer, three: tuple[UUID, UUID, UUID]) -> None:
    ruling = rule(officer, three[0], three[1])
    with acting_as(officer.id):
        undoing = actions.undo(ruling, "Another boy", by=officer)
        assert [ruled.id for ruled in queries.rulings_on(officer, three[1])] == [undoing, ruling]


def test_a_ruling_cannot_be_rewritten(officer: Viewer, three: tuple[UUID, UUID, UUID]) -> None:
    rule(officer, three[0], three[1])
    with (
        acting_as(officer.id),
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
    ):
        connection.cursor().execute("UPDATE matching_ruling SET verdict = 'not_same'")


def test_a_partner_follows_only_links_between_records_they_may_see(
    officer: Viewer, partner: Viewer, three: tuple[UUID, UUID, UUID]
) -> None:
    one, two, last = three
    rule(officer, one, two)
    rule(officer, two, last)
    with acting_as(officer.id):
        give([one, two], agency=partner.agency_id, why="asked")
    assert same(partner, one) == {one, two}
