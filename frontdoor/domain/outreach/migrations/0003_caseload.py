"""Who looks after which school: read by the team and the hub."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import WIDE, overseen, policies, unlock

OWN = "team_id = (SELECT frontdoor_team())"
TABLES = ("outreach_caseload", "outreach_letgo")


class Migration(migrations.Migration):
    dependencies = [
        ("agencies", "0004_organisations"),
        ("outreach", "0002_need_to_know"),
    ]

    operations = [
        migrations.CreateModel(
            name="Caseload",
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
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.organisation",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.team"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LetGo",
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
                ("let_go_at", models.DateTimeField()),
                ("let_go_by", models.UUIDField()),
                (
                    "caseload",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="end",
                        to="outreach.caseload",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.team"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="caseload",
            index=models.Index(fields=["team"], name="outreach_ca_team_id_07575e_idx"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="caseload",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c3aa813c622e67505ad0f757bfe98a13bd7a7631",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cca0c",
                    table="outreach_caseload",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="caseload",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="e80b7da2ced9cf684d5955f59e249538630c2b88",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_c9eba",
                    table="outreach_caseload",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="letgo",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b4627d7b596c7a32645eb88560088d76d215c3bc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9eb2b",
                    table="outreach_letgo",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="letgo",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="d2e78dde42294230a844cab37a2cfb6a9fad72ae",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_235d8",
                    table="outreach_letgo",
                    when="BEFORE",
                ),
            ),
        ),
        *(
            migrations.RunSQL(policies(table, see=f"{WIDE} OR {OWN}", add=OWN), unlock(table))
            for table in TABLES
        ),
        *(overseen(table) for table in TABLES),
    ]
