"""The log of deeds: written with the deed, in the order in which they took effect, and told to those who listen."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.events import actions
from frontdoor.foundation.events.actions import Done, Recorded, on, record, record_all
from frontdoor.foundation.events.queries import all_deeds, deeds_on, last_of
from frontdoor.foundation.events.rules import Deed
from frontdoor.foundation.records.actor import acting_as
from tests.databases import Clone


@dataclass(frozen=True)
class KettleBoiled(Deed):
    """A deed for these tests alone."""

    who: str = ""
    days: tuple[str, ...] = ()


@dataclass(frozen=True)
class TeaPoured(Deed):
    """Another deed for these tests alone."""

    cups: int = 1


for kind in (
    KettleBoiled,
    TeaPoured,
):  # the house's tests read every deed there is, so these are known here alone
    del Deed.named[kind.name]


@pytest.fixture(autouse=True)
def _knowing_these_deeds(monkeypatch: pytest.MonkeyPatch) -> None:
    """The deeds of these tests are known while one of them runs."""
    for kind in (KettleBoiled, TeaPoured):
        monkeypatch.setitem(Deed.named, kind.name, kind)


@pytest.fixture
def heard() -> Iterator[list[Recorded]]:
    """What a listener to both kinds of deed was told."""
    told: list[Recorded] = []

    def listen(recorded: Sequence[Recorded]) -> None:
        told.extend(recorded)

    on(KettleBoiled, TeaPoured)(listen)
    yield told
    for kind in (KettleBoiled, TeaPoured):
        actions._listeners[kind].remove(listen)


@pytest.fixture
def service(db: None) -> Iterator[None]:
    """Acting as the service itself."""
    with acting_as(SYSTEM.id):
        yield


def test_a_deed_is_named_by_its_past_tense() -> None:
    assert (KettleBoiled.name, Deed.named["kettle_boiled"]) == ("kettle_boiled", KettleBoiled)


@pytest.mark.usefixtures("service")
def test_a_deed_is_read_back_as_it_was_done() -> None:
    record(KettleBoiled("Ann", ("Mon",)), by=SYSTEM, people=[UUID(int=4)])
    contact = uuid4()
    done = record(KettleBoiled("Bob", ("Tue", "Wed")), by=SYSTEM, contact=contact, people=[UUID(int=5)])
    [read] = deeds_on(SYSTEM, contact)
    assert (read.id, read.at, read.people, read.member_id) == (done.id, done.at, (UUID(int=5),), SYSTEM.id)
    assert read.deed == KettleBoiled("Bob", ("Tue", "Wed"))


def test_dates_and_ids_are_stored_as_text() -> None:
    @dataclass(frozen=True)
    class Dated(Deed):
        day: date
        whose: UUID

    del Deed.named["dated"]
    assert Dated(date(2026, 11, 5), UUID(int=1)).payload() == {"day": "2026-11-05", "whose": str(UUID(int=1))}


def test_a_deed_stored_before_a_field_was_added_takes_its_default_and_one_since_removed_is_left_out() -> None:
    assert TeaPoured.from_payload({}) == TeaPoured(cups=1)
    assert TeaPoured.from_payload({"cups": 2, "saucers": 3}) == TeaPoured(cups=2)


@pytest.mark.usefixtures("service")
def test_those_who_listen_are_told_in_the_deeds_own_transaction(heard: list[Recorded]) -> None:
    with transaction.atomic():
        record(TeaPoured(), by=SYSTEM, contact=UUID(int=6))
        transaction.set_rollback(True)
    assert len(heard) == 1
    assert deeds_on(SYSTEM, UUID(int=6)) == []


@pytest.mark.usefixtures("service")
def test_a_listener_that_fails_takes_the_deed_with_it() -> None:
    def fail(recorded: Sequence[Recorded]) -> None:
        raise ZeroDivisionError

    on(TeaPoured)(fail)
    try:
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            record(TeaPoured(), by=SYSTEM, contact=UUID(int=7))
    finally:
        actions._listeners[TeaPoured].remove(fail)
    assert deeds_on(SYSTEM, UUID(int=7)) == []


@pytest.mark.usefixtures("service")
def test_many_deeds_are_told_kind_by_kind_in_the_order_they_were_done(heard: list[Recorded]) -> None:
    done = [
        Done(KettleBoiled(), UUID(int=8)),
        Done(TeaPoured(), UUID(int=8)),
        Done(KettleBoiled("2"), UUID(int=9)),
    ]
    record_all(done, by=SYSTEM)
    assert [one.deed for one in heard] == [KettleBoiled(), KettleBoiled("2"), TeaPoured()]


@pytest.mark.usefixtures("service")
def test_the_last_of_a_kind_and_every_deed_contact_by_contact() -> None:
    for deed in (TeaPoured(1), KettleBoiled(), TeaPoured(2)):
        record(deed, by=SYSTEM, contact=UUID(int=10))
    record(TeaPoured(3), by=SYSTEM, contact=UUID(int=9))
    last = last_of(SYSTEM, UUID(int=10), TeaPoured)
    assert last
    assert last.deed == TeaPoured(2)
    every = [one.deed for one in all_deeds(SYSTEM, [UUID(int=10), UUID(int=9)])]
    assert every == [TeaPoured(3), TeaPoured(1), KettleBoiled(), TeaPoured(2)]


def test_a_deed_done_on_no_contact_can_not_be_heard_as_one_on_a_contact(service: None) -> None:
    done = record(KettleBoiled(), by=SYSTEM)
    with pytest.raises(ValueError, match="kettle_boiled was done on no contact"):
        _ = done.on_contact


def test_two_deeds_on_one_contact_wait_for_each_other(own_database: Clone) -> None:
    contact, order = uuid4(), list[str]()
    begun, may_end = threading.Event(), threading.Event()

    def first() -> None:
        with acting_as(SYSTEM.id):
            record(KettleBoiled("first"), by=SYSTEM, contact=contact)
            begun.set()
            may_end.wait(10)
            order.append("first")
        connection.close()

    def second() -> None:
        begun.wait(10)
        with acting_as(SYSTEM.id):
            record(KettleBoiled("second"), by=SYSTEM, contact=contact)
            order.append("second")
        connection.close()

    threads = [threading.Thread(target=work) for work in (first, second)]
    for thread in threads:
        thread.start()
    begun.wait(10)
    threads[1].join(0.5)
    may_end.set()
    for thread in threads:
        thread.join(10)
    assert order == ["first", "second"]
