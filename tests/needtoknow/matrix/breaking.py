"""What a mutant is, and ways to break the locks: by the owner of the tables, or in the running service."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

from django.db import connections
from django.urls import get_resolver

from frontdoor.domain.accounts.rules import SYSTEM, Role
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.frame.access import Access
from tests.needtoknow.matrix.cells import Cell, cell
from tests.needtoknow.matrix.referee import register
from tests.needtoknow.matrix.world import World

Broken = Callable[[World], AbstractContextManager[object]]
Asked = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class Mutant:
    """One way to break a lock, the cells that it could change, and whose rows."""

    name: str
    broken: Broken
    asked: tuple[Asked, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()

    def cells(self, world: World) -> Iterator[Cell]:
        """The cells that it could change: page, who, method, under which contact, whose thing."""
        for page, who, method, contact, item_of in self.asked:
            yield cell(world, register()[page], who, method, contact, item_of)


def asked(page: str, who: str, of: str = "", *, under: str = "", method: str = "GET") -> Asked:
    """One cell, shortly."""
    return page, who, method, under, of


def sql(loosen: str, tighten: str) -> Broken:
    """Broken by the owner of the tables, and put right again."""

    @contextmanager
    def broken(world: World) -> Iterator[None]:
        with connections["owner"].cursor() as cursor:
            cursor.execute(loosen)
            try:
                yield
            finally:
                cursor.execute(tighten)

    return broken


def lock_off(table: str) -> Broken:
    """Row security switched off on a table."""
    alter = f"ALTER TABLE {table} {{}} ROW LEVEL SECURITY"
    return sql(alter.format("DISABLE"), alter.format("ENABLE"))


def more(table: str, using: str = "true") -> Broken:
    """One policy more, which lets too many see."""
    return sql(f"CREATE POLICY more ON {table} FOR SELECT USING ({using})", f"DROP POLICY more ON {table}")


def not_closed(table: str) -> Broken:
    """What shuts restricted rows dropped from a table."""
    named = "polname = 'not_closed' AND polrelid = %s::regclass"
    asks = f"SELECT pg_get_expr(polqual, polrelid) FROM pg_policy WHERE {named}"  # noqa: S608 - our own words

    @contextmanager
    def broken(world: World) -> Iterator[None]:
        with connections["owner"].cursor() as cursor:
            cursor.execute(asks, [table])
            [(was,)] = cursor.fetchall()
            cursor.execute(f"ALTER POLICY not_closed ON {table} USING (true)")
            try:
                yield
            finally:
                cursor.execute(f"ALTER POLICY not_closed ON {table} USING ({was})")

    return broken


def closing_without(condition: str) -> Broken:
    """One condition left out of what says whether a record is closed to somebody."""

    @contextmanager
    def broken(world: World) -> Iterator[None]:
        with connections["owner"].cursor() as cursor:
            cursor.execute(
                "SELECT pg_get_functiondef(oid) FROM pg_proc"
                " WHERE proname IN ('frontdoor_closed', 'frontdoor_is_closed')"
            )
            found = [one for (one,) in cursor.fetchall()]
            assert all(condition in one for one in found)
            try:
                for one in found:
                    cursor.execute(one.replace(condition, ""))
                yield
            finally:
                for one in found:
                    cursor.execute(one)

    return broken


def actor_of(name: str, **changed: str) -> Broken:
    """A member as the database knows them, let see more than they may."""

    @contextmanager
    def broken(world: World) -> Iterator[None]:
        member, columns = world.member(name).id, ", ".join(changed)
        with connections["owner"].cursor() as cursor:
            cursor.execute(f"SELECT {columns} FROM records_actor WHERE id = %s", [member])  # noqa: S608
            [was] = cursor.fetchall()
            change = f"UPDATE records_actor SET {', '.join(f'{one} = %s' for one in changed)} WHERE id = %s"  # noqa: S608
            cursor.execute(change, [*changed.values(), member])
            try:
                yield
            finally:
                cursor.execute(change, [*was, member])

    return broken


def patched(target: str, instead: Any) -> Broken:
    """A part of the service replaced."""
    return lambda world: patch(target, instead)


def as_the_service(target: str) -> Broken:
    """A query that forgets who asks."""

    @contextmanager
    def broken(world: World) -> Iterator[None]:
        module, _, name = target.rpartition(".")
        real = getattr(__import__(module, fromlist=[name]), name)

        def asks(viewer: object, *rest: Any, **more: Any) -> Any:
            with acting_as(SYSTEM.id):
                return real(SYSTEM, *rest, **more)

        with patch(target, asks):
            yield

    return broken


def opened_to(page: str, *roles: Role) -> Broken:
    """The address of one page says that it is for more than it should be; with no role, for everybody."""

    @contextmanager
    def broken(world: World) -> Iterator[None]:
        view = next(one.callback for one in _patterns(get_resolver()) if one.name == page.partition(":")[2])
        was: Access = view.access
        view.access = replace(was, who=(was.who or frozenset()) | set(roles) if roles else None)
        try:
            yield
        finally:
            view.access = was

    return broken


def _patterns(resolver: Any) -> Iterator[Any]:
    for one in resolver.url_patterns:
        yield from _patterns(one) if hasattr(one, "url_patterns") else (one,)
