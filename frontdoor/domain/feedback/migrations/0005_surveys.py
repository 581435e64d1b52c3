"""How it was for those who raised a worry, read by the hub alone; and what we said of it to everybody."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import WIDE, closed_where_closed, overseen, policies, unlock


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0010_referrer_by_phone"),
        ("feedback", "0004_one_time_codes"),
    ]

    operations = [
        migrations.CreateModel(
            name="SaidAndDone",
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
                ("what_we_did", models.TextField()),
                ("answer_id", models.UUIDField(null=True)),
                ("said_at", models.DateTimeField()),
                ("said_by", models.UUIDField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SurveyAnswer",
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
                ("easy", models.CharField(max_length=8)),
                ("heard", models.CharField(max_length=8)),
                ("useful", models.CharField(max_length=8)),
                ("words", models.TextField(blank=True)),
                ("may_publish", models.BooleanField()),
                ("answered_at", models.DateTimeField()),
                ("answered_by", models.UUIDField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TakenDown",
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
                ("taken_at", models.DateTimeField()),
                ("taken_by", models.UUIDField()),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="saidanddone",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="09a8eb045459c968651abe523708d52d10b0a049",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3a393",
                    table="feedback_saidanddone",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="saidanddone",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="e9c39839ad3940e80bb1dd8c7e3c454528c41fcf",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_dccda",
                    table="feedback_saidanddone",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddField(
            model_name="surveyanswer",
            name="contact",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
            ),
        ),
        migrations.AddField(
            model_name="takendown",
            name="said",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="taken_down",
                to="feedback.saidanddone",
            ),
        ),
        migrations.AddIndex(
            model_name="surveyanswer",
            index=models.Index(fields=["-answered_at"], name="feedback_su_answere_c6f59a_idx"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="surveyanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ecb676645f63da5c62bcee8ebe9f23172668d290",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f5567",
                    table="feedback_surveyanswer",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="surveyanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="bfd753f9f91108d9a1b68bff85d19741aa3d9a44",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_79ebd",
                    table="feedback_surveyanswer",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="takendown",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="579b84f501f98018a3c2659dd1cce4347edf2fca",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ce37f",
                    table="feedback_takendown",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="takendown",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="e1bf77504d7137ded2d8264210e82c99229e6881",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_99380",
                    table="feedback_takendown",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(
            policies("feedback_surveyanswer", see=WIDE, add=WIDE), unlock("feedback_surveyanswer")
        ),
        closed_where_closed("feedback_surveyanswer", "contact_id"),
        overseen("feedback_surveyanswer"),
    ]
