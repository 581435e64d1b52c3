"""Rows of a table as one statement reads them with others: which columns are asked for, and what becomes of them."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import EmptyResultSet, FullResultSet
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.postgresql.compiler import SQLCompiler
from django.db.models.base import ModelState
from django.db.models.expressions import RawSQL
from django.db.models.sql import Query

Convert = Callable[[Any], Any]


class _Composer(SQLCompiler):
    """Composes as Django does, but names a table's columns and its order at once: they are most of its work."""

    def get_select(self, with_col_aliases: bool = False) -> Any:
        """All columns of the table, the same words each time, and what is said beside them."""
        query = self.query
        if with_col_aliases or not query.default_cols or not _is_plain(query):
            return super().get_select(with_col_aliases)
        try:
            beside = [(each, self._said(each), name) for name, each in query.annotation_select.items()]
        except (EmptyResultSet, FullResultSet):  # Django knows what stands for it
            return super().get_select(with_col_aliases)
        return [*_all_columns(query.model), *beside], None, {}

    def get_order_by(self) -> Any:
        """The order by columns of the table itself; anything else as Django says it."""
        query = self.query
        names: Any = query.order_by or (query.default_ordering and query.get_meta().ordering) or ()
        own = _columns(query.model) if names and _is_plain(query) and query.standard_ordering else {}
        if not own or not all(isinstance(name, str) and name.lstrip("-") in own for name in names):
            return super().get_order_by()
        ways = [(own[name.lstrip("-")], "DESC" if name.startswith("-") else "ASC") for name in names]
        return [(None, (f"{column} {way}", (), False)) for column, way in ways]

    def _said(self, each: Any) -> Any:
        return each.select_format(self, *self.compile(each))


def composed(query: Query) -> tuple[str, tuple[Any, ...]]:
    """What a queryset asks, in the database's words, and the values that go with it."""
    # The connection itself: the name `connection` looks it up at each use, and composing uses it a hundred times.
    text, params = _Composer(query, connections[DEFAULT_DB_ALIAS], DEFAULT_DB_ALIAS).as_sql()
    return text, tuple(params)


def _is_plain(query: Query) -> bool:
    """Whether rows of one table are asked for by its own name, whatever they are joined with to choose them."""
    more: tuple[object, ...] = (
        query.select_related,
        query.combinator,
        query.distinct and not query.distinct_fields,
        query.group_by,
        query.extra_select,
        query.extra_order_by,
        query.deferred_loading[0],
    )
    return not any(more) and query.base_table == query.get_meta().db_table


@cache
def _columns(model: type[models.Model]) -> dict[str, str]:
    """The columns of a table in the database's words, of those that are values of their own, by name."""
    quoted = connections[DEFAULT_DB_ALIAS].ops.quote_name
    table = quoted(model._meta.db_table)
    fields = [each for each in model._meta.concrete_fields if not each.is_relation]
    return {each.name: f"{table}.{quoted(str(each.column))}" for each in fields}


@cache
def _all_columns(model: type[models.Model]) -> list[tuple[RawSQL, tuple[str, tuple[()]], None]]:
    quoted = connections[DEFAULT_DB_ALIAS].ops.quote_name
    table = quoted(model._meta.db_table)
    words = ", ".join(f"{table}.{quoted(str(each.column))}" for each in model._meta.concrete_fields)
    return [(RawSQL(words, []), (words, ()), None)]  # noqa: S611 - the names of our own columns


def rows_of(query: Query, plain: list[dict[str, Any]]) -> list[Any]:
    """What was found, as rows of the table where whole rows were asked for, else as dictionaries."""
    further = {
        name: convert
        for name, each in query.annotation_select.items()
        if (convert := _converter(each.output_field))
    }
    into = (_converters(query.model) if query.model else {}) | further
    if query.default_cols and query.model:
        return [_row(query.model, converted(one, into)) for one in plain]
    return [converted(one, into) for one in plain]


def converted(said: dict[str, Any], into: Mapping[str, Convert]) -> dict[str, Any]:
    """The values of a row that did not come as what they are."""
    for name, convert in into.items():
        value = said.get(name)
        if value is not None:
            said[name] = convert(value)
    return said


def _row(model: type[models.Model], values: dict[str, Any]) -> models.Model:
    """A row as it would be had Django read it; made as a row is that was pickled, which takes a tenth of the time."""
    row = model.__new__(model)
    state = ModelState()
    state.adding, state.db = False, DEFAULT_DB_ALIAS
    row.__dict__.update(values, _state=state)
    return row


@cache
def _converters(model: type[models.Model]) -> dict[str, Convert]:
    """How the columns of a table are read from JSON, of those that are not yet what they should be."""
    fields = model._meta.concrete_fields
    renamed = [each.attname for each in fields if each.attname != each.column]
    if renamed:
        raise TypeError(f"Columns of {model.__name__} are named otherwise than in the table: {renamed}")
    return {each.attname: convert for each in fields if (convert := _converter(each))}


def _converter(field: Any) -> Convert | None:
    """How a value that came as JSON becomes Python's; None where it is that already."""
    if isinstance(field, models.ForeignKey):
        return _converter(field.target_field)
    if isinstance(field, ArrayField):
        each = _converter(field.base_field)
        return (lambda values: [each(value) for value in values]) if each else None
    if isinstance(field, models.UUIDField):
        return UUID
    if isinstance(field, models.BinaryField):
        return lambda said: bytes.fromhex(said.removeprefix("\\x"))
    if isinstance(field, models.DateTimeField):
        return datetime.fromisoformat
    return date.fromisoformat if isinstance(field, models.DateField) else None
