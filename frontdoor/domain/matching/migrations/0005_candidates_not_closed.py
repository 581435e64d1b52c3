"""Nobody is offered as a candidate to whom they are closed; the guardian is offered everybody."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import CLOSED, NEED

# The function narrows what it gives by itself, since it reads past the lock; so it asks what the lock would ask. The
# keys are counted first: what is closed is looked up for those few who share one.
FUNCTIONS = """
CREATE OR REPLACE FUNCTION matching_candidates(wanted bigint[], most integer)
RETURNS TABLE (person_id uuid, stated jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
#variable_conflict use_column
DECLARE
    sees_all boolean := coalesce(frontdoor_reach(), '') IN ('all', 'hub', 'guardian');
BEGIN
    PERFORM set_config('frontdoor.definer', 'on', true);
    RETURN QUERY
        WITH counted AS (
            SELECT k.person_id, count(*) AS keys FROM matching_key k
            WHERE k.key = ANY (wanted)
            AND (sees_all OR GRANTED)
            GROUP BY k.person_id),
        shared AS (
            SELECT person_id, keys FROM counted WHERE NOT CLOSED
            ORDER BY keys DESC, person_id LIMIT most)
        SELECT l.person_id, CASE WHEN sees_all THEN l.stated ELSE l.stated - 'homes' END
        FROM shared s JOIN matching_likeness l ON l.person_id = s.person_id;
    PERFORM set_config('frontdoor.definer', '', true);
END $$;

CREATE OR REPLACE FUNCTION matching_nearby(sought text[], most integer) RETURNS TABLE (sought_word text, word text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
    SELECT s.asked, n.word FROM unnest(sought) s(asked) CROSS JOIN LATERAL (
        SELECT w.word FROM matching_word w
        WHERE (w.word % s.asked OR w.word LIKE s.asked || '%') AND w.word <> s.asked
        ORDER BY similarity(w.word, s.asked) DESC, w.word LIMIT most) n
    WHERE frontdoor_reach() IN ('all', 'hub', 'guardian')
$$;
""".replace("GRANTED", NEED.format(table="k", column="person_id")).replace(
    "CLOSED", CLOSED.format(subject="counted.person_id")
)


class Migration(migrations.Migration):
    dependencies = [("matching", "0004_same_as"), ("records", "0004_who_closes")]

    operations = [migrations.RunSQL(FUNCTIONS, migrations.RunSQL.noop)]
