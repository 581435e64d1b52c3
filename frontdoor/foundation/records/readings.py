"""Several tables read in one question to the database: a page that shows ten rooms need not ask it ten times."""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.models import QuerySet
from django.db.models.sql import Query

T = TypeVar("T")
Rows = list[Any]
Convert = Callable[[Any], Any]


class Reading(Generic[T]):
    """What is to be read, and what becomes of it: read with others by `read_together`, else by itself when asked.

    Its parts are querysets (rows of a table, or dictionaries where `values` names the columns; joins by `values` or
    `annotate`, never `select_related`) and further readings; `seen` is given what was found of each part, in order.
    """

    def __init__(self, *parts: "QuerySet[Any, Any] | Reading[Any]", seen: Callable[..., T]) -> None:
        self._parts, self._seen = parts, seen
        self._found: list[T] = []

    @property
    def found(self) -> T:
        """What was found."""
        if not self._found:
            read_together(self)
        return self._found[0]

    def queries(self) -> Iterator[Query]:
        """Every queryset's query, those of readings within it too; none of what was read already."""
        for part in self._parts if not self._found else ():
            if isinstance(part, Reading):
                yield from part.queries()
            else:
                yield part.query

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


def read_together(*readings: Reading[Any]) -> None:
    """Read all of these by one statement; each then says what it found.

    Every part is a query of its own with its own row security: only the way to the database and back is shared.
    """
    queries = [query for reading in readings for query in reading.queries()]
    rows = iter(_asked(queries))
    for reading in readings:
        reading.take(rows)


def _asked(queries: list[Query]) -> list[Rows]:
    parts: list[str] = []
    params: list[Any] = []
    asked: list[Query] = []
    found: dict[int, Rows] = {}
    for query in queries:
        try:
            sql, given = query.sql_with_params()
        except EmptyResultSet:
            continue
        parts.append(f"(SELECT json_agg(q) FROM ({sql}) q)::text")  # noqa: S608 - Django's own SQL
        params += given
        asked.append(query)
    if asked:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {', '.join(parts)}", params)
            answer = cursor.fetchone()
        found = {id(query): _rows(query, said) for query, said in zip(asked, answer, strict=True)}
    return [found.get(id(query), []) for query in queries]


def _rows(query: Query, said: str | None) -> Rows:
    plain: list[dict[str, Any]] = json.loads(said) if said else []
    if not plain:
        return []
    further = {name: _converter(each.output_field) for name, each in query.annotation_select.items()}
    if query.default_cols and query.model:
        return [_row(query.model, one, further) for one in plain]
    own = {name: convert for name, _, convert in _columns(query.model)} if query.model else {}
    converters = own | further
    return [{name: _converted(value, converters.get(name)) for name, value in one.items()} for one in plain]


def _row(model: type[models.Model], said: dict[str, Any], further: dict[str, Convert | None]) -> models.Model:
    columns = _columns(model)
    values = [_converted(said[column], convert) for _, column, convert in columns]
    row = model.from_db(connection.alias, [name for name, _, _ in columns], values)
    for name, convert in further.items():
        setattr(row, name, _converted(said[name], convert))
    return row


@cache
def _columns(model: type[models.Model]) -> tuple[tuple[str, str, Convert | None], ...]:
    """Each column of a table: its attribute, its name, and how it is read from JSON."""
    return tuple(
        (field.attname, str(field.column), _converter(field)) for field in model._meta.concrete_fields
    )


def _converted(value: Any, convert: Convert | None) -> Any:
    return value if value is None or convert is None else convert(value)


def _converter(field: Any) -> Convert | None:
    """How a value that came as JSON becomes Python's; None where it is that already."""
    if isinstance(field, models.ForeignKey):
        return _converter(field.target_field)
    if isinstance(field, ArrayField):
        each = _converter(field.base_field)
        return (lambda values: [each(value) for value in values]) if each else None
    if isinstance(field, models.UUIDField):
        return UUID
    if isinstance(field, models.DateTimeField):
        return datetime.fromisoformat
    return date.fromisoformat if isinstance(field, models.DateField) else None
