"""What is set aside or joined to another contact, and who may see it: the hub alone."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import WIDE, policies, unlock

TABLES = ("feedback_setaside", "feedback_joining")


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0006_naming"),
        ("feedback", "0002_need_to_know"),
    ]

    operations = [
        migrations.CreateModel(
            name="Joining",
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
                ("why", models.TextField(blank=True)),
                ("is_chaser", models.BooleanField(default=False)),
                ("joined_at", models.DateTimeField()),
                ("joined_by", models.UUIDField()),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
                (
                    "to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SetAside",
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
                ("why", models.CharField(max_length=12)),
                ("words", models.TextField(blank=True)),
                ("set_aside_at", models.DateTimeField()),
                ("set_aside_by", models.UUIDField()),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="joining",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7eadc9bb08adccb9e96971bf8c6df17e4180008e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4a6ee",
                    table="feedback_joining",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="joining",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="270a72dd5b1650f8d6d376e18938b3c3f54103cf",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_a3862",
                    table="feedback_joining",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="setaside",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="55c2e435396f9de908b03b8206697058aa42ef12",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_133d7",
                    table="feedback_setaside",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="setaside",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="89b90edfc1f3f4da23c0ef6e0076ad6b56619142",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_9fb2c",
                    table="feedback_setaside",
                    when="BEFORE",
                ),
            ),
        ),
        *(migrations.RunSQL(policies(table, see=WIDE, add=WIDE), unlock(table)) for table in TABLES),
    ]
