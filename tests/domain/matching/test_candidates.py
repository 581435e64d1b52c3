"""Who this may be: found from thin, misspelt and partial words, and only by those who may see them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from django.db import connection

from frontdoor.domain.accounts.rules import INTAKE, Viewer
from frontdoor.domain.matching import actions, queries
from frontdoor.domain.matching.rules import Verdict
from frontdoor.domain.matching.rules.candidates import Candidate
from frontdoor.domain.people import actions as people
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.grants import give
from tests.domain.matching.somebody import LEO, RHYS, ZOFIA

OnRecord = Callable[[StatedPerson], UUID]


def looked_for(viewer: Viewer, stated: StatedPerson) -> list[Candidate]:
    with acting_as(viewer.id):
        return queries.candidates(viewer, stated)


def test_a_person_is_found_from_the_moment_they_are_stored(officer: Viewer, on_record: OnRecord) -> None:
    rhys = on_record(RHYS)
    [found] = looked_for(officer, RHYS)
    assert (found.person_id, found.verdict, found.name) == (rhys, Verdict.PROBABLY, "Rhys Varley")


@pytest.mark.parametrize(
    "typed",
    [
        StatedPerson(forename="Zosia", surname="Kowalski", birth_date=date(2014, 4, 25)),
        StatedPerson(forename="Kowalska", surname="Zofia", birth_date=date(2014, 4, 25)),
        StatedPerson(forename="Zofia", surname="Kovalska", birth_date=date(2014, 5, 25)),
        StatedPerson(forename="Sofia", surname="Kowalska"),
        StatedPerson(forename="Zofia", surname="Nowak", birth_date=date(2014, 4, 25)),
        StatedPerson(forename="Zofia", phone="+44 7700 900456"),
        StatedPerson(nhs_number="999 000 0042"),
        StatedPerson(forename="Zofi", surname="Kowal"),
        StatedPerson(forename="Zophia", surname="Kowlaska"),
        StatedPerson(forename="Zofja", surname="Kwoalska", birth_date=date(2014, 4, 24)),
    ],
    ids=lambda typed: (
        f"{typed.forename} {typed.surname} {typed.birth_date or typed.phone or typed.nhs_number}".strip()
    ),
)
def test_slips_and_thin_words_still_find_the_child(
    officer: Viewer, on_record: OnRecord, typed: StatedPerson
) -> None:
    zofia = on_record(ZOFIA)
    on_record(RHYS)
    assert [found.person_id for found in looked_for(officer, typed)] == [zofia]


def test_swapped_day_and_month_are_found(officer: Viewer, on_record: OnRecord) -> None:
    swapped = on_record(replace(ZOFIA, birth_date=date(2014, 4, 5)))
    [found] = looked_for(officer, replace(ZOFIA, birth_date=date(2014, 5, 4), phone="", nhs_number=""))
    assert (found.person_id, found.verdict) == (swapped, Verdict.PROBABLY)


def test_nobody_is_offered_for_a_stranger(officer: Viewer, on_record: OnRecord) -> None:
    on_record(RHYS)
    assert looked_for(officer, StatedPerson(forename="Harpreet", surname="Sandhu")) == []


def test_words_that_name_nobody_find_nobody(officer: Viewer, on_record: OnRecord) -> None:
    on_record(StatedPerson(forename="Unknown", surname="Unknown", line="No fixed abode"))
    assert looked_for(officer, StatedPerson(forename="unknown", line="NFA")) == []


def test_a_twin_is_named_but_never_as_probably_the_same(officer: Viewer, on_record: OnRecord) -> None:
    on_record(RHYS)
    [found] = looked_for(officer, LEO)
    assert found.verdict is Verdict.POSSIBLY
    assert found.reasons[0].said == "twin? same birth date and surname, other forename"


def test_others_known_at_the_address_are_said(officer: Viewer, on_record: OnRecord) -> None:
    on_record(RHYS)
    on_record(LEO)
    sure, _ = looked_for(officer, RHYS)
    assert sure.household == ("Also known at this address: Leo Varley",)


def test_the_likelier_come_first(officer: Viewer, on_record: OnRecord) -> None:
    near = on_record(replace(RHYS, birth_date=date(2017, 3, 1), line="", postcode=""))
    exact = on_record(RHYS)
    assert [found.person_id for found in looked_for(officer, RHYS)] == [exact, near]


def test_a_partner_gets_nobody_they_may_not_see(partner: Viewer, on_record: OnRecord) -> None:
    on_record(RHYS)
    assert looked_for(partner, RHYS) == []


def test_a_partner_gets_whom_they_were_granted(officer: Viewer, partner: Viewer, on_record: OnRecord) -> None:
    rhys, _ = on_record(RHYS), on_record(LEO)
    with acting_as(officer.id):
        give([rhys], agency=partner.agency_id, why="asked")
    assert [found.person_id for found in looked_for(partner, RHYS)] == [rhys]


def test_a_partner_can_read_neither_keys_nor_names_in_use(partner: Viewer, on_record: OnRecord) -> None:
    on_record(RHYS)
    with acting_as(partner.id), connection.cursor() as cursor:
        cursor.execute("SELECT (SELECT count(*) FROM matching_key), (SELECT count(*) FROM matching_word)")
        assert cursor.fetchone() == (0, 0)
        cursor.execute("SELECT count(*) FROM matching_nearby(ARRAY['varly'], 5)")
        assert cursor.fetchone() == (0,)


def test_without_a_member_nobody_is_found(on_record: OnRecord) -> None:
    on_record(RHYS)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM matching_candidates((SELECT array_agg(key) FROM matching_key), 50)"
        )
        assert cursor.fetchone() == (0,)


def test_the_lock_is_shut_again_after_a_look(partner: Viewer, on_record: OnRecord) -> None:
    on_record(RHYS)
    with acting_as(partner.id), connection.cursor() as cursor:
        queries.candidates(partner, RHYS)
        cursor.execute(
            "SELECT coalesce(current_setting('frontdoor.definer', true), ''), (SELECT count(*) FROM people_person)"
        )
        assert cursor.fetchone() == ("", 0)


def test_the_public_form_files_people_and_finds_nobody(officer: Viewer) -> None:
    with acting_as(INTAKE.id):
        laid = people.lay_out(RHYS, at=now(), by=INTAKE)
        people.add([laid], by=INTAKE)
        actions.index_people([(laid.person.id, RHYS)], by=INTAKE)
        assert queries.candidates(INTAKE, RHYS) == []
    assert [found.person_id for found in looked_for(officer, RHYS)] == [laid.person.id]


def test_a_corrected_name_is_found_by_the_new_one(officer: Viewer, on_record: OnRecord) -> None:
    rhys = on_record(RHYS)
    with acting_as(officer.id):
        people.correct(rhys, {"forename": "Gwilym", "surname": "Hargreave"}, by=officer)
        actions.index_again([rhys], by=officer)
        [found] = queries.candidates(officer, replace(RHYS, forename="Gwilym", surname="Hargreave"))
    assert (found.person_id, found.verdict) == (rhys, Verdict.PROBABLY)


def test_what_is_filed_is_sealed(on_record: OnRecord, officer: Viewer) -> None:
    on_record(ZOFIA)
    with acting_as(officer.id), connection.cursor() as cursor:
        cursor.execute("SELECT key FROM matching_key")
        keys = [key for (key,) in cursor.fetchall()]
    assert len(keys) == len(set(keys))
    assert 8 <= len(keys) <= 25
