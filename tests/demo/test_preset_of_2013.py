"""The county of 2013 foots to what was published of it: month by month, case by case."""

from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections

from frontdoor.config.database import Database
from frontdoor.demo import county
from frontdoor.demo.almanac import About, Day
from frontdoor.demo.county import History, part_of
from frontdoor.demo.figures import SOURCES
from frontdoor.demo.outcomes import Outcomes
from frontdoor.demo.presets import ASSESSMENTS, CALLS, ENQUIRIES, days_in, of_2013
from frontdoor.demo.shares import PARTS, Share, lives
from frontdoor.demo.staff import Staff, hire
from frontdoor.demo.steps import Decides, Life
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.actions import open_county, set_up_county
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.foundation.clock import local
from frontdoor.foundation.records.actor import acting_as


@pytest.fixture(scope="module")
def history() -> History:
    return of_2013(seed=2026)


def by_month(days: tuple[Day, ...], about: About) -> Counter[tuple[int, int]]:
    """How many of a kind each month brings."""
    return Counter((day.on.year, day.on.month) for day in days for each in day.brings if each.about is about)


def test_children_s_enquiries_are_15_547_with_1_904_in_july_and_under_1_500_in_every_other_month(
    history: History,
) -> None:
    months = by_month(history.days, About.CHILD)
    assert months == ENQUIRIES
    assert (sum(months.values()), months.pop((2013, 7))) == (15_547, 1_904)
    assert max(months.values()) < 1_500


def test_sources_are_the_published_shares_of_all_eleven_months_to_the_nearest_case(history: History) -> None:
    counted = Counter(each.source for day in history.days for each in day.brings if each.about is About.CHILD)
    assert [counted[code] for code in ("police", "health", "school", "family")] == [
        round(15_547 * share) for share in (0.23, 0.14, 0.12, 0.11)
    ]
    assert counted.keys() == SOURCES.keys()


def test_notifications_are_25_a_day_in_2012_and_60_in_2013(history: History) -> None:
    months = by_month(history.days, About.NOTIFICATION)
    assert months.pop((2012, 12)) == 25 * 31
    assert all(count == 60 * len(days_in(month)) for month, count in months.items())


def test_calls_taken_are_20_887_with_over_2_000_in_june_and_in_july(history: History) -> None:
    months = Counter[tuple[int, int]]()
    for number in range(PARTS):
        for day, count in part_of(history.calls, number, PARTS).items():
            months[day.year, day.month] += count
    assert months == CALLS
    assert sum(months.values()) == 20_887
    assert [month for month, count in sorted(months.items()) if count > 2_000] == [(2013, 6), (2013, 7)]


@pytest.fixture
def staff(own_database: Database) -> Staff:
    """An empty invented county with its people."""
    with acting_as(SYSTEM.id):
        open_county("Journeyshire", invented=True, by=SYSTEM)
        set_up_county(by=SYSTEM)
        return hire()


def planned(history: History, staff: Staff, seed: int, first: tuple[int, int]) -> list[Life]:
    """All contacts of the months from one on, as all workers plan them."""
    days = tuple(day for day in history.days if (day.on.year, day.on.month) >= first)
    return [
        life
        for number in range(PARTS)
        for life in lives(
            Share(
                number=number,
                of=PARTS,
                days=days,
                until=None,
                naming=0.0,
                outcomes=history.outcomes,
                calls={},
                seed=seed,
                staff=staff,
                key=settings.SECRET_KEY,
                secret=b"",
                folder=Path(),
            )
        )
    ]


@pytest.mark.parametrize("seed", [2026, 7])
def test_initial_assessments_decided_are_the_published_ones_in_each_month(
    history: History, staff: Staff, seed: int
) -> None:
    decided = Counter[tuple[int, int]]()
    for life in planned(history, staff, seed, (2013, 6)):
        for step in life.steps:
            if isinstance(step, Decides) and step.outcome is Outcome.ASSESSMENT:
                day = local(step.at).date()
                decided[day.year, day.month] += 1
    assert {month: decided[month] for month in ASSESSMENTS} == ASSESSMENTS


def test_what_is_stored_of_a_month_is_what_was_published_of_it(own_database: Database) -> None:
    whole = of_2013(seed=2026)
    days = tuple(day for day in whole.days if (day.on.year, day.on.month) == (2013, 8))
    calls = {day: count for day, count in whole.calls.items() if day.month == 8}
    august = Outcomes({(2013, 8): 100})  # of one month alone, some are decided only in the next
    county.fill(History(days, None, 2026, 0, august, calls, goes_on=False), tell=lambda said: None)
    assert stored(ENQUIRIES_STORED) == [(ENQUIRIES[2013, 8], 60 * 31)]
    assert stored(ASSESSMENTS_STORED) == [(100,)]
    assert stored("SELECT count(*) FROM calls_call WHERE result = 'answered'") == [(CALLS[2013, 8],)]


ENQUIRIES_STORED = """
SELECT count(*) FILTER (WHERE coalesce(n.original->>'kind', '') <> 'domestic_abuse'),
    count(*) FILTER (WHERE n.original->>'kind' = 'domestic_abuse')
FROM contacts_contact c JOIN contacts_narrative n ON n.contact_id = c.id
WHERE date_trunc('month', c.received_at AT TIME ZONE 'Europe/London') = '2013-08-01'
AND EXISTS (SELECT 1 FROM contacts_concerned a WHERE a.contact_id = c.id AND a.part IN ('child', 'unborn'))
"""
ASSESSMENTS_STORED = """
SELECT count(*) FROM decisions_decision WHERE outcome = 'assessment'
AND date_trunc('month', decided_at AT TIME ZONE 'Europe/London') = '2013-08-01'
"""


def stored(question: str) -> list[tuple[int, ...]]:
    """What the database answers, as the service sees it."""
    with acting_as(SYSTEM.id), connections["default"].cursor() as cursor:
        cursor.execute(question)
        return list(cursor.fetchall())
