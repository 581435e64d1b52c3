"""When and how the county can be called, in words for anybody."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from pytest_django import Settings

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.agencies.actions import open_county
from frontdoor.foundation.clock import NOTTINGHAMSHIRE
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.public.calling import Calling, calling, clock_time, moment, said_week

THURSDAY_MORNING = datetime(2026, 11, 5, 10, 0, tzinfo=UTC)
SATURDAY = datetime(2026, 11, 7, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "said"),
    [(8.5, "8:30am"), (0, "midnight"), (12, "midday"), (12.25, "12:15pm"), (17, "5pm"), (24, "midnight")],
)
def test_a_time_is_said_as_people_write_it(hours: float, said: str) -> None:
    assert clock_time(timedelta(hours=hours)) == said


def test_a_moment_is_said_in_london_time() -> None:
    assert moment(datetime(2026, 7, 6, 7, 30, tzinfo=UTC)) == "8:30am on Monday 6 July"


def test_the_week_puts_days_with_the_same_hours_together() -> None:
    assert said_week(NOTTINGHAMSHIRE) == (
        ("Monday, Tuesday and Thursday", "8:30am to 5pm"),
        ("Wednesday", "10:30am to 5pm"),
        ("Friday", "8:30am to 4:30pm"),
        ("Saturday and Sunday", "Closed"),
    )


def asked_at(at: datetime) -> Calling:
    with time_machine.travel(at, tick=False), acting_as(INTAKE.id):
        return calling()


@pytest.mark.usefixtures("db")
def test_in_its_hours_the_front_door_answers(settings: Settings) -> None:
    settings.TELEPHONE, settings.TELEPHONE_AT_NIGHT = "01632 960 101", "01632 960 202"
    assert (asked_at(THURSDAY_MORNING).is_open, asked_at(THURSDAY_MORNING).number_now) == (
        True,
        "01632 960 101",
    )


@pytest.mark.usefixtures("db")
def test_at_weekends_the_duty_team_answers_and_the_page_says_until_when(settings: Settings) -> None:
    settings.TELEPHONE, settings.TELEPHONE_AT_NIGHT = "01632 960 101", "01632 960 202"
    assert asked_at(SATURDAY).number_now == "01632 960 202"
    assert asked_at(SATURDAY).opens == "8:30am on Monday 9 November"


@pytest.mark.usefixtures("db")
def test_only_an_invented_county_has_invented_numbers() -> None:
    assert asked_at(SATURDAY).number_now == ""
    with acting_as(SYSTEM.id):
        open_county("Journeyshire", invented=True, by=SYSTEM)
    assert asked_at(SATURDAY).number_now.startswith("01632 960")
