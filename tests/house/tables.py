"""What each table says of itself: whether it may change, who signed it, and which way its links point."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from django.apps import apps
from django.db import models
from django.db.models.fields.related import RelatedField

from frontdoor.foundation.records.models import AppendOnly, Mutable

Table = type[models.Model]
Link: TypeAlias = "RelatedField[Any, Any]"

# Moments that no member brings about, and so nobody signs.
UNSIGNED = {
    "due_at": "a deadline is reckoned",
    "occurred_at": "what is told of happened elsewhere",
    "received_at": "it arrived, whoever opened it",
    "files.FileKey.sealed_at": "the service seals, and nobody may choose when",
    "mails.Mail.sent_at": "its writer's own clock says when",
    "agencies.County.opened_at": "whoever installs it is no member yet",
    "accounts.Member.joined_at": "the deed of joining is in the log, signed",
    "accounts.Member.left_at": "the deed of leaving is in the log, signed",
}
# Hidden tables of Django's own permissions, which nothing here reads: what somebody may do hangs on their role.
DJANGOS_OWN = ("accounts.User_groups", "accounts.User_user_permissions")


def house_tables() -> list[Table]:
    """Every table of the house, histories and the hidden ones of many-to-many fields included."""
    return [table for table in apps.get_models(include_auto_created=True) if _is_ours(table)]


def _is_ours(table: Table) -> bool:
    return table.__module__.startswith("frontdoor.")


def is_history(table: Table) -> bool:
    """Is this the history of another table, written by its trigger?"""
    return hasattr(table, "pgh_tracked_model")


def label(table: Table) -> str:
    """The table as `room.Name`."""
    return f"{table._meta.app_label}.{table.__name__}"


def undeclared(tables: Iterable[Table]) -> list[str]:
    """Tables that do not say whether they may change: neither AppendOnly nor Mutable, or both."""
    return [
        label(table)
        for table in tables
        if not is_history(table)
        and label(table) not in DJANGOS_OWN
        and issubclass(table, AppendOnly) is issubclass(table, Mutable)
    ]


def forgetful(tables: Iterable[Table]) -> list[str]:
    """Tables that may change, keep no history of it, and give no reason."""
    tables = list(tables)
    tracked = [getattr(table, "pgh_tracked_model") for table in tables if is_history(table)]  # noqa: B009
    return [
        label(table)
        for table in tables
        if issubclass(table, Mutable) and table not in tracked and not table.history_excused.strip()
    ]


def half_signed(tables: Iterable[Table]) -> list[str]:
    """A `_by` without its `_at`, or an `_at` that somebody brought about without its `_by`."""
    return [
        f"{label(table)}.{name} without {other}"
        for table in tables
        if not is_history(table)
        for name, other in _partners(table)
        if other not in _names(table)
    ]


def _names(table: Table) -> set[str]:
    return {field.name for field in table._meta.concrete_fields}


def _partners(table: Table) -> Iterator[tuple[str, str]]:
    for field in table._meta.concrete_fields:
        name = field.name
        if name.endswith("_by") and isinstance(field, models.UUIDField | models.ForeignKey):
            yield name, f"{name[:-3]}_at"
        elif name.endswith("_at") and not UNSIGNED.keys() & {name, f"{label(table)}.{name}"}:
            yield from [] if _worked_out(table) else [(name, f"{name[:-3]}_by")]


def _worked_out(table: Table) -> bool:
    """A projection copies its moments from deeds, and those are signed."""
    return table._meta.app_label == "journey"


def loosely_signed(tables: Iterable[Table]) -> list[str]:
    """Pairs of which one could be stored without the other: both are required, or one constraint holds them."""
    return [
        f"{label(table)}.{name}"
        for table in tables
        if not is_history(table)
        for name, at in _partners(table)
        if name.endswith("_by") and at in _names(table) and not _held_together(table, name, at)
    ]


def _held_together(table: Table, by: str, at: str) -> bool:
    fields = [table._meta.get_field(name) for name in (by, at)]
    if not any(field.null for field in fields):
        return True
    return any(_refuses_a_half(constraint, by, at) for constraint in table._meta.constraints)


def _refuses_a_half(constraint: models.BaseConstraint, by: str, at: str) -> bool:
    """Does this constraint say in so many words: both empty, or neither?"""
    if not isinstance(constraint, models.CheckConstraint) or not isinstance(constraint.condition, models.Q):
        return False
    both, neither = [models.Q(**{f"{by}__isnull": empty, f"{at}__isnull": empty}) for empty in (False, True)]
    return constraint.condition in (both | neither, neither | both)


def links_between_rooms(tables: Iterable[Table], heights: Mapping[str, int]) -> Iterator[Link]:
    """Every foreign key, one-to-one or many-to-many field from one room to another."""
    for table in tables:
        for field in table._meta.get_fields():
            if isinstance(field, RelatedField) and _joins_rooms(_ends(field), heights):
                yield field


def _joins_rooms(ends: tuple[str, str], heights: Mapping[str, int]) -> bool:
    return ends[0] != ends[1] and set(ends) <= heights.keys()


def _ends(link: Link) -> tuple[str, str]:
    return link.model._meta.app_label, link.related_model._meta.app_label


def upward(tables: Iterable[Table], heights: Mapping[str, int]) -> list[str]:
    """Links from a lower room to a higher one, or between rooms of one stair."""
    links = links_between_rooms(tables, heights)
    return [str(link) for link in links if heights[_ends(link)[1]] >= heights[_ends(link)[0]]]


def open_behind(tables: Iterable[Table], heights: Mapping[str, int]) -> list[str]:
    """Links that open a way back up: person.contact_set would climb the stairs where Import Linter can't see."""
    return [str(link) for link in links_between_rooms(tables, heights) if not link.remote_field.hidden]
