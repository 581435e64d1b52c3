"""What the database itself holds to, read from its catalogue: triggers, row security, definers."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

# Every table of these rooms tells of somebody, whatever its columns are called.
ROOMS_ABOUT_PEOPLE = ("people_", "contacts_", "matching_")
NAMES_NOBODY = {
    "matching_word": "names in use, not whose they are; hidden from all but the hub, and read by its owner's functions",
    "files_filekey": "a sealed key and the id of its file, which is locked; the sweeper of files must never miss one",
}
NAMES_SOMEBODY = re.compile(
    r"(?:^|_)(?:person|people|contact|child|children|adult|subject|household)(?:_ids?)?$"
)

ROW, BEFORE, DELETE, UPDATE, TRUNCATE = 1, 2, 8, 16, 32  # bits of pg_trigger.tgtype


class Cursor(Protocol):
    """Whatever can be asked in SQL."""

    def execute(self, sql: str, params: Sequence[Any] | None = None) -> Any:
        """Ask."""

    def fetchall(self) -> list[tuple[Any, ...]]:
        """Every row of the answer."""


def ask(cursor: Cursor, sql: str, *params: object) -> list[tuple[Any, ...]]:
    """The rows that answer a question."""
    cursor.execute(sql, params or None)
    return cursor.fetchall()


def changeable(cursor: Cursor, tables: Iterable[str]) -> list[str]:
    """Those of these tables whose rows no trigger keeps from change, removal or truncation."""
    refused: dict[str, int] = {}
    for table, kind in ask(cursor, REFUSALS):
        refused[table] = refused.get(table, 0) | _what_it_stops(kind)
    return [table for table in tables if refused.get(table, 0) != UPDATE | DELETE | TRUNCATE]


# Enabled, for every row and column without a condition, and their function raises.
REFUSALS = """
SELECT c.relname, t.tgtype FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND t.tgqual IS NULL AND t.tgattr = ''
AND c.relnamespace = 'public'::regnamespace AND p.prosrc ~* 'raise exception'
"""


def _what_it_stops(kind: int) -> int:
    """A row's own trigger must come before it; truncation knows no rows."""
    if not kind & BEFORE:
        return 0
    return kind & (UPDATE | DELETE if kind & ROW else TRUNCATE)


def tables_about_people(cursor: Cursor) -> set[str]:
    """Every table that tells of somebody: by its room, a column's name, a link to one that does, or as its history."""
    columns = ask(cursor, COLUMNS)
    about = {
        table
        for table, column in columns
        if table.startswith(ROOMS_ABOUT_PEOPLE) or NAMES_SOMEBODY.search(column)
    }
    links = [*ask(cursor, LINKS), *_histories(columns)]
    while further := {table for table, other in links if other in about} - about:
        about |= further
    return about - NAMES_NOBODY.keys()


COLUMNS = """
SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT a.attisdropped
"""
LINKS = """
SELECT here.relname, there.relname FROM pg_constraint k
JOIN pg_class here ON here.oid = k.conrelid JOIN pg_class there ON there.oid = k.confrelid WHERE k.contype = 'f'
"""


def _histories(columns: Iterable[tuple[Any, ...]]) -> list[tuple[str, str]]:
    """A history is named after its table by pghistory, and states no foreign key."""
    return [(table, table.removesuffix("event")) for table, column in columns if column == "pgh_obj_id"]


def unlocked(cursor: Cursor, tables: Iterable[str]) -> list[str]:
    """Those of these tables on which row security is off, or does not hold for their owner."""
    locked = {
        name
        for (name,) in ask(
            cursor, "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"
        )
    }
    return sorted(set(tables) - locked)


def open_to_all(cursor: Cursor, tables: Iterable[str]) -> list[str]:
    """Those of these tables with a policy under which everybody may see every row."""
    policies = ask(
        cursor,
        "SELECT tablename, policyname FROM pg_policies WHERE permissive = 'PERMISSIVE'"
        " AND cmd IN ('SELECT', 'ALL') AND btrim(lower(qual), '()') = 'true'",
    )
    return sorted(f"{table}.{policy}" for table, policy in policies if table in set(tables))


