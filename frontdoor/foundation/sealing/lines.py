"""The one form in which a look is sealed, copied and verified: all that its row holds, as one line."""

import json
from typing import Protocol

ROW = "row_to_json(l)::text"
"""The whole row of a look, whichever columns it has, as the database says it."""


def sealed_form(row: str) -> bytes:
    """JSON by the columns' names in order, without spaces, in UTF-8.

    What is empty is left out, so a column that looks are given one day leaves earlier seals as they were.
    """
    told = {name: value for name, value in json.loads(row).items() if value is not None and value != ""}
    return json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


class Cursor(Protocol):
    """Whatever runs SQL."""

    def execute(self, sql: str) -> object:
        """Run it."""


def in_our_way(cursor: Cursor) -> None:
    """For this transaction: moments in UTC, whoever connected how, and every row by its index.

    After many looks at once PostgreSQL may believe for a while that there are few, and read them all for each of them.
    """
    cursor.execute("SET LOCAL TimeZone = 'UTC'")
    cursor.execute("SET LOCAL enable_seqscan = off")
    cursor.execute("SET LOCAL enable_hashjoin = off")
