"""For the service alone: whom a restriction keeps from one member's eyes, among those who share a key."""

from django.db import migrations

# As in 0005 the keys are counted first. Who has a conflict of interest is told nothing, so those are left out.
HIDDEN = """
CREATE FUNCTION matching_hidden(wanted bigint[], whom uuid, most integer)
RETURNS TABLE (person_id uuid, stated jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
#variable_conflict use_column
BEGIN
    IF coalesce(frontdoor_reach(), '') <> 'all' THEN
        RETURN;
    END IF;
    PERFORM set_config('frontdoor.definer', 'on', true);
    RETURN QUERY
        WITH counted AS (
            SELECT k.person_id, count(*) AS keys FROM matching_key k WHERE k.key = ANY (wanted) GROUP BY k.person_id),
        hidden AS (
            SELECT person_id, keys FROM counted
            WHERE EXISTS (SELECT 1 FROM records_closure c WHERE c.subject = counted.person_id AND c.member_id IS NULL)
            AND NOT EXISTS (SELECT 1 FROM records_closure c WHERE c.subject = counted.person_id AND c.member_id = whom)
            AND NOT EXISTS (SELECT 1 FROM records_grant g WHERE g.subject = counted.person_id AND g.member_id = whom
                AND (g.until IS NULL OR g.until > now()))
            ORDER BY keys DESC, person_id LIMIT most)
        SELECT l.person_id, l.stated FROM hidden h JOIN matching_likeness l ON l.person_id = h.person_id;
    PERFORM set_config('frontdoor.definer', '', true);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("matching", "0005_candidates_not_closed")]

    operations = [migrations.RunSQL(HIDDEN, "DROP FUNCTION matching_hidden;")]
