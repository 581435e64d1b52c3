"""Statements that are composed once: what every page asks in the same words need not be put together each time."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar, cast

from frontdoor.foundation.records.readings import Reading

P = ParamSpec("P")
T = TypeVar("T")

KEPT = 512  # questions of each kind in a process: some sixty colleagues, a few narrowings each


def composed_once(reading: Callable[P, Reading[T]]) -> Callable[P, Reading[T]]:
    """A reading that asks the same for the same arguments, composed at the first asking and read anew at each.

    Composing takes Django longer than PostgreSQL takes to answer, once the statement is planned. It is for readings
    that depend on their arguments alone: whoever asks by the clock passes the moment as one of them.
    """

    @lru_cache(maxsize=KEPT)
    def kept(*args: P.args, **kwargs: P.kwargs) -> Reading[T]:
        return reading(*args, **kwargs).composed()

    @wraps(reading)
    def asked(*args: P.args, **kwargs: P.kwargs) -> Reading[T]:
        return cast(Reading[T], cast(Any, kept)(*args, **kwargs).anew())

    return asked
