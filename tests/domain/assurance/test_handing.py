"""A school is written to about what its referrals told us: numbers and what helps, once a quarter, nobody in it."""

from datetime import timedelta
from uuid import UUID

import pytest
import time_machine

from frontdoor.domain.assurance.actions import add_organisation, hand_over_coaching, score
from frontdoor.domain.assurance.rules import Counts, Item, lines, words_for
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.letters.queries import Standing, letters_about
from tests.factories.county import County
from tests.factories.deeds import arrived, do, look, refusal

TO = "lead@example.org"


@pytest.fixture
def school(county: County) -> UUID:
    """A school of whose referrals ten were read back."""
    found = do(county.officer, add_organisation, "Ferrybank Primary", agency_code="education")
    for number in range(10):
        met = (Item.WORRY, Item.VOICE) if number < 3 else (Item.WORRY,)
        do(county.officer, score, arrived(), met, organisation=found)
    return found


def sent(county: County, school: UUID) -> list[Standing]:
    return look(county.officer, letters_about, school)


def test_they_read_what_they_do_well_and_what_would_help(county: County, school: UUID) -> None:
    do(county.officer, hand_over_coaching, school, TO)
    [letter] = sent(county, school)
    assert (letter.to, letter.subject) == (TO, "What helps when you tell us")
    assert (
        "What you do well is to say what worries you, and what you saw or heard. It was in 10 of 10."
        in letter.body
    )
    assert "- what the child or adult says about it: 3 of 10" in letter.body


def test_nobody_and_no_other_place_is_in_it(county: County, school: UUID) -> None:
    do(county.officer, hand_over_coaching, school, TO)
    [letter] = sent(county, school)
    assert [word for word in ("Tom", "Varley", "Oldershaw", "Primary", "%") if word in letter.body] == []


def test_it_goes_once_a_quarter(county: County, school: UUID) -> None:
    do(county.officer, hand_over_coaching, school, TO)
    assert "nothing new to say" in refusal(county.officer, hand_over_coaching, school, TO)
    with time_machine.travel(now() + timedelta(days=81)):
        do(county.officer, hand_over_coaching, school, TO)
    assert len(sent(county, school)) == 2


def test_of_too_few_nothing_is_sent(county: County) -> None:
    few = do(county.officer, add_organisation, "Kilnfield Junior School", agency_code="education")
    said = refusal(county.officer, hand_over_coaching, few, TO)
    assert said == "There is too little to say yet: 10 referrals or more must be read back first."
    assert sent(county, few) == []


def test_partners_hand_nothing_over(county: County, school: UUID) -> None:
    assert refusal(county.police, hand_over_coaching, school, TO)
    assert sent(county, school) == []


def test_the_log_holds_which_school_and_no_address(county: County, school: UUID) -> None:
    do(county.officer, hand_over_coaching, school, TO)
    [row] = look(county.officer, lambda viewer: list(Event.objects.filter(name="coaching_handed")))
    assert row.payload == {"organisation_id": str(school)}


def test_where_nothing_was_missing_they_are_told_so() -> None:
    whole = Counts(10, 10, dict.fromkeys(Item, 10))
    assert "Nothing was missing from any of them." in words_for(lines(whole, whole), "1 May 2026")
