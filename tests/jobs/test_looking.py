"""Unusual looks are noticed by the clock, from what really stands in the tables, and told by reference, once."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import override_settings

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.models import Member
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.contacts.rules import Involved, NoConcern, Part
from frontdoor.domain.feedback.actions import set_aside
from frontdoor.domain.triage.actions import triage
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.audit.actions import answer_alert, judged
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.audit.queries import AlertSeen, alert_seen, alerts, how_many_alerts, judged_until
from frontdoor.foundation.audit.rules import Kind, Verdict
from frontdoor.foundation.audit.unusual import Case
from frontdoor.foundation.clock import LONDON, is_bank_holiday, now
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused
from frontdoor.jobs.looking import notice_unusual_looks, reference_of
from tests.factories.concerns import HIS_MOTHER, TOM
from tests.factories.county import County, a_county
from tests.factories.deeds import arrived, do, people_on, refusal

HOUR = timedelta(hours=1)
A_HILL = (Involved(Part.CHILD, replace(TOM, surname="Hill")),)


@pytest.fixture
def county(db: None) -> County:
    """The county and its members; an officer shares her last name with a family."""
    found = a_county()
    Member.objects.filter(id=found.officer.id).update(name="Cleo Varley")
    return replace(found, officer=replace(found.officer, name="Cleo Varley"))


@pytest.fixture
def guardian(county: County) -> Viewer:
    """The information governance lead."""
    with acting_as(SYSTEM.id):
        return join(
            "Anne Whitlock",
            role=Role.GUARDIAN,
            agency_id=county.agencies["ncc-children"],
            email="anne.whitlock@example.org",
            by=SYSTEM,
        )


def at_ten() -> datetime:
    """Ten o'clock of the last working day."""
    day = now().astimezone(LONDON).replace(hour=10, minute=0, second=0, microsecond=0) - timedelta(days=1)
    while day.weekday() > 4 or is_bank_holiday(day.date()):
        day -= timedelta(days=1)
    return day


def looked(by: Viewer, *subjects: UUID, at: datetime | None = None, **said: Any) -> None:
    """Somebody looked at these, a few seconds after one another."""
    begin = at or at_ten()
    with acting_as(by.id):
        for n, subject in enumerate(subjects):
            row = {
                "at": begin + timedelta(seconds=5 * n), "member_id": by.id, "agency_id": by.agency_id, "who": by.name,
                "role": by.role, "kind": Kind.LOOK, "what": "hub:contact", "method": "GET", "subject": subject,
                "result": 200,
            }  # fmt: skip
            Look(**(row | said)).save(force_insert=True)


def noticed(since: datetime | None = None) -> list[AlertSeen]:
    """What waits for the guardian once the clock has gone by."""
    with acting_as(SYSTEM.id):
        judged(since or at_ten() - HOUR, by=SYSTEM)
    notice_unusual_looks(timestamp=0)
    with acting_as(SYSTEM.id):
        return alerts(SYSTEM)


def mails() -> list[Letter]:
    """What was written to the guardian."""
    with acting_as(SYSTEM.id):
        return list(Letter.objects.filter(to="anne.whitlock@example.org"))


def worked_on(county: County, contact: UUID) -> UUID:
    """The hub triaged a contact."""
    do(county.social_worker, triage, contact, priority=Priority.AMBER, reason="said", way=Way.ASK)
    return contact


def test_work_as_usual_is_not_told_of(county: County, guardian: Viewer) -> None:
    contact = worked_on(county, arrived())
    looked(county.social_worker, contact, *people_on(contact), contact)
    assert noticed() == []
    assert mails() == []


def test_a_look_at_ones_own_name_waits_for_the_guardian(county: County, guardian: Viewer) -> None:
    contact = worked_on(county, arrived())
    looked(county.officer, contact)
    [alert] = noticed()
    assert (alert.case, alert.who, alert.subject) == (Case.SAME_SURNAME, "Cleo Varley", contact)
    assert (alert.looks, alert.verdict) == (1, None)


def test_a_persons_record_is_known_by_its_own_name(county: County, guardian: Viewer) -> None:
    people = (Involved(Part.CHILD, TOM), Involved(Part.PARENT, replace(HIS_MOTHER, surname="Price")))
    child, mother = people_on(worked_on(county, arrived(people=people)))
    looked(county.officer, mother, child)
    assert [alert.subject for alert in noticed()] == [child]


def test_the_guardian_is_told_by_reference_once(county: County, guardian: Viewer) -> None:
    looked(county.officer, worked_on(county, arrived()))
    [alert], again = noticed(), noticed()
    [mail] = mails()
    assert [one.id for one in again] == [alert.id]
    assert reference_of(alert.id) in mail.body
    assert not any(word in mail.body + mail.subject for word in ("Cleo", "Varley", "officer", "name"))


