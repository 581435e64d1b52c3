"""Row-level security as plain SQL: the second lock under every query (docs/decisions)."""

from collections.abc import Sequence

from django.db import migrations

NEED = """EXISTS (SELECT 1 FROM records_grant g WHERE g.subject = {table}.{column}
    AND g.agency_id = (SELECT frontdoor_agency())
    AND (g.team_id IS NULL OR g.team_id = (SELECT frontdoor_team()))
    AND (g.member_id IS NULL OR g.member_id = (SELECT frontdoor_actor()))
    AND (g.until IS NULL OR g.until > now()))"""
WIDE = "(SELECT frontdoor_reach()) IN ('all', 'hub')"
INTAKE = "(SELECT frontdoor_reach()) = 'intake'"
OVERSIGHT = "(SELECT frontdoor_reach()) = 'guardian'"
TO_THEM = """(c.member_id = (SELECT frontdoor_actor())
    OR c.member_id IS NULL AND (SELECT coalesce(frontdoor_reach(), '')) NOT IN ('all', 'guardian', 'intake')
    AND NOT EXISTS (SELECT 1 FROM records_grant g WHERE g.subject = c.subject
        AND g.member_id = (SELECT frontdoor_actor()) AND (g.until IS NULL OR g.until > now())))"""
CLOSED = """EXISTS (SELECT 1 FROM records_closure c
    WHERE c.subject = {subject} AND TO_THEM)""".replace("TO_THEM", TO_THEM)
"""That a subject is closed to the member: for definer functions, which read the closures themselves."""


def policies(table: str, *, see: str, add: str, change: str = "") -> str:
    """The SQL that locks a table: who sees a row, who may add one, and who changes one (if not whoever sees it).

    The owner is held too (FORCE): only a definer function that says so for its own length reads past the lock
    (`set_config('frontdoor.definer', 'on', true)` at its start, and '' at its end; it helps nobody but the owner).
    """
    return f"""
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON {table} FOR SELECT USING ({see});
CREATE POLICY change ON {table} FOR UPDATE USING ({change or see}) WITH CHECK ({change or see});
CREATE POLICY remove ON {table} FOR DELETE USING ({change or see});
CREATE POLICY add ON {table} FOR INSERT WITH CHECK ({add});
CREATE POLICY definer ON {table} TO CURRENT_USER USING (current_setting('frontdoor.definer', true) = 'on')
    WITH CHECK (current_setting('frontdoor.definer', true) = 'on');
"""


def unlock(table: str) -> str:
    """The SQL that takes the policies away again (for the reverse of a migration)."""
    drops = "".join(
        f"DROP POLICY {name} ON {table};" for name in ("see", "change", "remove", "add", "definer")
    )
    return f"{drops} ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;"


def need_to_know(table: str, *subjects: str, also_see: str = "", also_add: str = "") -> migrations.RunSQL:
    """Lock a table by its subject columns (all of them must be granted); hub members see all of the hub's work.

    `also_see` and `also_add` are further SQL conditions, any of which is enough.
    """
    need = " AND ".join(NEED.format(table=table, column=column) for column in subjects)
    see = " OR ".join(_given([WIDE, need, also_see]))
    add = " OR ".join(_given([WIDE, INTAKE, need, also_add]))
    return migrations.RunSQL(policies(table, see=see, add=add), unlock(table))


def relock(table: str, *, see: str, add: str, change: str = "", was: migrations.RunSQL) -> migrations.RunSQL:
    """Lock a table anew; `was` is the operation that locked it before, to which the reverse returns."""
    now = unlock(table) + policies(table, see=see, add=add, change=change)
    return migrations.RunSQL(now, unlock(table) + str(was.sql))


def for_the_hub_alone(table: str, *, was: migrations.RunSQL, also_add: str = "") -> migrations.RunSQL:
    """Lock a table anew so that the hub alone reads it; the public form may still add to it."""
    add = " OR ".join(_given([WIDE, INTAKE, also_add]))
    return relock(table, see=WIDE, add=add, was=was)


def closed_where_closed(table: str, *subjects: str, only_reading: bool = False) -> migrations.RunSQL:
    """Shut a table's rows wherever one of their subjects is closed to the member, whatever else lets them see it.

    A subject is a column with the id of a contact or a person, or `ANY(column)` for a list of them. A restrictive
    policy is added to every other, also to those that come later. The owner is let through in a definer function
    alone, as by `policies`. With `only_reading`, rows on what is closed may still be added (a refused look must be
    on the record).
    """
    listed = [subject[4:-1] for subject in subjects if subject.startswith("ANY(")]
    named = [f"{table}.{subject}" for subject in subjects if not subject.startswith("ANY(")]
    ids = " || ".join([f"ARRAY[{', '.join(named)}]::uuid[]", *(f"{table}.{column}" for column in listed)])
    among = f"{ids} &&" if len(subjects) > 1 else f"{named[0]} = ANY"
    # Where little is closed to them, one list is read once for each statement; else each row asks for itself.
    open_to_them = f"""CASE WHEN (SELECT frontdoor_closed()) IS NULL THEN NOT frontdoor_is_closed({ids})
    ELSE ({among} ((SELECT frontdoor_closed())::uuid[])) IS NOT TRUE END"""
    reading = "FOR SELECT" if only_reading else ""
    return migrations.RunSQL(
        f"""DO $do$ BEGIN EXECUTE format($sql$
CREATE POLICY not_closed ON {table} AS RESTRICTIVE {reading} USING ({open_to_them}
    OR (current_user = %L AND current_setting('frontdoor.definer', true) = 'on'))
$sql$, current_user); END $do$;""",
        f"DROP POLICY not_closed ON {table};",
    )


def overseen(table: str) -> migrations.RunSQL:
    """Let the guardian read a table, and no more than read it."""
    return migrations.RunSQL(
        f"CREATE POLICY oversight ON {table} FOR SELECT USING ({OVERSIGHT});",
        f"DROP POLICY oversight ON {table};",
    )


def history_of(table: str, *subjects: str) -> migrations.RunSQL:
    """Lock a history table: rows come by trigger from whoever may change the row itself."""
    need = " AND ".join(NEED.format(table=table, column=column) for column in subjects)
    return migrations.RunSQL(policies(table, see=f"{WIDE} OR {need}", add="true"), unlock(table))


def _given(conditions: Sequence[str]) -> list[str]:
    return [f"({condition})" for condition in conditions if condition]
