"""Sealing looks in the order in which they were committed, and signing how far that has come."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import connection

from frontdoor.foundation.clock import now
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import first_id_at, new_id
from frontdoor.foundation.sealing.keys import signing_key
from frontdoor.foundation.sealing.lines import ROW, in_our_way, sealed_form
from frontdoor.foundation.sealing.models import Checkpoint, Seal
from frontdoor.foundation.sealing.notes import Note, signed_note
from frontdoor.foundation.sealing.rules import START, chained, digest, stamp

BATCH = 10_000
LOCK = "frontdoor sealing"
LOWEST = UUID(int=0)

ALONE = "SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))"
NEWEST = "SELECT id FROM audit_look ORDER BY id DESC LIMIT 1"
UNSEALED = f"""
SELECT l.id, {ROW} FROM audit_look l WHERE l.id > %s AND l.id <= %s
AND NOT EXISTS (SELECT 1 FROM sealing_seal s WHERE s.id = l.id) ORDER BY l.id LIMIT %s
"""  # noqa: S608 - our own words
ADD = """
INSERT INTO sealing_seal (id, seq, at, row_hash, chain_hash)
SELECT id, %s + number, %s, decode(row_hash, 'hex'), decode(chain_hash, 'hex')
FROM unnest(%s::uuid[], %s::text[], %s::text[]) WITH ORDINALITY AS sealed (id, row_hash, chain_hash, number)
"""


def seal_looks(*, by: Actor, since: datetime | None = None) -> int:
    """Seal every look that is committed and not sealed yet; says how many. Nobody else seals meanwhile.

    A look is unsealed until it has a seal: no mark is kept up to which all is sealed, so a look that was committed
    late, with a lower id than others that are sealed already, gets the next number. `since` spares reading through
    what was sealed long ago; without it all of them are looked at. What belongs to one run is sealed with one moment.
    """
    run: _Run | None = None
    while True:
        with acting_as(by.id):
            if not _nobody_else_seals():
                break
            last = Seal.objects.order_by("-seq").first()
            run = run or _Run(since, last)
            if (last.seq if last else 0) != run.seq or not run.seal_batch(last):
                break
    return run.sealed if run else 0


class _Run:
    """One sealing of all that stands unsealed as it begins, in batches that are each a transaction."""

    def __init__(self, since: datetime | None, last: Seal | None) -> None:
        self.at = now()
        self.after = first_id_at(since) if since else LOWEST
        self.upto = _newest_look()
        self.seq = last.seq if last else 0
        self.sealed = 0

    def seal_batch(self, last: Seal | None) -> bool:
        """Seal the next few thousand; False when there were none."""
        looks = self._unsealed()
        if looks:
            self._add(looks, bytes(last.chain_hash).hex().encode() if last else START)
            self.after, self.seq, self.sealed = looks[-1][0], self.seq + len(looks), self.sealed + len(looks)
        return bool(looks)

    def _unsealed(self) -> list[tuple[UUID, str]]:
        with connection.cursor() as cursor:
            in_our_way(cursor)
            cursor.execute(UNSEALED, [self.after, self.upto, BATCH])
            found: list[tuple[UUID, str]] = cursor.fetchall()
        return found

    def _add(self, looks: Sequence[tuple[UUID, str]], chain: bytes) -> None:
        at, rows, chains = stamp(self.at).encode(), [], []
        for number, (_, look) in enumerate(looks, start=self.seq + 1):
            row = digest(sealed_form(look))
            chain = chained(chain, seq=b"%d" % number, at=at, row=row)
            rows.append(row.decode())
            chains.append(chain.decode())
        with connection.cursor() as cursor:
            cursor.execute(ADD, [self.seq, self.at, [look_id for look_id, _ in looks], rows, chains])


def make_checkpoint(origin: str, *, by: Actor) -> Note | None:
    """Sign how many looks are sealed and where the chain stands; None where nothing was sealed since the last time."""
    with acting_as(by.id):
        last = Seal.objects.order_by("-seq").first()
        newest = Checkpoint.objects.order_by("-size").first()
        if last is None or (newest and newest.size >= last.seq) or not _nobody_else_seals():
            return None
        chain = bytes(last.chain_hash).hex().encode()
        note = signed_note(origin, last.seq, chain, now(), signing_key(settings.KEYS_DIR))
        Checkpoint(id=new_id(), size=note.size, at=note.at, note=str(note)).save(force_insert=True)
    return note


def _nobody_else_seals() -> bool:
    """For the length of this transaction; whoever comes second has nothing to wait for."""
    with connection.cursor() as cursor:
        cursor.execute(ALONE, [LOCK])
        [alone] = cursor.fetchone() or [False]
    return bool(alone)


def _newest_look() -> UUID:
    with connection.cursor() as cursor:
        cursor.execute(NEWEST)
        found = cursor.fetchone()
    return found[0] if found else LOWEST
