"""Databases for tests: a template for each state of the migrations, and a clone of it for each user."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
from django.db import connections
from psycopg import sql

from frontdoor.config import schema
from frontdoor.config.database import Database

ROOT = Path(__file__).resolve().parents[1]
PREFIX = "test_frontdoor_"
SHAPES_THE_SCHEMA = (
    "frontdoor/**/migrations/*.py",
    "frontdoor/**/models.py",
    "frontdoor/**/models/*.py",
    "frontdoor/foundation/records/*.py",
    "frontdoor/config/schema.py",
    "uv.lock",
)


@dataclass(frozen=True)
class Clone:
    """A database of one's own, with everything committed in it for real."""

    name: str
    database: Database

    @property
    def environment(self) -> dict[str, str]:
        """What a process needs to work on it."""
        return {"DATABASE_URL": self.database.url, "DATABASE_OWNER_URL": self.database.owner_url}


@contextmanager
def clone_of(source: str, base: Database) -> Iterator[Clone]:
    """A copy of a database, dropped at the end. While it is used, a lock keeps it from being swept away."""
    name = PREFIX + uuid4().hex[:12]
    with _maintenance(base) as keeper:
        keeper.execute("SELECT pg_advisory_lock(hashtext(%s))", [name])
        with _one_at_a_time(keeper):
            _run(keeper, "CREATE DATABASE {} TEMPLATE {}", name, source)
        try:
            yield Clone(name, inside(base, name))
        finally:
            _drop(keeper, name)


@contextmanager
def template(base: Database, *, fresh: bool = False) -> Iterator[str]:
    """The name of a migrated database, made once for this state of the migrations and kept for the next run."""
    name = PREFIX + "template_" + _state_of_the_migrations()
    with _maintenance(base) as keeper:
        with _one_at_a_time(keeper):
            _sweep(keeper, None if fresh else name)
            if not _exists(keeper, name):
                _make_template(keeper, base, name)
            keeper.execute("SELECT pg_advisory_lock_shared(hashtext(%s))", [name])
        yield name


def use(database: Database) -> None:
    """Point both of Django's connections at this database."""
    for alias, url in (("default", database.url), ("owner", database.owner_url)):
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = urlsplit(url).path.removeprefix("/")


@contextmanager
def used_for_a_while(base: Database, database: Database) -> Iterator[None]:
    """Point both connections at this database, and then back at the one before, whatever happens meanwhile."""
    before = inside(base, str(connections["default"].settings_dict["NAME"]))
    use(database)
    try:
        yield
    finally:
        use(before)


def _make_template(keeper: psycopg.Connection, base: Database, name: str) -> None:
    unfinished = PREFIX + "unfinished_" + uuid4().hex[:12]
    _run(keeper, "CREATE DATABASE {}", unfinished)
    before = {alias: connections[alias].settings_dict["NAME"] for alias in ("default", "owner")}
    use(inside(base, unfinished))
    try:
        schema.migrate()
    finally:
        for alias, was in before.items():
            connections[alias].close()
            connections[alias].settings_dict["NAME"] = was
    _run(keeper, "ALTER DATABASE {} RENAME TO {}", unfinished, name)


def _sweep(keeper: psycopg.Connection, keep: str | None) -> None:
    """Drop what killed runs and older migrations left; what somebody uses is locked by them."""
    left = keeper.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}%"]).fetchall()
    for (name,) in left:
        if name == keep:
            continue
        free = keeper.execute("SELECT pg_try_advisory_lock(hashtext(%s))", [name]).fetchone()
        if free and free[0]:
            _drop(keeper, name)
            keeper.execute("SELECT pg_advisory_unlock(hashtext(%s))", [name])


def _state_of_the_migrations() -> str:
    seen = hashlib.sha256()
    for pattern in SHAPES_THE_SCHEMA:
        for file in sorted(ROOT.glob(pattern)):
            seen.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return seen.hexdigest()[:12]


@contextmanager
def _maintenance(base: Database) -> Iterator[psycopg.Connection]:
    with closing(psycopg.connect(base.owner_url, autocommit=True)) as connection:
        yield connection


@contextmanager
def _one_at_a_time(keeper: psycopg.Connection) -> Iterator[None]:
    keeper.execute("SELECT pg_advisory_lock(hashtext('test databases'))")
    yield
    keeper.execute("SELECT pg_advisory_unlock(hashtext('test databases'))")


def _exists(keeper: psycopg.Connection, name: str) -> bool:
    return keeper.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is not None


def _drop(keeper: psycopg.Connection, name: str) -> None:
    # Not by force: the owner may not end the application's connections. What is still in use is swept later.
    with suppress(psycopg.errors.ObjectInUse):
        _run(keeper, "DROP DATABASE IF EXISTS {}", name)


def _run(keeper: psycopg.Connection, statement: str, *names: str) -> None:
    keeper.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def inside(base: Database, name: str) -> Database:
    """The same server and roles, another database."""
    return Database(
        *(urlunsplit(urlsplit(url)._replace(path=f"/{name}")) for url in (base.url, base.owner_url))
    )


def settle_surroundings(base: Database, data: Path) -> None:
    """What this process and its children find in their environment: the database, and a data folder of their own."""
    os.environ.update(
        DATABASE_URL=base.url,
        DATABASE_OWNER_URL=base.owner_url,
        FRONTDOOR_DATA=str(data),
        FRONTDOOR_SECRET_KEY="for tests only",
        DJANGO_SETTINGS_MODULE="frontdoor.config.settings",
    )
