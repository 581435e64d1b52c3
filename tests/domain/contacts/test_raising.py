"""A concern is stored whole, once, or not at all; what arrived is kept as it arrived."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, May
from frontdoor.domain.contacts import policies
from frontdoor.domain.contacts.actions import raise_concern, raise_concerns
from frontdoor.domain.contacts.queries import (
    contact_by_reference,
    contact_lines,
    contact_seen,
    contacts_about,
    named_on,
)
from frontdoor.domain.contacts.rules import (
    ContactClosed,
    ContactReopened,
    Involved,
    Part,
    reference_of,
    tidy_reference,
)
from frontdoor.domain.people.rules import LifeStage, StatedPerson
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.events.queries import deeds_on
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.concerns import HIS_MOTHER, TOM, a_concern
from tests.factories.county import County
from tests.factories.deeds import arrived, asked, look, people_on, standing

TABLES = (
    "contacts_contact", "contacts_narrative", "contacts_referrer", "contacts_concerned", "people_person",
    "people_residence", "matching_likeness", "matching_key", "events_event", "feedback_message", "journey_standing",
)  # fmt: skip


def how_many_rows() -> dict[str, int]:
    """How many rows each table holds that an arrival writes to."""
    with acting_as(SYSTEM.id), connection.cursor() as cursor:
        counts = {}
        for table in TABLES:
            cursor.execute(f'SELECT count(*) FROM "{table}"')  # noqa: S608 - names of ours
            counts[table] = cursor.fetchone()[0]
        return counts


def test_what_arrived_is_read_back_word_for_word(county: County) -> None:
    words = "She said:\n  'He  hits me.'\n— ☎ 07700 900123"
    contact = arrived(words=words, tried="Rang home", original={"form": {"a": 1}})
    seen = look(county.officer, contact_seen, contact)
    assert (seen.words, seen.tried, seen.original) == (words, "Rang home", {"form": {"a": 1}})
    assert (seen.referrer.name, seen.referrer.email) == ("Ms Oldershaw", "teacher@example.org")
    assert [(one.part, one.voice) for one in seen.people] == [
        (Part.CHILD, "There is no food."),
        (Part.PARENT, ""),
    ]


def test_the_public_form_stores_what_it_may_not_read(county: County) -> None:
    contact = arrived()
    with pytest.raises(NotThere):
        look(INTAKE, contact_seen, contact)
    assert look(county.officer, contact_seen, contact).id == contact


def test_sent_twice_under_one_id_it_is_refused_by_the_database_and_nothing_is_left_of_it(
    county: County,
) -> None:
    contact = arrived(id=uuid4())
    before = how_many_rows()
    with acting_as(INTAKE.id), pytest.raises(IntegrityError):
        raise_concern(a_concern(id=contact), by=INTAKE)
    assert how_many_rows() == before


def test_where_one_of_many_can_not_be_stored_none_is(county: County) -> None:
    before, same = how_many_rows(), uuid4()
    with acting_as(INTAKE.id), pytest.raises(IntegrityError):
        raise_concerns([a_concern(), a_concern(id=same), a_concern(id=same)], by=INTAKE)
    assert how_many_rows() == before


def test_an_arrival_leaves_its_deed_its_standing_and_its_acknowledgement(county: County) -> None:
    contact = arrived(emergency=True)
    names = [one.deed.name for one in look(county.officer, deeds_on, contact)]
    assert names == ["concern_raised", "referrer_acknowledged"]
    assert (standing(contact).look_first, standing(contact).children) == (0, 1)


def test_several_children_an_unborn_child_and_an_adult_at_risk_come_in_one_contact(county: County) -> None:
    unborn = StatedPerson(surname="Varley", expected_on=date(2027, 2, 3))
    people = (
        Involved(Part.CHILD, TOM),
        Involved(Part.CHILD, StatedPerson("Leo", "Varley")),
        Involved(Part.UNBORN, unborn),
        Involved(Part.ADULT_AT_RISK, HIS_MOTHER),
    )
    contact = arrived(people=people)
    seen = look(county.officer, contact_seen, contact)
    stages = [one.person.life_stage for one in seen.people]
    assert stages == [LifeStage.CHILD, LifeStage.CHILD, LifeStage.UNBORN, LifeStage.ADULT]
    assert seen.people[2].person.name == "Unborn child Varley"
    assert (standing(contact).children, standing(contact).adults) == (3, 1)


@pytest.mark.parametrize(
    ("child", "parent", "district"),
    [
        ("NG18 1AA", "NG22 8AA", "E07000174"),
        ("", "NG18 1AA", "E07000174"),
        ("", "", ""),
    ],
)
def test_a_contact_lies_in_the_district_of_whom_it_is_about(
    county: County, child: str, parent: str, district: str
) -> None:
    people = (
        Involved(Part.PARENT, StatedPerson("Ann", "Varley", postcode=parent)),
        Involved(Part.CHILD, StatedPerson("Tom", "Varley", postcode=child)),
    )
    assert look(county.officer, contact_seen, arrived(people=people)).district == district


def test_to_a_partner_whoever_raised_it_is_anonymous_and_their_words_are_not_there(
    county: County, contact: UUID
) -> None:
    asked(county, contact)
    seen = look(county.police, contact_seen, contact)
    assert (seen.words, seen.tried, seen.original, seen.attachments) == ("", "", {}, ())
    assert (seen.referrer.hidden, seen.referrer.kind, seen.referrer.name) == (True, "anonymous", "")
    assert [(one.voice, one.notes) for one in seen.people] == [("", {}), ("", {})]


def test_in_a_list_too_a_partner_reads_neither_words_nor_referrer(county: County, contact: UUID) -> None:
    asked(county, contact)
    line = look(county.police, contact_lines, [contact])[contact]
    hubs = look(county.officer, contact_lines, [contact])[contact]
    assert (line.opening, line.referrer, line.agency_code) == ("", "", "")
    assert hubs.opening == "He came to school hungry again."
    assert hubs.referrer == "Ms Oldershaw, Ferrybank Primary"


def test_contacts_about_somebody_come_newest_first(county: County, contact: UUID) -> None:
    child, _ = people_on(contact)
    assert [line.id for line in look(county.officer, contacts_about, [child])] == [contact]
    assert look(county.health, contacts_about, [child]) == []


def test_lists_name_people_without_reading_homes_and_voices(county: County, contact: UUID) -> None:
    named = look(county.officer, named_on, [contact])[contact]
    assert [one.person.name for one in named] == ["Tom Varley", "Danielle Varley"]
    assert [(one.person.home, one.voice) for one in named] == [(None, ""), (None, "")]


@pytest.mark.parametrize("typed", ["{0}", "{1}", " {2} ", "{3}"])
def test_a_reference_is_found_however_it_is_typed(county: County, contact: UUID, typed: str) -> None:
    kept = look(county.officer, contact_seen, contact).reference
    ways = (kept, kept.lower(), kept.replace("-", " "), kept.removeprefix("FD-"))
    assert look(county.officer, contact_by_reference, typed.format(*ways)) == contact
    assert look(county.police, contact_by_reference, kept) is None


def test_a_reference_is_worked_out_from_the_id_and_reads_back_the_same() -> None:
    references = {reference_of(uuid4()) for _ in range(500)}
    assert len(references) == 500
    assert all(tidy_reference(one) == one for one in references)


def test_whether_a_contact_is_closed_is_its_last_word(county: County, contact: UUID) -> None:
    said = []
    for deed in (ContactClosed(), ContactReopened(), ContactClosed()):
        with acting_as(county.officer.id):
            record(deed, by=county.officer, contact=contact)
            said.append(policies.is_closed(county.officer, contact))
    assert said == [True, False, True]


def test_a_deed_on_a_contact_that_is_not_there_and_on_one_that_is_not_theirs_is_answered_alike(
    county: County, contact: UUID
) -> None:
    for viewer, which in ((county.officer, uuid4()), (county.police, contact)):
        with acting_as(viewer.id), pytest.raises(NotThere):
            policies.must_see(viewer, which)
    with acting_as(county.officer.id):
        policies.must_be_able_to(county.officer, May.ASK, contact)
