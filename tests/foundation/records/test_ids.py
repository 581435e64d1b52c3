"""Ids are made by us: unlike each other, in the order in which they were made, and of the right kind."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.records import ids
from frontdoor.foundation.records.ids import INTAKE_ID, SYSTEM_ID, id_at, new_id

TICKS = st.integers(0, (1 << 60) - 1)
CHANCES = st.integers(0, (1 << 64) - 1)


@given(TICKS, TICKS, CHANCES, CHANCES)
def test_a_later_tick_makes_a_greater_id(one: int, other: int, chance: int, another: int) -> None:
    if one != other:
        assert (one < other) is (id_at(one, chance) < id_at(other, another))


@given(TICKS, CHANCES)
def test_every_id_is_a_version_seven_uuid(tick: int, chance: int) -> None:
    made = id_at(tick, chance)
    assert (made.version, made.variant) == (7, uuid.RFC_4122)


def test_ids_made_one_after_another_sort_so() -> None:
    made = [new_id() for _ in range(2000)]
    assert made == sorted(made)
    assert len(set(made)) == 2000


def test_ids_made_by_many_threads_are_all_different() -> None:
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _: new_id(), range(4000)))
    assert len(set(made)) == 4000


def test_an_id_tells_when_it_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ids, "_ticks", ids._Ticks())  # ids never go back, also not from another test's future
    before = datetime.now(UTC).timestamp() * 1000
    millis = new_id().int >> 80
    assert abs(millis - before) < 5_000


def test_the_services_own_ids_are_none_that_could_be_made_today() -> None:
    assert max(SYSTEM_ID, INTAKE_ID) < new_id()
