"""Who is closed is looked up for the nearest alone: those who share most keys are taken first, until there are enough."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import CLOSED, NEED

# In 0005 it was asked of everybody who shares a key, thousands for a common name. `IS FALSE` keeps the planner from
# turning the question into a join of them all; what is materialized is read in its order until the limit.
CANDIDATES = """
CREATE OR REPLACE FUNCTION matching_candidates(wanted bigint[], most integer)
RETURNS TABLE (person_id uuid, stated jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
#variable_conflict use_column
DECLARE
    sees_all boolean := coalesce(frontdoor_reach(), '') IN ('all', 'hub', 'guardian');
BEGIN
    PERFORM set_config('frontdoor.definer', 'on', true);
    RETURN QUERY
        WITH counted AS MATERIALIZED (
            SELECT k.person_id, count(*) AS keys FROM matching_key k
            WHERE k.key = ANY (wanted)
            AND (sees_all OR GRANTED)
            GROUP BY k.person_id ORDER BY keys DESC, k.person_id),
        shared AS (SELECT person_id FROM counted WHERE (CLOSED) IS FALSE LIMIT most)
        SELECT l.person_id, CASE WHEN sees_all THEN l.stated ELSE l.stated - 'homes' END
        FROM shared s JOIN matching_likeness l ON l.person_id = s.person_id;
    PERFORM set_config('frontdoor.definer', '', true);
END $$;
""".replace("GRANTED", NEED.format(table="k", column="person_id")).replace(
    "CLOSED", CLOSED.format(subject="counted.person_id")
)
# What is hidden is the smaller side: it is laid out once, and those who share a key are looked up in it.
HIDDEN = """
CREATE OR REPLACE FUNCTION matching_hidden(wanted bigint[], whom uuid, most integer)
RETURNS TABLE (person_id uuid, stated jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
#variable_conflict use_column
BEGIN
    IF coalesce(frontdoor_reach(), '') <> 'all' THEN
        RETURN;
    END IF;
    PERFORM set_config('frontdoor.definer', 'on', true);
    RETURN QUERY
        WITH hidden AS (
            SELECT k.person_id, count(*) AS keys FROM matching_key k
            WHERE k.key = ANY (wanted)
            AND k.person_id IN (SELECT c.subject FROM records_closure c WHERE c.member_id IS NULL)
            GROUP BY k.person_id),
        theirs AS (
            SELECT person_id FROM hidden
            WHERE NOT EXISTS (SELECT 1 FROM records_closure c WHERE c.subject = hidden.person_id AND c.member_id = whom)
            AND NOT EXISTS (SELECT 1 FROM records_grant g WHERE g.subject = hidden.person_id AND g.member_id = whom
                AND (g.until IS NULL OR g.until > now()))
            ORDER BY keys DESC, person_id LIMIT most)
        SELECT l.person_id, l.stated FROM theirs t JOIN matching_likeness l ON l.person_id = t.person_id;
    PERFORM set_config('frontdoor.definer', '', true);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("matching", "0006_hidden"), ("records", "0004_who_closes")]

    operations = [
        migrations.RunSQL(CANDIDATES, migrations.RunSQL.noop),
        migrations.RunSQL(HIDDEN, migrations.RunSQL.noop),
    ]
