"""A call that was joined to a contact is closed where that contact is: in lists, in counts and by its number."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import CLOSED

# Asked once for a statement, not for each call. A row that is added is let through: a log tells again of every call,
# also of those that whoever brings it in may not see.
OF_CLOSED = """
CREATE FUNCTION calls_of_closed() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM set_config('frontdoor.definer', 'on', true);
    RETURN QUERY SELECT s.call_id FROM calls_settling s
        WHERE s.contact_id IN (SELECT c.subject FROM records_closure c) AND CLOSED
        AND NOT EXISTS (SELECT 1 FROM calls_settling later WHERE later.call_id = s.call_id AND later.turn > s.turn);
    PERFORM set_config('frontdoor.definer', '', true);
END $$;
""".replace("CLOSED", CLOSED.format(subject="s.contact_id"))
POLICY = """DO $do$ BEGIN EXECUTE format($sql$
CREATE POLICY not_closed ON {table} AS RESTRICTIVE FOR SELECT USING (
    {column} NOT IN (SELECT c FROM calls_of_closed() c)
    OR (current_user = %L AND current_setting('frontdoor.definer', true) = 'on'))
$sql$, current_user); END $do$;"""
TABLES = {"calls_call": "of_id", "calls_ringback": "call_id"}


class Migration(migrations.Migration):
    dependencies = [("calls", "0003_corrected"), ("needtoknow", "0003_closed_where_closed")]

    operations = [
        migrations.RunSQL(OF_CLOSED, "DROP FUNCTION calls_of_closed;"),
        *(
            migrations.RunSQL(
                POLICY.format(table=table, column=column), f"DROP POLICY not_closed ON {table};"
            )
            for table, column in TABLES.items()
        ),
    ]
