"""Named moments at the Nottinghamshire hub, as people who work there would reckon them."""

import time
from datetime import datetime, timedelta

import pytest

from frontdoor.foundation.clock import (
    LONDON,
    MERTON,
    NOTTINGHAMSHIRE,
    SOUTHWARK,
    SURREY,
    ReplyClock,
    acknowledge_due,
    add_working,
    is_open,
    is_urgent_only,
    local,
    next_opening,
    now,
    reply_due,
    today,
)


def wall(text: str) -> datetime:
    return datetime.strptime(text, "%d %b %Y %H:%M").replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("case", "start", "hours", "due"),
    [
        ("within a morning", "5 Nov 2026 09:00", 2, "5 Nov 2026 11:00"),
        ("until closing, not the next morning", "5 Nov 2026 16:00", 1, "5 Nov 2026 17:00"),
        ("Friday 16:20 runs into Monday", "6 Nov 2026 16:20", 1, "9 Nov 2026 09:20"),
        ("Wednesday 10:00 waits for 10:30", "4 Nov 2026 10:00", 1, "4 Nov 2026 11:30"),
        ("Sunday starts on Monday", "8 Nov 2026 12:00", 4, "9 Nov 2026 12:30"),
        ("over Christmas 2026", "24 Dec 2026 16:30", 1, "29 Dec 2026 09:00"),
        ("Christmas Day itself", "25 Dec 2026 11:00", 1, "29 Dec 2026 09:30"),
        ("over Easter 2026 and the clocks", "2 Apr 2026 16:30", 1, "7 Apr 2026 09:00"),
        ("over the weekend when clocks go forward", "27 Mar 2026 16:00", 1, "30 Mar 2026 09:00"),
        ("over the weekend when clocks go back", "23 Oct 2026 16:00", 1, "26 Oct 2026 09:00"),
        ("over the Queen's funeral", "16 Sep 2022 16:00", 1, "20 Sep 2022 09:00"),
        ("the last half hour still counts", "5 Nov 2026 16:45", 0.5, "6 Nov 2026 08:45"),
    ],
)
def test_working_hours_land_where_people_expect(case: str, start: str, hours: float, due: str) -> None:
    landed = add_working(wall(start), timedelta(hours=hours), NOTTINGHAMSHIRE)
    assert landed == wall(due), case
    assert landed.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("case", "raised", "due"),
    [
        ("a weekday", "3 Nov 2026 14:10", "4 Nov 2026 14:10"),
        ("Tuesday early: Wednesday opens later", "3 Nov 2026 08:40", "4 Nov 2026 10:30"),
        ("Thursday late: Friday closes earlier", "5 Nov 2026 16:55", "6 Nov 2026 16:30"),
        ("Friday 16:20", "6 Nov 2026 16:20", "9 Nov 2026 16:20"),
        ("Saturday counts as Monday's opening", "7 Nov 2026 11:00", "10 Nov 2026 08:30"),
        ("Christmas Eve", "24 Dec 2026 10:00", "29 Dec 2026 10:00"),
        ("Maundy Thursday", "2 Apr 2026 10:00", "7 Apr 2026 10:00"),
    ],
)
def test_whoever_raises_a_worry_is_told_within_one_working_day(case: str, raised: str, due: str) -> None:
    assert acknowledge_due(wall(raised), NOTTINGHAMSHIRE) == wall(due), case


@pytest.mark.parametrize(
    ("at", "opened", "urgent_only"),
    [
        ("6 Nov 2026 15:59", True, False),
        ("6 Nov 2026 16:00", True, True),
        ("6 Nov 2026 16:29", True, True),
        ("6 Nov 2026 16:30", False, False),
        ("5 Nov 2026 16:29", True, False),
        ("5 Nov 2026 16:55", True, True),
        ("5 Nov 2026 08:29", False, False),
        ("4 Nov 2026 10:00", False, False),
        ("25 Dec 2026 11:00", False, False),
    ],
)
def test_the_last_half_hour_is_for_urgent_matters_only(at: str, opened: bool, urgent_only: bool) -> None:
    assert is_open(wall(at), NOTTINGHAMSHIRE) == opened
    assert is_urgent_only(wall(at), NOTTINGHAMSHIRE) == urgent_only


