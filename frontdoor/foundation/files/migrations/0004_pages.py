"""How many pages of a file can be looked at: the hub's to know, like the file."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import WIDE, policies, unlock


class Migration(migrations.Migration):
    dependencies = [
        ("files", "0003_files_are_the_hubs"),
    ]

    operations = [
        migrations.CreateModel(
            name="PageCount",
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
                ("pages", models.PositiveSmallIntegerField()),
                ("counted_at", models.DateTimeField()),
                ("counted_by", models.UUIDField()),
                (
                    "file",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="page_count",
                        to="files.storedfile",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("pages__gt", 0)), name="file_counted_has_pages"
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pagecount",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6f60816a9dcae96199ffe9ac09c49bb21e8c5786",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_80d9a",
                    table="files_pagecount",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pagecount",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="285d4608c1290632c43039342ded9eb6281eda31",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_160d4",
                    table="files_pagecount",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(policies("files_pagecount", see=WIDE, add=WIDE), unlock("files_pagecount")),
    ]
