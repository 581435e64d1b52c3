"""The database: who we are in it, that it keeps what it acknowledges, and that need to know holds in every table."""

from collections.abc import Iterator
from typing import Any

from frontdoor.cli.checks import Finding

WHO = """
SELECT current_user::text, r.rolsuper, r.rolbypassrls,
    EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relowner = r.oid AND n.nspname = 'public'),
    EXISTS (SELECT 1 FROM pg_roles o WHERE o.oid <> r.oid AND pg_has_role(r.oid, o.oid, 'MEMBER')
            AND (o.rolsuper OR o.rolbypassrls OR EXISTS (SELECT 1 FROM pg_database d
                 WHERE d.datname = current_database() AND d.datdba = o.oid)))
FROM pg_roles r WHERE r.rolname = current_user
"""
KEEPING = ("fsync", "synchronous_commit", "full_page_writes")
# A sealed key and the id of its file, which is locked itself; the sweeper of files must never miss one.
NAMES_NOBODY = {"files_filekey"}
# Whoever names a contact or a person holds it; whoever hangs on such a table holds it too.
HOLDS_SOMEBODY = """
WITH RECURSIVE ours AS (
    SELECT c.oid, c.relname::text AS name, c.relrowsecurity AND c.relforcerowsecurity AS locked
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
), holds AS (
    SELECT o.oid, o.name, o.locked FROM ours o
    WHERE o.name IN ('contacts_contact', 'people_person') OR EXISTS (
        SELECT 1 FROM pg_attribute a WHERE a.attrelid = o.oid AND NOT a.attisdropped
        AND a.attname IN ('contact_id', 'person_id', 'child_id', 'subject', 'about'))
    UNION
    SELECT o.oid, o.name, o.locked FROM ours o
    JOIN pg_constraint f ON f.conrelid = o.oid AND f.contype = 'f' JOIN holds h ON h.oid = f.confrelid
)
SELECT name, locked FROM holds ORDER BY name
"""
ROW_KEEPERS = """
SELECT c.relname::text, bool_or(t.tgenabled <> 'D')
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_trigger t ON t.tgrelid = c.oid
WHERE n.nspname = 'public' AND t.tgname LIKE 'pgtrigger_append_only_%'
GROUP BY c.relname ORDER BY c.relname
"""


def musts() -> list[Finding]:
    """What is looked at before every opening of the service, too: fast, and never to be lived without."""
    from django.db import connection

    try:
        return [_role(), _keeps_what_it_acknowledges(), _up_to_date()]
    finally:
        connection.close()


def everything() -> Iterator[Finding]:
    """All that can be seen from inside the database."""
    version = _ask("SELECT current_setting('server_version'), current_database()::text")[0]
    yield Finding(True, f"PostgreSQL {version[0]}, database {version[1]}.")
    found = musts()
    yield from found
    if all(finding.sound for finding in found):
        yield _need_to_know()
        yield _history_is_kept()


def _role() -> Finding:
    name, superuser, bypasses, owns, may_become = _ask(WHO)[0]
    for wrong, said in (
        (superuser, "is a superuser"),
        (bypasses, "bypasses row security"),
        (owns, "owns tables"),
        (may_become, "may become a role that owns the database or bypasses row security"),
    ):
        if wrong:
            return Finding(
                False,
                f"The role {name} in DATABASE_URL {said}, so need to know does not hold for it. "
                "Give the application a role of its own: docs/operate/running.md.",
            )
    return Finding(
        True, f"The application works as {name}: neither owner nor superuser, held by row security."
    )


def _keeps_what_it_acknowledges() -> Finding:
    off = [name for name in KEEPING if _ask(f"SHOW {name}")[0][0] == "off"]
    if off:
        return Finding(
            False,
            f"PostgreSQL runs with {' = off, '.join(off)} = off: a power cut would lose concerns "
            "that people were told we have. Set it on.",
        )
    return Finding(True, f"What is acknowledged is on disk: {', '.join(KEEPING)} are on.")


def _up_to_date() -> Finding:
    from frontdoor.config import schema

    missing = schema.unapplied("default")
    if missing:
        return Finding(False, f"The database lacks {missing} migration(s). Type: frontdoor migrate")
    return Finding(True, "The tables are up to date.")


def _need_to_know() -> Finding:
    tables = [table for table in _ask(HOLDS_SOMEBODY) if table[0] not in NAMES_NOBODY]
    open_tables = [name for name, locked in tables if not locked]
    if open_tables:
        return Finding(False, f"Need to know is not forced in the database on: {', '.join(open_tables)}.")
    return Finding(
        bool(tables), f"Need to know is forced on all {len(tables)} tables that hold a person or a contact."
    )


def _history_is_kept() -> Finding:
    tables = _ask(ROW_KEEPERS)
    loose = [name for name, held in tables if not held]
    if loose:
        return Finding(
            False, f"Facts can be changed, because their triggers are switched off, in: {', '.join(loose)}."
        )
    return Finding(bool(tables), f"Facts can't be changed in the {len(tables)} tables of history.")


def _ask(question: str) -> list[tuple[Any, ...]]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(question)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows
