"""Who may see these rows, and the tables and functions by which people are looked up."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import INTAKE, NEED, WIDE, need_to_know, policies, unlock

# Under row security PostgreSQL uses an index only for operators that leak nothing, such as the equality of numbers.
# So people are looked up by sealed numbers, and names written alike by a table of words that names nobody.
TABLES = """
CREATE TABLE matching_key (key bigint NOT NULL, person_id uuid NOT NULL, PRIMARY KEY (key, person_id));
CREATE INDEX matching_key_person ON matching_key (person_id);
CREATE TABLE matching_word (word text PRIMARY KEY);
CREATE INDEX matching_word_letters ON matching_word USING gin (word gin_trgm_ops);
"""
# Not forced: the functions below, which belong to the owner, must reach the index of letters.
WORDS = f"""
ALTER TABLE matching_word ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON matching_word FOR SELECT USING ({WIDE});
"""
FUNCTIONS = """
CREATE FUNCTION matching_candidates(wanted bigint[], most integer) RETURNS TABLE (person_id uuid, stated jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
#variable_conflict use_column
DECLARE
    sees_all boolean := coalesce(frontdoor_reach(), '') IN ('all', 'hub');
BEGIN
    PERFORM set_config('frontdoor.definer', 'on', true);
    RETURN QUERY
        WITH shared AS (
            SELECT k.person_id, count(*) AS keys FROM matching_key k
            WHERE k.key = ANY (wanted)
            AND (sees_all OR GRANTED)
            GROUP BY k.person_id ORDER BY keys DESC, k.person_id LIMIT most)
        SELECT l.person_id, l.stated FROM shared s JOIN matching_likeness l ON l.person_id = s.person_id;
    PERFORM set_config('frontdoor.definer', '', true);
END $$;

CREATE FUNCTION matching_nearby(sought text[], most integer) RETURNS TABLE (sought_word text, word text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
    SELECT s.asked, n.word FROM unnest(sought) s(asked) CROSS JOIN LATERAL (
        SELECT w.word FROM matching_word w
        WHERE (w.word % s.asked OR w.word LIKE s.asked || '%') AND w.word <> s.asked
        ORDER BY similarity(w.word, s.asked) DESC, w.word LIMIT most) n
    WHERE frontdoor_reach() IN ('all', 'hub')
$$;

CREATE FUNCTION matching_remember(words text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO matching_word (word) SELECT unnest(words) ON CONFLICT DO NOTHING
$$;
""".replace("GRANTED", NEED.format(table="k", column="person_id"))
UNDO_FUNCTIONS = (
    "DROP FUNCTION matching_remember; DROP FUNCTION matching_nearby; DROP FUNCTION matching_candidates;"
)


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0001_initial"),
        ("people", "0002_need_to_know"),
        ("records", "0002_need_to_know"),
    ]

    operations = [
        migrations.RunSQL("CREATE EXTENSION IF NOT EXISTS pg_trgm", migrations.RunSQL.noop),
        migrations.RunSQL(TABLES, "DROP TABLE matching_word; DROP TABLE matching_key;"),
        migrations.RunSQL(
            policies("matching_key", see=WIDE, add=f"{WIDE} OR {INTAKE}"), unlock("matching_key")
        ),
        migrations.RunSQL(WORDS, "DROP POLICY see ON matching_word;"),
        migrations.RunSQL(FUNCTIONS, UNDO_FUNCTIONS),
        need_to_know("matching_likeness", "person_id"),
        need_to_know("matching_ruling", "person_id", "other_id"),
    ]
