"""Filling a county says how far it is, is all or nothing, and can be begun again after it was broken off."""

import pytest
from django.db import connections

from frontdoor.config.database import Database
from frontdoor.demo.county import can_be_filled, fill
from frontdoor.demo.presets import until_now
from frontdoor.demo.progress import Progress, said
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.records.actor import acting_as

FOUR_DAYS = 0.1


def contacts() -> int:
    """How many contacts are stored."""
    with acting_as(SYSTEM.id), connections["default"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM contacts_contact")
        [count] = cursor.fetchone() or [0]
        return int(count)


def test_one_that_is_broken_off_at_the_last_moment_leaves_nothing_and_can_be_begun_again(
    own_database: Database,
) -> None:
    def stop(line: str) -> None:
        if "Counting them" in line:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fill(until_now(FOUR_DAYS, seed=3), tell=stop)
    assert (contacts(), can_be_filled()) == (0, True)
    fill(until_now(FOUR_DAYS, seed=3), tell=lambda line: None)
    assert (contacts() > 300, can_be_filled()) == (True, False)


def test_progress_is_said_every_few_seconds_with_what_is_left() -> None:
    hand, lines = [0.0], list[str]()
    progress = Progress(1000, lines.append, clock=lambda: hand[0])
    for _ in range(5):
        hand[0] += 3
        progress.stored(100, 8000)
    assert [line.split(":")[0] for line in lines] == [" 20% laid out and stored", " 40% laid out and stored"]
    assert "16,000 rows" in lines[0]
    assert "left" in lines[0]


def test_indexing_is_said_too_and_how_long_it_all_took() -> None:
    hand, lines = [0.0], list[str]()
    progress = Progress(1000, lines.append, clock=lambda: hand[0])
    hand[0] = 200
    progress.stored(1000, 80_000)
    hand[0] += 30
    progress.indexing(50, 100, "events_event")
    progress.done("The county", 30)
    assert "50% indexed and checked, now events_event" in lines[-2]
    assert lines[-1].endswith("It took 4 minutes.")


@pytest.mark.parametrize(("seconds", "words"), [(0.2, "1 second"), (118, "118 seconds"), (130, "2 minutes")])
def test_lengths_of_time_are_said_in_words(seconds: float, words: str) -> None:
    assert said(seconds) == words
