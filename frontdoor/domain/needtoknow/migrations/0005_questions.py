"""Questions to the guardian whether somebody is on a restricted record: hers alone to read."""

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import OVERSIGHT, closed_where_closed, policies, unlock

ALL = "(SELECT frontdoor_reach()) = 'all'"
GUARDIANS = f"{ALL} OR {OVERSIGHT}"
TABLES = {"needtoknow_guardianquestion": ALL, "needtoknow_guardiananswer": GUARDIANS}


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0009_around"),
        ("needtoknow", "0004_guardians_deeds"),
        ("people", "0004_family"),
    ]

    operations = [
        migrations.CreateModel(
            name="GuardianQuestion",
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
                (
                    "alike",
                    django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None),
                ),
                ("asked_at", models.DateTimeField()),
                ("asked_by", models.UUIDField()),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GuardianAnswer",
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
                ("verdict", models.CharField(max_length=8)),
                ("same_as", models.UUIDField(null=True)),
                ("words", models.TextField()),
                ("answered_at", models.DateTimeField()),
                ("answered_by", models.UUIDField()),
                (
                    "question",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answer",
                        to="needtoknow.guardianquestion",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="guardianquestion",
            index=models.Index(fields=["contact"], name="needtoknow__contact_f8d035_idx"),
        ),
        migrations.AddIndex(
            model_name="guardianquestion",
            index=models.Index(fields=["asked_at"], name="needtoknow__asked_a_e4b4f5_idx"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guardianquestion",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f54549d6afe6dd1ac6e31e7e046641364be8b458",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_62d7c",
                    table="needtoknow_guardianquestion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guardianquestion",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="943b0449b3090f6b4a578c54a6035de7bc0910b8",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_c9a57",
                    table="needtoknow_guardianquestion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guardiananswer",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b8740e7582206875934e5d881272952a61bdcaea",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_edd6e",
                    table="needtoknow_guardiananswer",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guardiananswer",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="62854de109774b0d4a43d78ab07d712c7ac91206",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_414c0",
                    table="needtoknow_guardiananswer",
                    when="BEFORE",
                ),
            ),
        ),
        *(
            migrations.RunSQL(policies(table, see=GUARDIANS, add=add, change="false"), unlock(table))
            for table, add in TABLES.items()
        ),
        # Of guardians, too, none reads a question about somebody with whom they have a conflict of interest.
        closed_where_closed("needtoknow_guardianquestion", "contact_id", "person_id", "ANY(alike)"),
    ]
