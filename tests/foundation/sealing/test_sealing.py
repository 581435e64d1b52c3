"""Every look gets a seal in the order in which it was committed, once, whatever else happens at the same time."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from threading import Event

import pytest
from django.db import DatabaseError, connections, transaction

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.sealing import actions
from frontdoor.foundation.sealing.actions import make_checkpoint, seal_looks
from frontdoor.foundation.sealing.models import Seal
from frontdoor.foundation.sealing.notes import PublicKey
from frontdoor.foundation.sealing.queries import (
    newest_checkpoints,
    oldest_unsealed,
    sealed_so_far,
)
from frontdoor.foundation.sealing.verifying import verify
from tests.factories.county import a_county
from tests.foundation.sealing.record import HUB, LAST, Kept, at, elsewhere, exported, look, look_and_seal

pytestmark = pytest.mark.usefixtures("nothing_seen")


def numbers() -> list[int]:
    """The numbers of all seals, in order."""
    with acting_as(SYSTEM.id):
        return list(Seal.objects.order_by("seq").values_list("seq", flat=True))


def unsealed() -> object:
    """When the oldest look was that is not sealed."""
    with acting_as(SYSTEM.id):
        return oldest_unsealed(SYSTEM)


@contextmanager
def somebody_who_is_still_looking() -> Iterator[None]:
    """Another connection has written its look and not committed it yet; it is committed at the end."""
    written, may_end = Event(), Event()

    def look_slowly() -> None:
        with transaction.atomic():
            look(terms="slow")
            written.set()
            may_end.wait(10)

    with ThreadPoolExecutor(1) as other:
        done = other.submit(lambda: elsewhere(look_slowly))
        assert written.wait(10)
        yield
        may_end.set()
        done.result()


def test_a_look_that_was_committed_late_gets_the_next_number(key: PublicKey) -> None:
    with somebody_who_is_still_looking():
        look()
        assert seal_looks(by=SYSTEM) == 1
    assert seal_looks(by=SYSTEM, since=now() - timedelta(hours=1)) == 1
    lines = [line for line in exported(key) if line.startswith(b"S ")]
    assert [b'"slow"' in line for line in lines] == [False, True]


def test_a_look_that_was_undone_is_never_sealed() -> None:
    with acting_as(SYSTEM.id), transaction.atomic():
        look()
        transaction.set_rollback(True)
    assert seal_looks(by=SYSTEM) == 0


def test_whoever_comes_second_leaves_the_sealing_to_the_first() -> None:
    look()
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute(actions.ALONE, [actions.LOCK])
        assert seal_looks(by=SYSTEM) == 0
    assert seal_looks(by=SYSTEM) == 1


def test_what_is_sealed_is_not_sealed_again() -> None:
    look_and_seal()
    assert seal_looks(by=SYSTEM) == 0
    assert numbers() == list(range(1, 11))


def test_many_looks_are_sealed_in_batches_without_a_gap(
    key: PublicKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "BATCH", 7)
    for _ in range(30):
        look()
    assert seal_looks(by=SYSTEM) == 30
    assert verify(exported(key), keys=[key]).whole


def test_nothing_stays_unsealed_and_nothing_is_numbered_twice_while_many_look_and_two_seal(
    key: PublicKey,
) -> None:
    ended = Event()

    def look_often() -> None:
        for _ in range(60):
            look()

    def seal_often() -> None:
        while not ended.is_set():
            seal_looks(by=SYSTEM)

    with ThreadPoolExecutor(5) as pool:
        sealers = [pool.submit(elsewhere, seal_often) for _ in range(2)]
        for one in [pool.submit(elsewhere, look_often) for _ in range(3)]:
            one.result()
        ended.set()
        for one in sealers:
            one.result()
    seal_looks(by=SYSTEM)
    assert unsealed() is None
    assert numbers() == list(range(1, 181))
    assert verify(exported(key), keys=[key]).whole


def test_the_oldest_look_that_is_not_sealed_is_known() -> None:
    assert unsealed() is None
    with at(now() - timedelta(seconds=90)):
        look()
        first = now()
    look()
    assert unsealed() == first


def test_a_checkpoint_is_made_only_where_something_was_sealed_since_the_last() -> None:
    assert make_checkpoint(HUB, by=SYSTEM) is None
    assert look_and_seal() is not None
    assert make_checkpoint(HUB, by=SYSTEM) is None


def test_the_newest_checkpoints_and_how_far_it_is_can_be_read(kept: Kept) -> None:
    with acting_as(SYSTEM.id):
        assert newest_checkpoints(SYSTEM, 2) == [kept.notes[2], kept.notes[1]]
        so_far = sealed_so_far(SYSTEM)
    assert so_far
    assert so_far.looks == LAST


def test_the_guardian_reads_how_far_it_is_and_the_hub_does_not() -> None:
    look_and_seal()
    county = a_county()
    with acting_as(SYSTEM.id):
        guardian = join(
            "A guardian",
            role=Role.GUARDIAN,
            agency_id=county.agencies["ncc-children"],
            team_id=None,
            email="guardian@example.org",
            by=SYSTEM,
        )
    look()
    with acting_as(guardian.id):
        so_far = sealed_so_far(guardian)
        assert so_far
        assert (so_far.looks, oldest_unsealed(guardian) is None) == (10, False)
    with acting_as(county.officer.id):
        assert (sealed_so_far(county.officer), newest_checkpoints(county.officer)) == (None, [])


def test_nobody_but_the_service_adds_a_seal() -> None:
    officer = a_county().officer
    look()
    with pytest.raises(DatabaseError, match="row-level security"):
        seal_looks(by=officer)
