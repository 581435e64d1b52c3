"""Which database: the one named in the environment, else the embedded one of this data folder."""

import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from frontdoor.config.embedded import SUPERUSER, DatabaseNotStarted, Server
from frontdoor.config.systemuser import NoSystemUser

NAME = "frontdoor"
OWNER = "frontdoor_owner"
APPLICATION = "frontdoor_app"
CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Database:
    """Two ways into one database: as the application (neither owner nor superuser), and as its owner.

    A service that only serves need not know the owner's way; then it is empty.
    """

    url: str
    owner_url: str


class NoDatabase(RuntimeError):
    """There is no database to use; the message says why and what to do."""


_held: dict[Path, tuple[Server, Database]] = {}


def data_folder() -> Path:
    """Where this installation keeps its database, files and secrets: FRONTDOOR_DATA, else `var` in the checkout."""
    base = CHECKOUT if (CHECKOUT / "pyproject.toml").exists() else Path.cwd()
    return Path(os.environ.get("FRONTDOOR_DATA") or base / "var").expanduser().resolve()


def find_database() -> Database:
    """The database of DATABASE_URL and DATABASE_OWNER_URL, else the embedded one, started when it is down."""
    named = _named_database()
    if named:
        return named
    folder = data_folder()
    if folder not in _held:
        _held[folder] = _embedded(folder)
    return _held[folder][1]


def let_go() -> None:
    """Leave the embedded database; the last process to leave stops it. At exit this happens by itself."""
    for server, _ in _held.values():
        server.release()
    _held.clear()


def _named_database() -> Database | None:
    url, owner_url = os.environ.get("DATABASE_URL"), os.environ.get("DATABASE_OWNER_URL")
    if not url and not owner_url:
        return None
    if not url:
        raise NoDatabase(
            "DATABASE_OWNER_URL is set (the owner, who migrates) but not DATABASE_URL (the application, which serves). "
            "Set both, or neither. See docs/operate/running.md."
        )
    return Database(url, owner_url or "")


def _embedded(folder: Path) -> tuple[Server, Database]:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        passwords = _passwords(folder)
        server = Server(folder, passwords[SUPERUSER])
        server.acquire()
        _provide_roles(server, passwords)
    except OSError as error:
        raise NoDatabase(
            f"The data folder {folder} can't be used: {error.strerror}. Choose another."
        ) from error
    except (DatabaseNotStarted, NoSystemUser) as error:
        raise NoDatabase(str(error)) from error
    urls = [_url(server, role, passwords[role]) for role in (APPLICATION, OWNER)]
    return server, Database(*urls)


def _passwords(folder: Path) -> dict[str, str]:
    """Random, and readable by the folder's owner only."""
    file = folder / "database.json"
    if not file.exists() and (folder / "postgres").exists():
        raise NoDatabase(
            f"{file} is gone, and with it the way into the database beside it. Restore it from a copy."
        )
    if not file.exists():
        fresh = {role: secrets.token_urlsafe(24) for role in (SUPERUSER, OWNER, APPLICATION)}
        draft = folder / f"database.json.{os.getpid()}"
        draft.touch(mode=0o600)
        draft.write_text(json.dumps(fresh, indent=1))
        _first_wins(draft, file)
    found: dict[str, str] = json.loads(file.read_text())
    return found


def _first_wins(draft: Path, file: Path) -> None:
    """Two first starts at once: the first file stays, whole."""
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _url(server: Server, role: str, password: str, name: str = NAME) -> str:
    return f"postgresql://{role}:{password}@{quote(str(server.sockets), safe='')}/{name}"


def _provide_roles(server: Server, passwords: dict[str, str]) -> None:
    """First use: the two roles, and the database that the owner owns. Safe to do again after a kill half-way."""
    import psycopg
    from psycopg import sql

    done = server.cluster / "frontdoor.roles"
    if done.exists():
        return
    with psycopg.connect(
        _url(server, SUPERUSER, passwords[SUPERUSER], "postgres"), autocommit=True
    ) as connection:
        connection.execute("SELECT pg_advisory_lock(hashtext('frontdoor roles'))")
        for role, may in ((OWNER, "CREATEDB"), (APPLICATION, "NOCREATEDB")):
            known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
            connection.execute(
                sql.SQL(
                    "{} ROLE {} LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS {} PASSWORD {}"
                ).format(
                    sql.SQL("ALTER" if known else "CREATE"),
                    sql.Identifier(role),
                    sql.SQL(may),
                    passwords[role],
                )
            )
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone():
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {}").format(*map(sql.Identifier, (NAME, OWNER)))
            )
        connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(NAME)))
        connection.execute(
            sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(*map(sql.Identifier, (NAME, APPLICATION)))
        )
    done.touch()
