"""How a discussion went: read by the hub, and by whoever said it."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import WIDE, closed_where_closed, overseen, policies, unlock

OWN = f"{WIDE} OR rated_by = (SELECT frontdoor_actor())"


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0010_referrer_by_phone"),
        ("discussions", "0002_need_to_know"),
    ]

    operations = [
        migrations.CreateModel(
            name="HowItWent",
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
                ("worth_it", models.CharField(max_length=8)),
                ("heard", models.CharField(max_length=8)),
                ("words", models.TextField(blank=True)),
                ("rated_at", models.DateTimeField()),
                ("rated_by", models.UUIDField()),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
                (
                    "discussion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ratings",
                        to="discussions.discussion",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("discussion", "rated_by"), name="rates_once")
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="howitwent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2c99e94a97c58f212dacd356c85ab0c0ce551d2c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5d3ec",
                    table="discussions_howitwent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="howitwent",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="d9a06bae2546c4fa53de385b3e9da8681def8c58",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_c495f",
                    table="discussions_howitwent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(
            policies("discussions_howitwent", see=OWN, add=OWN), unlock("discussions_howitwent")
        ),
        closed_where_closed("discussions_howitwent", "contact_id"),
        overseen("discussions_howitwent"),
    ]
