"""What waits for a second person before a family is told, and their answer: seen by the hub alone."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import WIDE, closed_where_closed, overseen, policies, unlock


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0010_referrer_by_phone"),
        ("feedback", "0005_surveys"),
    ]

    operations = [
        migrations.CreateModel(
            name="Release",
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
                ("how", models.CharField(max_length=14)),
                ("words", models.TextField()),
                ("why", models.JSONField(default=list)),
                ("asked_at", models.DateTimeField()),
                ("asked_by", models.UUIDField()),
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
        migrations.CreateModel(
            name="Released",
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
                ("agreed", models.BooleanField()),
                ("words", models.TextField(blank=True)),
                ("released_at", models.DateTimeField()),
                ("released_by", models.UUIDField()),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
                (
                    "release",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answer",
                        to="feedback.release",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="release",
            index=models.Index(fields=["contact", "asked_at"], name="feedback_re_contact_d1fc68_idx"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="release",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ca917e3a53cc7f4310d94228123e9ca56cf6553d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3e53a",
                    table="feedback_release",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="release",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="1488e27bf99b24311641bffb926dd4aa3c739ac0",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_b5be0",
                    table="feedback_release",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="released",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c6d63ebf343c0b803545837aded05a955f761f6c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7800f",
                    table="feedback_released",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="released",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="14486b27d036373ed669a2472e1277202ef71057",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_574c4",
                    table="feedback_released",
                    when="BEFORE",
                ),
            ),
        ),
        *(
            migrations.RunSQL(policies(table, see=WIDE, add=WIDE), unlock(table))
            for table in ("feedback_release", "feedback_released")
        ),
        closed_where_closed("feedback_release", "contact_id"),
        closed_where_closed("feedback_released", "contact_id"),
        overseen("feedback_release"),
        overseen("feedback_released"),
    ]
