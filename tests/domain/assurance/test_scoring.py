"""Which of the six were in a referral: the last word counts, for professionals alone, also after the close."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
import time_machine

from frontdoor.domain.assurance.actions import add_organisation, score
from frontdoor.domain.assurance.queries import (
    Dot,
    reading_dots,
    reading_numbers,
    reading_quarters,
    reading_score,
)
from frontdoor.domain.assurance.rules import Item, Quarter, Told, quarter_of, what_was_told
from frontdoor.domain.contacts.rules import NoConcern, ReferrerKind
from frontdoor.domain.feedback.actions import set_aside
from frontdoor.foundation.clock import now, today
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.concerns import TEACHER
from tests.factories.county import County
from tests.factories.deeds import arrived, do, look, refusal, standing

SOME = (Item.TRIED, Item.WORRY)
A_YEAR = timedelta(days=365)


@pytest.fixture
def school(county: County) -> UUID:
    return do(county.officer, add_organisation, "Ferrybank Primary", agency_code="education")


def read_back(county: County, contact: UUID, school: UUID, *met: Item) -> None:
    do(county.officer, score, contact, met, organisation=school)


def test_the_last_word_on_a_referral_counts_and_no_other(county: County, contact: UUID, school: UUID) -> None:
    read_back(county, contact, school, *Item)
    read_back(county, contact, school, *SOME)
    found = look(county.manager, lambda viewer: reading_score(viewer, contact).found)
    counts = look(county.manager, lambda viewer: reading_quarters(viewer, today() - A_YEAR, school).found)
    assert found
    assert found.met == (Item.WORRY, Item.TRIED)
    [quarter] = counts.values()
    assert (quarter.of, quarter.enough, quarter.met(Item.WORRY), quarter.met(Item.VOICE)) == (1, 0, 1, 0)


def test_a_referral_counts_where_it_was_made_not_where_it_was_read_back(county: County, school: UUID) -> None:
    with time_machine.travel(now() - timedelta(days=200), tick=False):
        long_ago, contact = today(), arrived()
    read_back(county, contact, school, *Item)
    found = look(county.manager, lambda viewer: reading_quarters(viewer, today() - A_YEAR).found)
    assert list(found) == [quarter_of(long_ago)]


def test_reading_back_moves_nothing_and_needs_no_open_contact(
    county: County, contact: UUID, school: UUID
) -> None:
    do(county.officer, set_aside, contact, NoConcern.TRIAL)
    before = standing(contact)
    read_back(county, contact, school, *SOME)
    assert standing(contact) == before


@pytest.mark.parametrize("kind", [one for one in ReferrerKind if one is not ReferrerKind.PROFESSIONAL])
def test_families_and_neighbours_are_never_scored(county: County, school: UUID, kind: ReferrerKind) -> None:
    contact = arrived(referrer=replace(TEACHER, kind=kind))
    assert "never scored" in refusal(county.officer, score, contact, SOME, organisation=school)


def test_whoever_may_not_triage_may_not_score(county: County, contact: UUID, school: UUID) -> None:
    assert "You may not triage" in refusal(county.police, score, contact, SOME, organisation=school)
    assert "You may not triage" in refusal(county.police, add_organisation, "Mill", agency_code="education")


def test_a_place_that_is_not_on_the_list_has_no_score(county: County, contact: UUID) -> None:
    with pytest.raises(NotThere):
        read_back(county, contact, uuid4(), *SOME)


def test_the_dots_name_nobody_and_leave_out_whoever_sent_fewer_than_ten(county: County, school: UUID) -> None:
    other = do(county.officer, add_organisation, "Kilnfield Junior School", agency_code="education")
    for _ in range(10):
        read_back(county, arrived(), school, *list(Item)[:5])
    for _ in range(9):
        read_back(county, arrived(), other, *SOME)
    dots = look(county.manager, lambda viewer: reading_dots(viewer, today() - A_YEAR, school).found)
    numbers = look(county.manager, lambda viewer: reading_numbers(viewer, today() - A_YEAR).found)
    assert dots == [Dot(of=10, enough=10, is_theirs=True)]
    assert numbers == {school: 10, other: 9}


def test_a_partner_reads_no_score(county: County, contact: UUID, school: UUID) -> None:
    read_back(county, contact, school, *SOME)
    assert look(county.police, lambda viewer: reading_numbers(viewer, date(2020, 1, 1)).found) == {}


NOTHING = Told(words="", voices=(), family_spoken_of=False, before="", tried="", name="", phone="", email="")


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (replace(NOTHING, words="He came to school hungry again this morning."), (Item.WORRY,)),
        (replace(NOTHING, words="Worried.", voices=("", " I am cold ")), (Item.VOICE,)),
        (replace(NOTHING, family_spoken_of=True, before="In May"), (Item.SPOKEN, Item.HISTORY)),
        (replace(NOTHING, tried="Breakfast club"), (Item.TRIED,)),
        (replace(NOTHING, name="Ms Oldershaw"), ()),
        (replace(NOTHING, name="Ms Oldershaw", phone="07700 900123"), (Item.REACHED,)),
    ],
)
def test_what_is_there_is_ticked_before_anybody_reads_it(told: Told, found: tuple[Item, ...]) -> None:
    assert what_was_told(told) == found


@pytest.mark.parametrize(("day", "quarter"), [(date(2026, 1, 1), (2026, 1)), (date(2026, 12, 31), (2026, 4))])
def test_a_day_lies_in_its_quarter(day: date, quarter: tuple[int, int]) -> None:
    assert quarter_of(day) == Quarter(*quarter)
