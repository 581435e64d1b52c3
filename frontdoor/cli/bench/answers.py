"""One answer of the service, and how long it took."""

import time
from collections.abc import Callable
from typing import Any

from frontdoor.cli.bench.table import Timing

OPENED, FAULT = 200, 500
ANSWERED = (OPENED, 201)
# The first drawing of a page compiles it, and a statement is planned anew five times before its plan is kept.
WARMING = 6


class Answer:
    """One answer: its status, how long it took, how much of that in the database, and by how many queries."""

    status, millis, sql, queries = 0, 0.0, 0.0, 0

    def asked(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        """One query of the request."""
        begun = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.sql += (time.perf_counter() - begun) * 1000
            # Our own transaction goes on, so the member is taken back; in service its end does that unasked.
            self.queries += params != ["frontdoor.actor", ""]

    def timed(self, ask: Callable[[], Any]) -> Any:
        """The answer to what is asked, and how long it took."""
        from django.db import connection

        with connection.execute_wrapper(self.asked):
            begun = time.perf_counter()
            response = ask()
            self.millis = (time.perf_counter() - begun) * 1000
        self.status = response.status_code
        return response


def note(timing: Timing, answer: Answer) -> None:
    """Count one answer, if it is one."""
    timing.errors += answer.status >= FAULT
    if answer.status in ANSWERED:
        timing.millis.append(answer.millis)
        timing.sql.append(answer.sql)
        timing.queries = max(timing.queries, answer.queries)


def cooled(timing: Timing) -> Timing:
    """Without the first answers, which were for warming up."""
    timing.millis, timing.sql = timing.millis[WARMING:], timing.sql[WARMING:]
    return timing
