"""Whoever belongs around somebody: their own records, family, housemates, and who stood with them on a contact."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from frontdoor.domain.accounts.rules import Viewer

MOST_REACHED = 300  # records read for one picture of a family
MOST_TIES = 4  # from a child over a parent to a half-sister's father and his other children
NEAR = (
    9  # reached through a front door or a contact, not by a tie: further than any tie, and nobody behind them
)
# Each step is a function of the room that it belongs to: matching_same_as, people_tied_to, people_living_with.
AROUND = """WITH RECURSIVE met(person_id, steps) AS (
    SELECT person_id, 0 FROM unnest(%(start)s::uuid[]) AS person_id
    UNION SELECT further.person_id, further.steps FROM met CROSS JOIN LATERAL (
        SELECT same AS person_id, met.steps FROM matching_same_as(met.person_id) same
        UNION ALL SELECT tied, met.steps + 1 FROM people_tied_to(met.person_id) tied WHERE met.steps < %(ties)s
        UNION ALL SELECT near, %(near)s FROM people_living_with(met.person_id) near WHERE met.steps <= 1
        UNION ALL SELECT o.person_id, CASE WHEN (o.part = 'parent') <> (m.part = 'parent')
                AND o.part IN ('parent', 'child', 'unborn') AND m.part IN ('parent', 'child', 'unborn')
                THEN met.steps + 1 ELSE %(near)s END
            FROM contacts_concerned m JOIN contacts_concerned o USING (contact_id)
            WHERE m.person_id = met.person_id AND o.person_id <> m.person_id
                AND (met.steps = 0 OR met.steps < %(ties)s AND (o.part = 'parent') <> (m.part = 'parent')
                    AND o.part IN ('parent', 'child', 'unborn') AND m.part IN ('parent', 'child', 'unborn'))
    ) further
), nearest AS (
    SELECT person_id, min(steps) AS steps FROM met GROUP BY person_id ORDER BY 2, 1 LIMIT %(limit)s
)
SELECT person_id, steps, ARRAY(SELECT same FROM matching_same_as(person_id) same) FROM nearest ORDER BY 2, 1"""


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
    asked: dict[str, Any] = {"start": list(people), "ties": MOST_TIES, "near": NEAR, "limit": limit + 1}
    with connection.cursor() as cursor:
        cursor.execute(AROUND, asked)
        return [Reached(person, steps, tuple(same)) for person, steps, same in cursor.fetchall()]