@pytest.mark.parametrize(
    ("case", "preset", "priority", "asked", "due"),
    [
        ("red at 16:55 runs on past closing", SURREY, "red", "5 Nov 2026 16:55", "5 Nov 2026 20:55"),
        ("red on a Saturday night does not pause", SURREY, "red", "7 Nov 2026 23:00", "8 Nov 2026 03:00"),
        (
            "red while the clocks go back is four real hours",
            SURREY,
            "red",
            "25 Oct 2026 00:30",
            "25 Oct 2026 03:30",
        ),
        ("amber counts working hours", SURREY, "amber", "2 Nov 2026 08:30", "5 Nov 2026 09:00"),
        ("amber in Merton on a Friday", MERTON, "amber", "6 Nov 2026 14:00", "9 Nov 2026 12:00"),
        ("green counts every hour", MERTON, "green", "2 Nov 2026 10:00", "3 Nov 2026 10:00"),
        ("green is not due before amber", MERTON, "green", "6 Nov 2026 14:00", "9 Nov 2026 12:00"),
        ("green in Surrey waits for amber", SURREY, "green", "2 Nov 2026 08:30", "5 Nov 2026 09:00"),
        ("red in Southwark", SOUTHWARK, "red", "3 Nov 2026 09:00", "3 Nov 2026 13:00"),
    ],
)
def test_a_reply_is_due_by_its_priority(
    case: str, preset: ReplyClock, priority: str, asked: str, due: str
) -> None:
    assert reply_due(priority, wall(asked), preset, NOTTINGHAMSHIRE) == wall(due), case


@pytest.mark.parametrize("preset", [SURREY, SOUTHWARK, MERTON])
@pytest.mark.parametrize(
    "asked", ["2 Nov 2026 09:00", "6 Nov 2026 16:20", "7 Nov 2026 23:00", "24 Dec 2026 16:30"]
)
def test_a_less_urgent_question_is_never_due_sooner(preset: ReplyClock, asked: str) -> None:
    dues = [
        reply_due(priority, wall(asked), preset, NOTTINGHAMSHIRE) for priority in ("red", "amber", "green")
    ]
    given = [due for due in dues if due]
    assert len(given) == 3
    assert given == sorted(given)


def test_blue_has_no_deadline() -> None:
    assert reply_due("blue", wall("2 Nov 2026 09:00"), SURREY, NOTTINGHAMSHIRE) is None


def test_a_priority_that_nobody_knows_is_refused() -> None:
    with pytest.raises(KeyError):
        reply_due("purple", wall("2 Nov 2026 09:00"), SURREY, NOTTINGHAMSHIRE)


def test_out_of_hours_we_can_say_when_the_hub_opens() -> None:
    assert next_opening(wall("24 Dec 2026 18:00"), NOTTINGHAMSHIRE) == wall("29 Dec 2026 08:30")


def test_now_is_in_utc_and_today_is_the_date_in_england() -> None:
    moment = now()
    assert moment.utcoffset() == timedelta(0)
    assert today() in {local(moment).date(), local(now()).date()}


def test_a_deadline_a_year_away_is_found_in_under_a_millisecond() -> None:
    start = wall("5 Jan 2026 09:00")
    add_working(
        start, timedelta(hours=2000), NOTTINGHAMSHIRE
    )  # the years' openings are worked out once a process
    spent = []
    for _ in range(20):
        before = time.perf_counter()
        add_working(start, timedelta(hours=2000), NOTTINGHAMSHIRE)
        spent.append(time.perf_counter() - before)
    assert min(spent) < 0.001
