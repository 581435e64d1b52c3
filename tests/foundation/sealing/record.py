"""A record of looks, sealed in three runs ten seconds apart, with the checkpoints that a witness kept."""

import io
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

import time_machine
from django.db import connections

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.audit.actions import put_on_record
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.sealing.actions import make_checkpoint, seal_looks
from frontdoor.foundation.sealing.exporting import copying
from frontdoor.foundation.sealing.notes import Note, PublicKey
from frontdoor.foundation.sealing.verdicts import Verdict
from frontdoor.foundation.sealing.verifying import verify

HUB = "front-door/journeyshire/0123456789ab"
CHILD, AGENCY = UUID(int=7), UUID(int=1)
RUN, RUNS = 10, 3
LAST = RUN * RUNS


@dataclass(frozen=True)
class Somebody:
    """Whoever looks."""

    id: UUID
    name: str
    role: str = "mash_officer"
    agency_id: UUID = AGENCY


ANN, BEN = Somebody(UUID(int=11), "Ann Officer"), Somebody(UUID(int=12), "Ben O’Neill \\ “Jr”\t")
ROLL = {one.id: one.name for one in (ANN, BEN)}


def look(by: Somebody | None = ANN, *, terms: str = "", reason: str = "") -> None:
    """Somebody looks, and it is committed."""
    with acting_as(SYSTEM.id):
        put_on_record("hub:contact", by=by, method="GET", subject=CHILD, terms=terms, reason=reason)


def look_and_seal(count: int = RUN) -> Note | None:
    """Some looks, sealed by one run, and its checkpoint."""
    for number in range(count):
        look((ANN, BEN, None)[number % 3], terms=f'Mill "Lane" {number}\n' if number % 4 == 0 else "")
    seal_looks(by=SYSTEM)
    return make_checkpoint(HUB, by=SYSTEM)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """The clock stands at this moment."""
    with time_machine.travel(moment, tick=False):
        yield


@dataclass(frozen=True)
class Kept:
    """What a witness has: the hub's key, and a checkpoint of each run."""

    key: PublicKey
    notes: tuple[Note, ...]
    ended_at: datetime


@dataclass(frozen=True)
class Copy:
    """A copy as it was exported, and what a witness kept."""

    kept: Kept
    lines: tuple[bytes, ...]


def three_runs(key: PublicKey) -> Kept:
    """Thirty looks in three runs; what happens now comes ten seconds after the last of them."""
    began = datetime.now(UTC) - timedelta(minutes=10)
    notes = []
    for run in range(RUNS):
        with at(began + timedelta(seconds=10 * run)):
            note = look_and_seal()
            assert note
            notes.append(note)
    return Kept(key, tuple(notes), began + timedelta(seconds=10 * RUNS))


def exported(key: PublicKey | None, roll: dict[UUID, str] | None = None) -> list[bytes]:
    """The lines of a copy that is made now."""
    with copying(origin=HUB, key=str(key or ""), roll=ROLL if roll is None else roll, by=SYSTEM) as lines:
        return list(io.BytesIO(b"".join(lines)))


def verified(
    kept: Kept, lines: Sequence[bytes] | None = None, outside: Sequence[Note] | None = None
) -> Verdict:
    """What the witness finds: in these lines, or in the database as it is ten seconds after the last run."""
    if lines is None:
        with at(kept.ended_at):
            lines = exported(kept.key)
    return verify(lines, keys=[kept.key], outside=kept.notes if outside is None else outside)


def as_the_owner(*statements: str, **params: str | int | UUID) -> None:
    """What whoever owns the tables can do: switch every trigger off, read past the lock, and leave no trace of it."""
    tables = ("audit_look", "sealing_seal", "sealing_checkpoint")
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT set_config('frontdoor.definer', 'on', false)")
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for statement in statements:
            cursor.execute(statement, params or None)
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def elsewhere(do: Callable[[], object]) -> None:
    """Done meanwhile by another process, as it were: in a thread, by a connection of its own."""

    def alone() -> None:
        try:
            do()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as other:
        other.submit(alone).result()


def forget_all() -> None:
    """Begin with an empty record, as it was migrated."""
    as_the_owner(
        "TRUNCATE audit_look",
        "TRUNCATE sealing_seal",
        "TRUNCATE sealing_checkpoint",
        "ALTER TABLE sealing_seal DROP CONSTRAINT IF EXISTS sealing_seal_seq_key",
        "ALTER TABLE sealing_seal ADD CONSTRAINT sealing_seal_seq_key UNIQUE (seq)",
    )


def asked_as_the_owner(question: str) -> list[tuple[object, ...]]:
    """What the owner reads."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT set_config('frontdoor.definer', 'on', false)")
        cursor.execute("SET TimeZone = 'UTC'")
        cursor.execute(question)
        found: list[tuple[object, ...]] = cursor.fetchall()
    return found
