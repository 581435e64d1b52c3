"""Whoever belongs around somebody: their own records, family, housemates, and who stood with them on a contact."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from frontdoor.domain.accounts.rules import Viewer

MOST_REACHED = 300  # records read for one picture of a family
MOST_TIES = 4  # from a child over a parent to a half-sister's father and his other children
NEAR = (
    9  # reached through a front door or a contact, not by a tie: further than any tie, and nobody behind them
)


@dataclass(frozen=True)
class Reached:
    """A record around somebody: how many ties away, and the records ruled to be the same person."""

    person_id: UUID
    steps: int
    same: tuple[UUID, ...]


def reached_from(viewer: Viewer, people: Sequence[UUID], limit: int = MOST_REACHED) -> list[Reached]:
    """Everybody around these records in one read, the nearest first; one more than `limit` where there are more.

    A tie is what somebody stated, or being named as parent or carer on a contact with a child. What the viewer may
    not see is a wall: nobody behind it is reached.
    """
    if not people:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT person_id, steps, same FROM contacts_around(%s::uuid[], %s, %s, %s)",
            [list(people), MOST_TIES, NEAR, limit + 1],
        )
        return [Reached(person, steps, tuple(same)) for person, steps, same in cursor.fetchall()]
