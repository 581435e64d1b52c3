"""A question that every page asks is put into the database's words once, and answered anew each time."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from frontdoor.domain.agencies.models import Team
from frontdoor.foundation.records.composing import composed_once
from frontdoor.foundation.records.readings import Reading, Sql, read_together
from tests.factories.county import County, a_county

pytestmark = pytest.mark.django_db
composings: list[str] = []


@composed_once
def reading_team(code: str) -> Reading[list[str]]:
    """The names of the teams of this code."""
    composings.append(code)
    return Reading(Team.objects.filter(code=code), seen=lambda rows: [row.name for row in rows])


@composed_once
def reading_with_more(code: str) -> Reading[tuple[list[str], list[str], int]]:
    """A reading within a reading, one of which nothing can be found, and one in SQL."""
    return Reading(
        reading_team(code),
        Team.objects.none(),
        Sql("SELECT %s::int AS one", (1,)),
        seen=lambda names, none, rows: (names, none, rows[0]["one"]),
    )


@pytest.fixture
def county() -> County:
    """The county's own teams."""
    composings.clear()
    return a_county()


def test_it_is_put_into_words_once_for_the_same_question(county: County) -> None:
    found = [reading_team("mash").found for _ in range(3)]
    assert found == [["Multi-Agency Safeguarding Hub"]] * 3
    assert composings.count("mash") <= 1


def test_what_was_written_since_is_found(county: County) -> None:
    assert reading_team("early-help-new").found == []
    team = Team.objects.get(code="mash")
    Team(code="early-help-new", name="A new team", agency_id=team.agency_id).save(force_insert=True)
    assert reading_team("early-help-new").found == ["A new team"]


def test_another_question_has_another_answer(county: County) -> None:
    mash, north = reading_team("mash"), reading_team("early-help-north")
    read_together(mash, north)
    assert mash.found != north.found


def test_readings_within_it_are_asked_in_the_same_statement(county: County) -> None:
    reading_with_more("mash")
    with CaptureQueriesContext(connection) as asked:
        names, none, one = reading_with_more("mash").found
    assert (len(asked), names, none, one) == (1, reading_team("mash").found, [], 1)


def test_the_same_reading_twice_in_one_question_answers_both(county: County) -> None:
    first, second = reading_team("mash"), reading_team("mash")
    read_together(first, second)
    assert first.found == second.found != []
