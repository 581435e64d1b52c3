"""A copy of the record of looks, read from the database as it stood at one moment, line by line."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import chain as one_after_another
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from frontdoor.foundation.clock import now
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.sealing.copies import GONE, Head, checkpoint_line, ended, roll_line
from frontdoor.foundation.sealing.lines import ROW, in_our_way, sealed_form

BATCH = 5000

AT_ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
SEALED = f"""
SELECT s.seq, s.id, concat_ws(' ', 'S', s.seq, to_char(s.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    encode(s.row_hash, 'hex'), encode(s.chain_hash, 'hex'), s.id, ''),
    (SELECT {ROW} FROM audit_look l WHERE l.id = s.id)
FROM sealing_seal s
WHERE s.seq >= %(number)s AND (s.seq, s.id) > (%(number)s, %(id)s) ORDER BY s.seq, s.id LIMIT %(most)s
"""  # noqa: S608 - our own words
CHECKPOINTS = """
SELECT size, id, note, NULL FROM sealing_checkpoint
WHERE size >= %(number)s AND (size, id) > (%(number)s, %(id)s) ORDER BY size, id LIMIT %(most)s
"""
UNSEALED = f"""
SELECT 0, l.id, 'U ', {ROW} FROM audit_look l
WHERE l.id > %(id)s AND NOT EXISTS (SELECT 1 FROM sealing_seal s WHERE s.id = l.id) ORDER BY l.id LIMIT %(most)s
"""  # noqa: S608 - our own words


@contextmanager
def copying(*, origin: str, key: str, roll: Mapping[UUID, str], by: Actor) -> Iterator[Iterator[bytes]]:
    """The lines of a copy, while nothing in them can change: what arrives meanwhile belongs to the next copy.

    `roll` says who each member is today by name, which the foundation does not know.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(AT_ONE_MOMENT)
        with acting_as(by.id):
            with connection.cursor() as cursor:
                in_our_way(cursor)
            yield ended(_lines(Head(origin, now(), key), roll))


def _lines(head: Head, roll: Mapping[UUID, str]) -> Iterator[bytes]:
    yield head.line()
    yield from _sealed_with_checkpoints()
    yield from (_line(*rest) for _, _, *rest in _rows(UNSEALED))
    yield from (roll_line(str(member), name) for member, name in sorted(roll.items()))


def _sealed_with_checkpoints() -> Iterator[bytes]:
    """Each checkpoint stands after the seal that it counts up to."""
    checkpoints = one_after_another(_rows(CHECKPOINTS), [None])
    due = next(checkpoints)
    for seq, _, seal, look in _rows(SEALED):
        while due and due[0] < seq:
            yield checkpoint_line(due[2])
            due = next(checkpoints)
        yield _line(seal, look)
    while due:
        yield checkpoint_line(due[2])
        due = next(checkpoints)


def _line(seal: str, look: str | None) -> bytes:
    return seal.encode() + (GONE if look is None else sealed_form(look)) + b"\n"


def _rows(sql: str) -> Iterator[tuple[int, UUID, str, Any]]:
    """Rows by their number and id, a few thousand at a time, each read by its index."""
    after: dict[str, int | UUID] = {"number": 0, "id": UUID(int=0), "most": BATCH}
    while True:
        with connection.cursor() as cursor:
            cursor.execute(sql, after)
            rows: list[tuple[int, UUID, str, Any]] = cursor.fetchall()
        yield from rows
        if len(rows) < BATCH:
            return
        number, row_id, *_ = rows[-1]
        after |= {"number": number, "id": row_id}
