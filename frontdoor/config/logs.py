"""Log lines hold ids, not words: what a person typed, or what a row says, never reaches a log."""

import logging
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

OURS = "/frontdoor/"


class WithoutWords(logging.Formatter):
    """Says of a request its method, page and answer, and of an error its kinds and where it happened.

    An address can hold a secret or what somebody typed. The text of an error can hold a whole row: PostgreSQL adds
    "Failing row contains (...)" to it, and a KeyError is the very word that was not found.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line; a record of a request is said anew, whatever its own words were."""
        # A copy, and without the text of an error that another handler has kept in it.
        said = logging.makeLogRecord({**record.__dict__, "exc_text": None})
        if (request := getattr(record, "request", None)) is not None:
            said.msg, said.args = _of_request(record, request), ()
        return super().format(said)

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the library's name
        """The kinds of error, each with the places of ours that it went through, the first cause first."""
        return "\n".join(_chain(ei[1]))


def _of_request(record: logging.LogRecord, request: Any) -> str:
    match = getattr(request, "resolver_match", None)
    page = f"/{match.route}" if match else "an address that is none"
    answer = getattr(record, "status_code", "")
    return " ".join(str(part) for part in (answer, getattr(request, "method", ""), page) if part)


def _chain(error: BaseException | None) -> Iterator[str]:
    if error is None:
        return
    yield from _chain(error.__cause__ or (None if error.__suppress_context__ else error.__context__))
    state = getattr(error, "sqlstate", None)
    yield f"{type(error).__module__}.{type(error).__qualname__}{f' {state}' if state else ''}"
    yield from _places(error.__traceback__)


def _places(trace: TracebackType | None) -> Iterator[str]:
    frames = traceback.extract_tb(trace)
    ours = [frame for frame in frames if OURS in frame.filename]
    for frame in [*ours, *frames[-1:]] if frames[-1:] != ours[-1:] else ours:
        yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
