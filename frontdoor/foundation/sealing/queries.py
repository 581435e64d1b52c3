"""How far the looks are sealed; row security shows it to the guardian and the service."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from frontdoor.foundation.clock import now
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.records.ids import first_id_at
from frontdoor.foundation.sealing.models import Checkpoint, Seal
from frontdoor.foundation.sealing.notes import Note, notes_in

WATCHED = timedelta(days=2)
"""How far back an alarm looks for what is not sealed; verifying looks through all."""

OLDEST = """
SELECT min(l.at) FROM audit_look l
WHERE l.id > %s AND NOT EXISTS (SELECT 1 FROM sealing_seal s WHERE s.id = l.id)
"""


@dataclass(frozen=True)
class SealedSoFar:
    """How many looks are sealed, and when the last was."""

    looks: int
    at: datetime


def oldest_unsealed(viewer: Actor) -> datetime | None:
    """When the oldest look of the last two days was that is not sealed yet, or None. Over a minute: an alarm."""
    with connection.cursor() as cursor:
        cursor.execute(OLDEST, [first_id_at(now() - WATCHED)])
        [oldest] = cursor.fetchone() or [None]
    found: datetime | None = oldest
    return found


def sealed_so_far(viewer: Actor) -> SealedSoFar | None:
    """How many looks are sealed, and when the last was; None before the first."""
    last = Seal.objects.order_by("-seq").first()
    return SealedSoFar(last.seq, last.at) if last else None


def newest_checkpoints(viewer: Actor, limit: int = 25) -> list[Note]:
    """The newest checkpoints, the newest first."""
    rows = Checkpoint.objects.order_by("-size").values_list("note", flat=True)[:limit]
    return [note for text in rows for note in notes_in(text)]
