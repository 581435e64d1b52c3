"""People may be named on a contact after it arrived, and papers are keyed as calls are taken."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import WIDE, policies, unlock

# A letter being keyed is the hub's to go on with, as a call is.
DRAFT = """secret_digest = (SELECT frontdoor_secret()) OR (SELECT frontdoor_reach()) = 'all'
    OR (kind IN ('call', 'paper') AND (SELECT frontdoor_reach()) = 'hub')"""
DRAFTS = unlock("contacts_draft") + policies("contacts_draft", see=DRAFT, add=DRAFT)


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0005_narrative"),
    ]

    operations = [
        migrations.CreateModel(
            name="Naming",
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
                ("of_people", models.JSONField(default=list)),
                ("named_at", models.DateTimeField()),
                ("named_by", models.UUIDField()),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="namings",
                        to="contacts.contact",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="naming",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="92f8075fef256656e813ff562a2e41c94546d929",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_182d7",
                    table="contacts_naming",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="naming",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="d33bb23873c706205765cdf21336fa3adbd841b8",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_ade28",
                    table="contacts_naming",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(policies("contacts_naming", see=WIDE, add=WIDE), unlock("contacts_naming")),
        migrations.RunSQL(DRAFTS, migrations.RunSQL.noop),
    ]
