"""From one record to those that are the same person by a ruling that stands."""

from django.db import migrations

# What stands is reckoned as in rules/rulings.py: the newest ruling of a pair that was not undone.
SAME_AS = """
CREATE FUNCTION matching_same_as(one uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    WITH stands AS (
        SELECT CASE WHEN r.person_id = one THEN r.other_id ELSE r.person_id END AS other, r.verdict, r.ruled_at, r.id
        FROM matching_ruling r
        WHERE (r.person_id = one OR r.other_id = one) AND r.undoes_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM matching_ruling u WHERE u.undoes_id = r.id)
    ), newest AS (
        SELECT DISTINCT ON (other) other, verdict FROM stands ORDER BY other, ruled_at DESC, id DESC
    )
    SELECT other FROM newest WHERE verdict = 'same';
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("matching", "0003_homes_are_the_hubs")]

    operations = [migrations.RunSQL(SAME_AS, "DROP FUNCTION matching_same_as;")]
