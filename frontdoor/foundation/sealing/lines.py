"""The one form in which a look is sealed, copied and verified: made by the database, from all that the row holds."""

from typing import Protocol

# Every column that holds something, by name, as JSON in PostgreSQL's own order (jsonb): one text for one row. What is
# empty is left out, so a column that is added to looks one day leaves the seals of those before it as they were.
LINE = """(SELECT jsonb_object_agg(key, value)::text FROM jsonb_each(to_jsonb(l))
    WHERE value NOT IN ('null', '""'))"""


class Cursor(Protocol):
    """Whatever runs SQL."""

    def execute(self, sql: str) -> object:
        """Run it."""


def in_utc(cursor: Cursor) -> None:
    """Moments are written in the session's time zone: for this transaction that is UTC, whoever connected how."""
    cursor.execute("SET LOCAL TimeZone = 'UTC'")