def test_many_records_in_a_short_time_are_noticed(county: County, guardian: Viewer) -> None:
    contacts = [
        worked_on(county, arrived(people=(Involved(Part.CHILD, replace(TOM, surname="Hill")),)))
        for _ in range(5)
    ]
    looked(county.officer, *contacts)
    with override_settings(UNUSUAL={"bulk": 5}):
        assert noticed() == []
    with override_settings(UNUSUAL={"bulk": 4}):
        assert [alert.case for alert in noticed()] == [Case.BULK]


def test_a_look_by_night_is_noticed_and_not_one_by_the_police(county: County, guardian: Viewer) -> None:
    contact, night = worked_on(county, arrived()), at_ten() - 7 * HOUR
    looked(county.social_worker, contact, at=night)
    looked(county.police, contact, at=night)
    found = noticed(night - HOUR)
    assert [(alert.case, alert.member_id) for alert in found if alert.case is Case.OUT_OF_HOURS] == [
        (Case.OUT_OF_HOURS, county.social_worker.id)
    ]


@pytest.mark.parametrize(("days", "told"), [(0, True), (1, False)])
def test_a_record_closed_for_as_long_as_the_county_says_is_noticed(
    county: County, guardian: Viewer, days: int, told: bool
) -> None:
    contact = arrived(people=A_HILL)
    do(county.social_worker, set_aside, contact, NoConcern.SENT_TWICE, "It came twice.")
    looked(county.officer, contact, at=now())
    with override_settings(UNUSUAL={"long_closed": days}):
        found = noticed(now() - HOUR)
    assert (Case.LONG_CLOSED in {alert.case for alert in found}) is told


def test_eleven_addresses_that_are_none_are_noticed_of_a_partner_too(
    county: County, guardian: Viewer
) -> None:
    looked(county.police, *(uuid4() for _ in range(11)), kind=Kind.NOT_THERE, result=404)
    [alert] = noticed()
    assert (alert.case, alert.member_id, alert.looks) == (Case.GUESSING, county.police.id, 11)


def test_rounds_follow_one_another_after_the_worker_stood_still(county: County, guardian: Viewer) -> None:
    contact = worked_on(county, arrived())
    looked(county.officer, contact)
    assert len(noticed(at_ten() - timedelta(days=3))) == 1
    with acting_as(SYSTEM.id):
        until = judged_until(SYSTEM)
    assert until is not None
    assert now() - until < timedelta(minutes=1)


def test_a_look_on_either_side_of_a_round_counts_together(county: County, guardian: Viewer) -> None:
    looked(
        county.police, *(uuid4() for _ in range(11)), at=at_ten() - timedelta(seconds=25), kind=Kind.NOT_THERE
    )
    assert [alert.looks for alert in noticed(at_ten())] == [11]


def test_the_guardian_says_what_came_of_asking(county: County, guardian: Viewer) -> None:
    looked(county.officer, worked_on(county, arrived()))
    [alert] = noticed()
    do(
        guardian,
        answer_alert,
        alert.id,
        Verdict.EXPLAINED,
        "Another family of that name: asked her and her manager.",
    )
    with acting_as(guardian.id):
        seen = alert_seen(guardian, alert.id)
        assert (how_many_alerts(guardian), how_many_alerts(guardian, waiting=False)) == (0, 1)
    assert (seen.verdict, seen.answered_by) == (Verdict.EXPLAINED, guardian.id)


@pytest.mark.parametrize("words", ["", "  "])
def test_an_answer_without_words_is_none(county: County, guardian: Viewer, words: str) -> None:
    looked(county.officer, worked_on(county, arrived()))
    [alert] = noticed()
    assert "what you were told" in refusal(guardian, answer_alert, alert.id, Verdict.EXPLAINED, words)


def test_an_answer_stands_and_there_is_one(county: County, guardian: Viewer) -> None:
    looked(county.officer, worked_on(county, arrived()))
    [alert] = noticed()
    do(guardian, answer_alert, alert.id, Verdict.MISUSE, "Told their manager.")
    assert "answered already" in refusal(guardian, answer_alert, alert.id, Verdict.EXPLAINED, "No, fine.")


def test_nobody_answers_for_a_look_of_their_own(county: County, guardian: Viewer) -> None:
    looked(guardian, worked_on(county, arrived()), at=at_ten() - 7 * HOUR)
    alert = next(one for one in noticed(at_ten() - 8 * HOUR) if one.member_id == guardian.id)
    with acting_as(guardian.id), pytest.raises(Refused, match="another guardian"):
        answer_alert(alert.id, Verdict.EXPLAINED, "I was on call.", by=guardian)


def test_the_hub_sees_nothing_of_what_was_noticed(county: County, guardian: Viewer) -> None:
    looked(county.officer, worked_on(county, arrived()))
    assert len(noticed()) == 1
    for somebody in (county.manager, county.officer, county.police):
        with acting_as(somebody.id):
            assert alerts(somebody) == []
