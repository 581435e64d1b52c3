"""How this room asks its tables: the newest version of a call, what was said of it last, rows as values."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from frontdoor.domain.accounts.rules import Viewer

Params = Sequence[Any] | dict[str, Any]

NEWEST = """NOT EXISTS (
    SELECT 1 FROM calls_call newer WHERE newer.version > 1 AND newer.of_id = c.of_id AND newer.version > c.version)"""
"""Corrections are newer versions, and hardly any call has one: their own small index is all that is looked at."""

SAID = """LEFT JOIN LATERAL (
    SELECT s.contact_id, s.reason, s.words, s.settled_at, s.settled_by FROM calls_settling s
    WHERE s.call_id = c.of_id ORDER BY s.turn DESC LIMIT 1
) said ON true"""

UNSAID = "said.contact_id IS NULL AND coalesce(said.reason, '') = ''"

# Later that day the same number was answered: the caller got through, and nobody needs to ring them.
THROUGH = f"""LEFT JOIN LATERAL (
    SELECT a.of_id AS call, a.answered FROM calls_call a
    WHERE a.caller <> '' AND a.caller = c.caller AND a.day = c.day AND a.result = 'answered' AND a.offered > c.offered
    AND {NEWEST.replace("newer.of_id = c.", "newer.of_id = a.").replace("> c.", "> a.")}
    ORDER BY a.offered LIMIT 1
) through ON true"""  # noqa: S608 - put together from our own words

RUNG = """LEFT JOIN LATERAL (
    SELECT r.came_of, r.rang_at, r.rang_by, r.capture, r.words FROM calls_ringback r
    WHERE c.caller <> '' AND r.caller = c.caller AND r.rang_at > c.offered AND r.came_of <> 'no_answer'
    ORDER BY r.rang_at LIMIT 1
) rung ON true"""


def asked(viewer: Viewer, sql: str, params: Params = ()) -> list[dict[str, Any]]:
    """The rows of a question by the names of their columns; row security narrows them to what the asker may see."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
