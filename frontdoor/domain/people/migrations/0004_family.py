"""When somebody died; and from one person to those tied to them and those behind the same front door."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

TIED = """
CREATE FUNCTION people_tied_to(one uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT other_id FROM people_relationship WHERE person_id = one
    UNION SELECT person_id FROM people_relationship WHERE other_id = one;
$$;
"""
# By the newest home alone: whoever was said to live there at any time; who is there still is for the reader to say.
LIVING_WITH = """
CREATE FUNCTION people_living_with(one uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT DISTINCT there.person_id FROM people_residence there
    WHERE there.household <> '' AND there.person_id <> one AND there.household = (
        SELECT mine.household FROM people_residence mine WHERE mine.person_id = one
        ORDER BY mine.said_at DESC, mine.id DESC LIMIT 1)
    LIMIT 120;
$$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0003_protected_addresses"),
    ]

    operations = [
        migrations.RunSQL(TIED, "DROP FUNCTION people_tied_to;"),
        migrations.RunSQL(LIVING_WITH, "DROP FUNCTION people_living_with;"),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="update_update",
        ),
        migrations.AddField(
            model_name="person",
            name="died_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="personevent",
            name="died_on",
            field=models.DateField(null=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_personevent" ("added_at", "added_by", "age_stated", "birth_date", "died_on", "ethnicity", "expected_on", "forename", "id", "languages", "life_stage", "matters_to_me", "nhs_number", "other_names", "pgh_created_at", "pgh_label", "pgh_obj_id", "school", "sex", "surname", "upn") VALUES (NEW."added_at", NEW."added_by", NEW."age_stated", NEW."birth_date", NEW."died_on", NEW."ethnicity", NEW."expected_on", NEW."forename", NEW."id", NEW."languages", NEW."life_stage", NEW."matters_to_me", NEW."nhs_number", NEW."other_names", NOW(), \'insert\', NEW."id", NEW."school", NEW."sex", NEW."surname", NEW."upn"); RETURN NULL;',
                    hash="160d89a1587b25a2b0c63ed35f31701770295d1a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_65688",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_personevent" ("added_at", "added_by", "age_stated", "birth_date", "died_on", "ethnicity", "expected_on", "forename", "id", "languages", "life_stage", "matters_to_me", "nhs_number", "other_names", "pgh_created_at", "pgh_label", "pgh_obj_id", "school", "sex", "surname", "upn") VALUES (NEW."added_at", NEW."added_by", NEW."age_stated", NEW."birth_date", NEW."died_on", NEW."ethnicity", NEW."expected_on", NEW."forename", NEW."id", NEW."languages", NEW."life_stage", NEW."matters_to_me", NEW."nhs_number", NEW."other_names", NOW(), \'update\', NEW."id", NEW."school", NEW."sex", NEW."surname", NEW."upn"); RETURN NULL;',
                    hash="bbca625ff8a2568836ae28215efdfe8fff70b761",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_de829",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
    ]
