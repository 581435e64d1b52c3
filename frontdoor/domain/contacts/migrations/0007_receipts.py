"""What other systems sent, by the key that each chose."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import INTAKE, WIDE, policies, unlock

# A system finds again what it sent, for as long as it is let in.
ITS_OWN = f"{INTAKE} AND sent_by = (SELECT frontdoor_actor())"


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0006_naming"),
    ]

    operations = [
        migrations.CreateModel(
            name="Receipt",
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
                ("reference", models.CharField(max_length=12, unique=True)),
                ("key_digest", models.CharField(max_length=64)),
                ("body_digest", models.CharField(max_length=64)),
                ("sent_at", models.DateTimeField()),
                ("sent_by", models.UUIDField()),
                (
                    "contact",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("sent_by", "key_digest"), name="sent_once_by_key")
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="receipt",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1cd0ca3d465544e0c8be6616ec2fc91e6615385d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_31fe2",
                    table="contacts_receipt",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="receipt",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="5ef7db24de10bc1ba1e28f3d01515ead40db91b7",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_5365d",
                    table="contacts_receipt",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(
            policies("contacts_receipt", see=f"{WIDE} OR ({ITS_OWN})", add=f"{WIDE} OR {INTAKE}"),
            unlock("contacts_receipt"),
        ),
    ]
