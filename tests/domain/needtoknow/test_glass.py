"""Breaking the glass: for oneself, for a reason, for some hours, told at once and reviewed; the database holds it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.db import DatabaseError, connection, transaction

from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.contacts.actions import take
from frontdoor.domain.contacts.queries import contact_reference
from frontdoor.domain.needtoknow.actions import break_glass, escalate_unreviewed, restrict, review
from frontdoor.domain.needtoknow.queries import use_seen, uses
from frontdoor.domain.needtoknow.rules import Restricted, Verdict
from frontdoor.foundation.audit.queries import looks_at
from frontdoor.foundation.clock import now
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from tests.domain.needtoknow.test_restricting import guardian, sees, somebody
from tests.factories.county import County
from tests.factories.deeds import do, look, refusal

__all__ = ["guardian"]

WHY = "The child is at the hospital now and I must know who may take her home"
FOUR = timedelta(hours=4)


def reference_of(contact: UUID) -> str:
    """The reference of a contact."""
    return look(SYSTEM, contact_reference, contact)


@pytest.fixture
def closed(county: County, contact: UUID) -> UUID:
    """A contact restricted to the officer, who has it."""
    do(county.officer, take, contact)
    do(county.manager, restrict, contact=contact, why=Restricted.STAFF, allowed=[county.officer.id])
    return contact


def test_it_opens_the_record_to_whoever_broke_it_and_to_nobody_else(county: County, closed: UUID) -> None:
    opened = do(county.social_worker, break_glass, reference_of(closed), WHY, lasts=FOUR)
    assert opened == closed
    assert (sees(county.social_worker, closed), sees(county.manager, closed)) == (True, False)


def test_it_closes_again_by_itself(county: County, closed: UUID) -> None:
    by, began = county.social_worker, now() - FOUR
    for until, seen in ((now() - timedelta(minutes=1), False), (now() + timedelta(minutes=1), True)):
        with acting_as(by.id), connection.cursor() as cursor:
            cursor.execute(BREAK, [new_id(), closed, WHY, until, began, by.id])
        assert sees(by, closed) is seen


def test_the_guardian_and_whoever_has_it_are_told_by_reference_only(
    county: County, closed: UUID, guardian: Viewer
) -> None:
    do(county.social_worker, break_glass, reference_of(closed), WHY, lasts=FOUR)
    told = [look(SYSTEM, letters_about, each.id)[0].body for each in (guardian, county.officer)]
    assert all(reference_of(closed) in one for one in told)
    assert not any("Tom" in one or "hospital" in one for one in told)


def test_it_is_on_the_record_of_looks(county: County, closed: UUID, guardian: Viewer) -> None:
    do(county.social_worker, break_glass, reference_of(closed), WHY, lasts=FOUR)
    looked = look(guardian, lambda viewer: looks_at(viewer, closed)[0])
    assert (looked.what, looked.member_id, looked.reason) == (
        "break_glass",
        county.social_worker.id,
        WHY[:200],
    )


REFUSED: dict[str, tuple[str, dict[str, Any], str]] = {
    "by an officer": ("officer", {}, "You may not open a restricted record for a reason as mash officer."),
    "by a partner": ("police", {}, "You may not open a restricted record for a reason"),
    "without a reason": ("social_worker", {"reason": "asdf asdf"}, "Say why you must see it now"),
    "for five hours": ("social_worker", {"lasts": timedelta(hours=5)}, "Choose how long you need it"),
    "of what is not there": ("social_worker", {"reference": "FD-2222-2222"}, "There is no restricted record"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_with_a_reason(county: County, closed: UUID, case: str) -> None:
    who, change, reason = REFUSED[case]
    how = {"reference": reference_of(closed), "reason": WHY, "lasts": FOUR} | change
    assert refusal(getattr(county, who), break_glass, **how).startswith(reason)


# What the database itself refuses, were the pages and deeds to forget it (SECURITY control 10).
TRIED: dict[str, dict[str, Any]] = {
    "without a reason": {"reason": "asdf"},
    "for another": {"broken_by": "manager"},
    "for a day": {"until": timedelta(hours=24)},
    "as the public form": {"as": "intake"},
}
BREAK = """INSERT INTO needtoknow_glassbreak (id, contact_id, reason, until, broken_at, broken_by)
    VALUES (%s, %s, %s, %s, %s, %s)"""


@pytest.mark.parametrize("case", TRIED)
def test_the_database_refuses_it(county: County, closed: UUID, case: str) -> None:
    tried = TRIED[case]
    by = county.police if "as" in tried else county.social_worker
    of = county.manager.id if "broken_by" in tried else by.id
    lasts = tried.get("until", FOUR - timedelta(minutes=1))
    row = [new_id(), closed, tried.get("reason", WHY), now() + lasts, now(), of]
    with pytest.raises(DatabaseError), acting_as(by.id), connection.cursor() as cursor:
        cursor.execute(BREAK, row)


def test_the_database_refuses_to_make_it_longer(county: County, closed: UUID) -> None:
    do(county.social_worker, break_glass, reference_of(closed), WHY, lasts=timedelta(hours=1))
    for change in ("UPDATE needtoknow_glassbreak SET until = until + interval '1 day'",
                   "UPDATE records_grant SET until = NULL WHERE why = 'break_glass'"):  # fmt: skip
        with pytest.raises(DatabaseError), acting_as(county.social_worker.id), connection.cursor() as cursor:
            cursor.execute(change)


def test_nobody_gives_themselves_what_is_closed(county: County, closed: UUID) -> None:
    by = county.social_worker
    give = "SELECT frontdoor_grant(ARRAY[%s]::uuid[], %s, NULL, %s, 'named', NULL)"
    for member in (by.id, county.manager.id, None):
        with (
            pytest.raises(DatabaseError),
            transaction.atomic(),
            acting_as(by.id),
            connection.cursor() as cursor,
        ):
            cursor.execute(give, [closed, by.agency_id, member])


def test_the_guardian_reviews_it_and_nobody_their_own(county: County, closed: UUID, guardian: Viewer) -> None:
    do(county.social_worker, break_glass, reference_of(closed), WHY, lasts=FOUR)
    [use] = look(guardian, uses, reviewed=False)
    do(guardian, review, use.id, Verdict.ANOTHER_WAY, "The officer was at her desk")
    assert look(guardian, uses, reviewed=False) == []
    assert look(county.social_worker, use_seen, use.id).contact_id == closed


def test_what_nobody_reviews_within_a_working_day_is_told_further_once(
    county: County, closed: UUID, guardian: Viewer
) -> None:
    operations = somebody(county, Role.OPERATIONS_MANAGER)
    do(county.social_worker, break_glass, reference_of(closed), WHY, lasts=FOUR)
    with time_machine.travel(now() + timedelta(days=6), tick=False):
        said = [do(SYSTEM, escalate_unreviewed), do(SYSTEM, escalate_unreviewed)]
    assert said == [1, 0]
    assert len(look(SYSTEM, letters_about, operations.id)) == 1