# Columns with the id of a contact or a person, which may be closed to somebody.
CLOSABLE = re.compile(r"^(?:(?:contact|person|other|to|suggested|pgh_obj)_id|about|subject|people|alike)$")
NOT_CLOSED = {
    "contacts_draft": "half-written words, seen by those who write them; what they were sent as is closed itself",
    "records_grant": "its rows say who may see an id, and no more; the policy that closes reads it",
    "records_closure": "its rows say that an id is closed, and no more; the policy that closes reads it",
    "mails_mail.suggested_id": "an e-mail is a contact of its own; its query leaves a closed suggestion out",
}


def left_open_where_closed(cursor: Cursor) -> list[str]:
    """Columns of a contact or a person on a locked table, by which nothing shuts its rows where these are closed.

    Tables that only the guardian and the service read, as their policies for reading say, need no shutting.
    """
    shut: dict[str, str] = {}
    for table, using in ask(cursor, RESTRICTIVE):
        shut[table] = shut.get(table, "") + using
    guardians = {table for (table,) in ask(cursor, GUARDIANS_ALONE)}
    columns = [(table, column) for table, column in ask(cursor, IDS) if CLOSABLE.match(column)]
    columns += [("contacts_contact", "id"), ("people_person", "id")]
    locked = {table for (table,) in ask(cursor, "SELECT relname FROM pg_class WHERE relrowsecurity")}
    return sorted(
        f"{table}.{column}"
        for table, column in columns
        if table in locked - guardians - NOT_CLOSED.keys()
        and f"{table}.{column}" not in NOT_CLOSED
        and not re.search(rf"\b{column}\b", shut.get(table, ""))
    )


IDS = f"{COLUMNS} AND a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype)"
RESTRICTIVE = """
SELECT tablename, qual FROM pg_policies WHERE permissive = 'RESTRICTIVE' AND cmd IN ('SELECT', 'ALL')
AND qual LIKE '%frontdoor_closed%'
"""
# No policy for reading lets the hub, or somebody who was granted something, see a row.
GUARDIANS_ALONE = """
SELECT tablename FROM pg_policies
WHERE permissive = 'PERMISSIVE' AND cmd IN ('SELECT', 'ALL') AND policyname <> 'definer'
GROUP BY tablename
HAVING bool_and(qual !~ '''hub''' AND qual !~ 'records_grant|frontdoor_agency|frontdoor_team')
"""


def may_be_changed_by_me(cursor: Cursor, tables: Iterable[str]) -> list[str]:
    """Those of these tables that the role asking may change, remove from or empty."""
    return _permitted(cursor, "UPDATE, DELETE, TRUNCATE", tables)


def may_be_added_to_by_me(cursor: Cursor, tables: Iterable[str]) -> list[str]:
    """Those of these tables to which the role asking may add a row."""
    return _permitted(cursor, "INSERT", tables)


def _permitted(cursor: Cursor, privileges: str, tables: Iterable[str]) -> list[str]:
    rows = ask(
        cursor,
        "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace"
        " AND has_table_privilege(oid, %s)",
        privileges,
    )
    return sorted(set(tables) & {name for (name,) in rows})


def powers_of_mine(cursor: Cursor) -> list[str]:
    """What the role asking could do to get past row security."""
    [(role, *powers)] = ask(
        cursor,
        "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user",
    )
    names = ("superuser", "bypasses row security", "makes roles", "makes databases")
    owned = ask(
        cursor,
        "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
        " AND pg_has_role(relowner, 'MEMBER')",
    )
    held = [name for name, has in zip(names, powers, strict=True) if has]
    return [f"{role}: {power}" for power in held + ["owns tables"] * (owned[0][0] > 0)]


def views_past_the_lock(cursor: Cursor) -> list[str]:
    """Views that read with their owner's eyes, and stored copies, which no policy guards."""
    rows = ask(
        cursor,
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND (relkind = 'm' OR relkind = 'v'"
        " AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)) ORDER BY relname",
    )
    return [name for (name,) in rows]


def fooled_definers(cursor: Cursor) -> list[str]:
    """Functions with their owner's rights that a caller's temporary table could fool.

    Where `pg_temp` is not named last in the function's search path, PostgreSQL looks there first (CREATE FUNCTION,
    "Writing SECURITY DEFINER Functions Safely").
    """
    rows = ask(
        cursor,
        "SELECT proname, coalesce(array_to_string(proconfig, ';'), '') FROM pg_proc"
        " WHERE prosecdef AND pronamespace = 'public'::regnamespace ORDER BY proname",
    )
    return [name for name, settings in rows if not re.search(r"search_path=[^;]*pg_temp\"?(;|$)", settings)]
