"""Whom somebody types beside what arrived is kept until they are named."""

from datetime import timedelta
from uuid import UUID

import pytest
import time_machine

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.actions import (
    forget_old_drafts,
    keep_half_named,
    name_people,
)
from frontdoor.domain.contacts.models import Draft
from frontdoor.domain.contacts.queries import half_named, reading_drafts
from frontdoor.domain.contacts.rules import Involved, NoConcern, Part
from frontdoor.domain.feedback.actions import set_aside
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.concerns import TOM
from tests.factories.county import County
from tests.factories.deeds import do, look, refusal

TYPED = {"line": "", "town": "", "people": [{"key": "p1", "part": "child", "forename": "Ivo"}]}
BLANK = {"line": "", "town": "", "people": [{"key": "p1", "part": "child"}]}


def kept(county: County, contact: UUID) -> list[str]:
    found = look(county.social_worker, half_named, contact)
    return [one["forename"] for one in found.answers["people"]] if found else []


def test_a_colleague_finds_it_and_goes_on(county: County, contact: UUID) -> None:
    do(county.officer, keep_half_named, contact, TYPED)
    do(county.manager, keep_half_named, contact, {**TYPED, "town": "Selby"})
    found = look(county.social_worker, half_named, contact)
    assert found
    assert (found.answers["town"], found.started_by, found.saved_by) == (
        "Selby",
        county.officer.id,
        county.manager.id,
    )


def test_named_or_taken_back_it_is_forgotten(county: County, contact: UUID) -> None:
    do(county.officer, keep_half_named, contact, TYPED)
    do(county.officer, keep_half_named, contact, BLANK)
    assert kept(county, contact) == []
    do(county.officer, keep_half_named, contact, TYPED)
    do(county.officer, name_people, contact, [Involved(Part.CHILD, TOM)])
    assert kept(county, contact) == []


def test_it_is_no_call_or_paper_that_waits_to_be_sent(county: County, contact: UUID) -> None:
    do(county.officer, keep_half_named, contact, TYPED)
    with acting_as(county.officer.id):
        assert reading_drafts(county.officer).found == []


def test_nobody_outside_the_hub_finds_it_not_even_by_its_row(county: County, contact: UUID) -> None:
    do(county.officer, keep_half_named, contact, TYPED)
    with pytest.raises(NotThere):
        look(county.police, half_named, contact)
    for one in (county.police, county.officer):
        with acting_as(one.id):
            assert Draft.objects.count() == 0


@pytest.mark.parametrize(("days", "there"), [(6, ["Ivo"]), (8, [])])
def test_it_is_kept_for_a_week(county: County, contact: UUID, days: int, there: list[str]) -> None:
    do(county.officer, keep_half_named, contact, TYPED)
    with time_machine.travel(now() + timedelta(days=days), tick=False):
        do(SYSTEM, forget_old_drafts)
    assert kept(county, contact) == there


def test_nothing_is_kept_on_what_has_ended(county: County, contact: UUID) -> None:
    do(county.officer, set_aside, contact, NoConcern.TRIAL)
    assert "Open it again first" in refusal(county.officer, keep_half_named, contact, TYPED)
