"""Several tables read in one question to the database: a page that shows ten rooms need not ask it ten times."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.conf import settings
from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.models import ExpressionWrapper, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.sql import Query

from frontdoor.foundation.records.refusals import NotThere
from frontdoor.foundation.records.rowsread import Convert, composed, converted, rows_of

T = TypeVar("T")
Rows = list[Any]


@dataclass(frozen=True)
class Sql:
    """A part that only SQL can say: its rows come as dictionaries, converted as `into` says by column."""

    text: str
    params: tuple[Any, ...] = ()
    into: Mapping[str, Convert] = field(default_factory=dict)


@dataclass(frozen=True)
class Composed:
    """A query in the database's words, to be asked again as it is; none where Django knows that nothing is found."""

    query: Query
    text: str
    params: tuple[Any, ...] = ()


Part = Query | Sql | Composed


class Reading(Generic[T]):
    """What is to be read, and what becomes of it: read with others by `read_together`, else by itself when asked.

    Its parts are querysets (rows of a table, or dictionaries where `values` names the columns; joins by `values` or
    `annotate`, never `select_related`) and further readings; `seen` is given what was found of each part, in order.
    """

    def __init__(
        self, *parts: "QuerySet[Any, Any] | Sql | Composed | Reading[Any]", seen: Callable[..., T]
    ) -> None:
        self._parts, self._seen = parts, seen
        self._found: list[T] = []

    @property
    def found(self) -> T:
        """What was found."""
        if not self._found:
            read_together(self)
        return self._found[0]

    def queries(self) -> Iterator[Part]:
        """What is asked for each part, for those of readings within it too; nothing of what was read already."""
        for part in self._parts if not self._found else ():
            if isinstance(part, Reading):
                yield from part.queries()
            else:
                yield part.query if isinstance(part, QuerySet) else part

    def composed(self) -> "Reading[T]":
        """The same reading with its statements in the database's words, as often as it is then asked `anew`."""
        return Reading(*(_in_words(part) for part in self._parts), seen=self._seen)

    def anew(self) -> "Reading[T]":
        """The same question, not asked yet."""
        parts = (part.anew() if isinstance(part, Reading) else part for part in self._parts)
        return Reading(*parts, seen=self._seen)

    def take(self, rows: Iterator[Rows]) -> None:
        """Take what was found, in the order of `queries`."""
        if self._found:
            return
        found = []
        for part in self._parts:
            if isinstance(part, Reading):
                part.take(rows)
                found.append(part.found)
            else:
                found.append(next(rows))
        self._found = [self._seen(*found)]


def _in_words(part: "QuerySet[Any, Any] | Sql | Composed | Reading[Any]") -> "Sql | Composed | Reading[Any]":
    if isinstance(part, Reading):
        return part.composed()
    return _composed(part.query) if isinstance(part, QuerySet) else part


def _composed(query: Query) -> Composed:
    try:
        return Composed(query, *composed(query))
    except EmptyResultSet:  # Django knows of itself that nothing can be found
        return Composed(query, "")


def among(ids: Iterable[UUID] | QuerySet[Any, Any]) -> Any:
    """What `__in` asks for: a list as one value, so that the statement is the same for few and for many."""
    return ids if isinstance(ids, QuerySet) else RawSQL("SELECT unnest(%s::uuid[])", [list(ids)])


def counted(rows: QuerySet[Any, Any], **conditions: Q) -> Sql:
    """How many of these rows there are under each condition, all in one pass, as one row."""
    each = {
        name: ExpressionWrapper(condition, models.BooleanField()) for name, condition in conditions.items()
    }
    text, params = rows.values(**each).query.sql_with_params()
    counts = ", ".join(f'count(*) FILTER (WHERE "{name}") AS "{name}"' for name in conditions)
    return Sql(f"SELECT {counts} FROM ({text}) counted", params)  # noqa: S608 - Django's own SQL


def the_one(found: Sequence[T]) -> T:
    """The one row or thing that was to be found; NotThere where there is none, or none that is theirs to see."""
    if not found:
        raise NotThere
    return found[0]


def read_together(*readings: Reading[Any]) -> None:
    """Read all of these by one statement; each then says what it found.

    Every part is a query of its own with its own row security: only the way to the database and back is shared.
    """
    queries = [query for reading in readings for query in reading.queries()]
    rows = iter(_asked(queries))
    for reading in readings:
        reading.take(rows)


def _asked(parts: list[Part]) -> list[Rows]:
    said = [_composed(part) if isinstance(part, Query) else part for part in parts]
    asked = [part for part in said if part.text]
    answer: Sequence[str | None] = ()
    if asked:
        with _prepared() as cursor:
            each = ", ".join(f"(SELECT json_agg(q) FROM ({part.text}) q)::text" for part in asked)  # noqa: S608
            cursor.execute(f"SELECT {each}", [param for part in asked for param in part.params])
            answer = cursor.fetchone() or ()
    answers = iter(answer)
    return [_rows(part, next(answers)) if part.text else [] for part in said]


NEVER_BY_ITSELF = 1_000_000_000  # other statements have their values in their text, so no two are alike


_Server: Any = ServerBindingCursor  # the stubs leave it empty


class _Prepared(_Server):  # type: ignore[misc]
    """Has its statement planned once for a connection: planning a policy costs more than running it."""

    def execute(self, query: Any, params: Any = None, **options: Any) -> Any:
        """Run a statement that the database has planned already, if it has met it before."""
        return super().execute(query, params, **{**options, "prepare": settings.PREPARED_STATEMENTS})


def _prepared() -> Any:
    """A cursor of Django's own kind, so that queries are counted and logged as all others are."""
    connection.ensure_connection()
    connection.connection.prepare_threshold = NEVER_BY_ITSELF
    raw: Any = _Prepared(connection.connection)
    return connection.make_debug_cursor(raw) if connection.queries_logged else connection.make_cursor(raw)


def _rows(part: Sql | Composed, said: str | None) -> Rows:
    plain: list[dict[str, Any]] = json.loads(said) if said else []
    if isinstance(part, Sql):
        return [converted(one, part.into) for one in plain]
    return rows_of(part.query, plain)
