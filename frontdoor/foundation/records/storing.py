"""Storing many rows at once: they go to the database as one value, so that nothing grows with how many they are."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection, models


def store_all(rows: Iterable[models.Model], *, changing: Sequence[str] = ()) -> int:
    """Store rows of one table; says how many.

    Where one with the same id is there, it fails, or the columns named by `changing` are changed to what it says.
    Django writes every value of every row into the text of the statement: this takes a quarter of that time. Triggers,
    constraints and row security hold as they always do.
    """
    given = list(rows)
    if given:
        [model] = {type(row) for row in given}
        with connection.cursor() as cursor:
            cursor.execute(_statement(model, changing), [json.dumps(_plain(given), default=_said)])
    for row in given:
        state = row._state  # noqa: SLF001 - as Django's own storing does
        state.adding, state.db = False, connection.alias
    return len(given)


def _statement(model: type[models.Model], changing: Sequence[str]) -> str:
    quoted = connection.ops.quote_name
    table, columns = quoted(model._meta.db_table), ", ".join(map(quoted, _columns(model)))
    changes = ", ".join(f"{quoted(each)} = EXCLUDED.{quoted(each)}" for each in changing)
    already = f" ON CONFLICT (id) DO UPDATE SET {changes}" if changes else ""
    there = f"json_populate_recordset(NULL::{table}, %s::json)"
    return f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {there}{already}"  # noqa: S608 - our own names


def _plain(rows: Sequence[models.Model]) -> list[dict[str, Any]]:
    columns = _columns(type(rows[0]))
    return [{column: vars(row)[column] for column in columns} for row in rows]


def _columns(model: type[models.Model]) -> list[str]:
    """The names of a table's columns, which are those of its rows' attributes everywhere in this house."""
    return [each.attname for each in model._meta.concrete_fields]


def _said(value: object) -> str:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):  # and moments, which are dates too
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not stored so")
