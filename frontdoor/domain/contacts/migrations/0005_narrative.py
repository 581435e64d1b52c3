"""What was told, and by whom, moves behind a lock of its own: row security locks rows, not columns."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import (
    INTAKE,
    WIDE,
    for_the_hub_alone,
    need_to_know,
    policies,
    unlock,
)

# Not undone: the words would be lost with their columns.
MOVE = """
SELECT set_config('frontdoor.definer', 'on', true);
INSERT INTO contacts_narrative (id, contact_id, words, tried, original, of_people)
SELECT gen_random_uuid(), c.id, c.words, c.tried, c.original, coalesce(
    (SELECT jsonb_agg(jsonb_build_object('person', p.person_id, 'voice', p.voice, 'notes', p.notes) ORDER BY p.position)
     FROM contacts_concerned p WHERE p.contact_id = c.id), '[]')
FROM contacts_contact c;
SELECT set_config('frontdoor.definer', '', true);
SET CONSTRAINTS ALL IMMEDIATE;
"""


class Migration(migrations.Migration):
    dependencies = [("contacts", "0004_who_may_see_imports")]

    operations = [
        migrations.CreateModel(
            name="Narrative",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=frontdoor.foundation.records.ids.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("words", models.TextField()),
                ("tried", models.TextField(blank=True)),
                ("original", models.JSONField(default=dict)),
                ("of_people", models.JSONField(default=list)),
                (
                    "contact",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="narrative",
                        to="contacts.contact",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="narrative",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="89a3b808e0ca1fea4955bee7f650180e92a5fd58",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_146e5",
                    table="contacts_narrative",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="narrative",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="738c76a032f0e8c6bc86416b1e584fa4289d2f91",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_a9d80",
                    table="contacts_narrative",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(
            policies("contacts_narrative", see=WIDE, add=f"{WIDE} OR {INTAKE}"), unlock("contacts_narrative")
        ),
        migrations.RunSQL(MOVE),
        migrations.RemoveField("concerned", "notes"),
        migrations.RemoveField("concerned", "voice"),
        migrations.RemoveField("contact", "original"),
        migrations.RemoveField("contact", "tried"),
        migrations.RemoveField("contact", "words"),
        for_the_hub_alone("contacts_referrer", was=need_to_know("contacts_referrer", "contact_id")),
        for_the_hub_alone("contacts_attachment", was=need_to_know("contacts_attachment", "contact_id")),
    ]
