"""Advice to a school: noted without names, read by its own team, and linked by whoever triages what came later."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from frontdoor.domain.assurance.actions import add_organisation
from frontdoor.domain.outreach.actions import link_advice, note_advice
from frontdoor.domain.outreach.queries import Upstream, advice_to, followed_notes, notes_of_team, upstream
from frontdoor.domain.outreach.rules import LONGEST, tells_of_somebody
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.county import County
from tests.factories.deeds import do, look, refusal, standing

SAID = "Talk with the parents first, and try the breakfast club."
LATELY = now() - timedelta(days=30)


@pytest.fixture
def school(county: County) -> UUID:
    return do(county.officer, add_organisation, "Ferrybank Primary", agency_code="education")


@pytest.fixture
def note(county: County, school: UUID) -> UUID:
    return do(county.early_help, note_advice, school, need="money", words=SAID)


def test_a_team_reads_what_it_advised_and_no_other_agency_does(county: County, note: UUID) -> None:
    [seen] = look(county.early_help, notes_of_team)
    assert (seen.id, seen.organisation, seen.words) == (note, "Ferrybank Primary", SAID)
    assert look(county.police, notes_of_team) == []


def test_the_hub_reads_it_beside_what_the_school_sends(county: County, school: UUID, note: UUID) -> None:
    assert [one.id for one in look(county.officer, advice_to, school, LATELY)] == [note]
    assert look(county.early_help, advice_to, school, LATELY) == []


def test_a_contact_that_followed_shows_in_the_teams_figures(
    county: County, school: UUID, note: UUID, contact: UUID
) -> None:
    do(county.early_help, note_advice, school, need="money", words=SAID)
    do(county.officer, link_advice, note, contact)
    do(county.officer, link_advice, note, contact)
    assert look(county.early_help, upstream, LATELY) == Upstream(notes=2, schools=1, followed=1)
    assert look(county.early_help, followed_notes) == {note}


def test_a_link_moves_the_contact_nowhere(county: County, note: UUID, contact: UUID) -> None:
    before = standing(contact).stage
    do(county.officer, link_advice, note, contact)
    assert standing(contact).stage == before


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"words": " "}, "Say what you advised"),
        ({"words": "a" * (LONGEST + 1)}, "Say what you advised"),
        ({"need": "nonsense"}, "Select what it was about"),
        ({"words": "Ring his mother on 07700 900123."}, "Leave out numbers"),
    ],
)
def test_a_note_without_words_or_with_somebody_in_it_is_refused(
    county: County, school: UUID, changes: dict[str, str], reason: str
) -> None:
    how = {"need": "money", "words": SAID} | changes
    assert reason in refusal(county.early_help, note_advice, school, **how)


@pytest.mark.parametrize("words", ["born 3/4/2014", "tom@example.org", "NHS 999 000 1006"])
def test_what_tells_of_somebody_is_noticed(words: str) -> None:
    assert tells_of_somebody(words)


def test_ordinary_advice_tells_of_nobody() -> None:
    assert not tells_of_somebody("Meet the parents twice in 6 weeks, by the end of year 4.")


def test_the_hub_notes_no_advice_and_a_team_links_none(
    county: County, note: UUID, contact: UUID, school: UUID
) -> None:
    assert "You may not note advice" in refusal(county.officer, note_advice, school, need="money", words=SAID)
    assert "You may not triage" in refusal(county.early_help, link_advice, note, contact)


def test_advice_that_is_not_there_is_linked_to_nothing(county: County, contact: UUID) -> None:
    with pytest.raises(NotThere):
        do(county.officer, link_advice, uuid4(), contact)
