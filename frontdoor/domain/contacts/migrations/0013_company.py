"""Early help may join a call: whoever was asked and came sees it, until they go or it is sent."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import WIDE, overseen, policies, unlock

COMPANY = "contacts_company"
OWN = "agency_id = (SELECT frontdoor_agency())"
CAME = f"{OWN} AND what <> 'asked' AND came_by = (SELECT frontdoor_actor())"
DRAFT = """secret_digest = (SELECT frontdoor_secret()) OR (SELECT frontdoor_reach()) = 'all'
    OR (kind IN ('call', 'paper') AND (SELECT frontdoor_reach()) = 'hub')"""
ON_CALL = """kind = 'call' AND sent_as IS NULL AND EXISTS (SELECT 1 FROM contacts_company a
    WHERE a.draft_id = contacts_draft.id AND a.agency_id = (SELECT frontdoor_agency()) AND a.what = 'asked')
    AND (SELECT c.what FROM contacts_company c WHERE c.draft_id = contacts_draft.id
    AND c.came_by = (SELECT frontdoor_actor()) AND c.agency_id = (SELECT frontdoor_agency()) AND c.what <> 'asked'
    ORDER BY c.came_at DESC, c.id DESC LIMIT 1) = 'joined'"""
# Whoever joined writes on a call, and neither sends it nor takes it away.
DRAFTS = (
    unlock("contacts_draft")
    + policies("contacts_draft", see=f"{DRAFT} OR ({ON_CALL})", add=DRAFT)
    + f"DROP POLICY remove ON contacts_draft; CREATE POLICY remove ON contacts_draft FOR DELETE USING ({DRAFT});"
)
BEFORE = unlock("contacts_draft") + policies("contacts_draft", see=DRAFT, add=DRAFT)


class Migration(migrations.Migration):
    dependencies = [
        ("agencies", "0004_organisations"),
        ("contacts", "0012_postal"),
    ]

    operations = [
        migrations.CreateModel(
            name="Company",
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
                ("draft_id", models.UUIDField()),
                ("what", models.CharField(max_length=10)),
                ("came_at", models.DateTimeField()),
                ("came_by", models.UUIDField()),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.agency"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["draft_id", "came_by", "-came_at"], name="contacts_co_draft_i_da351d_idx"
                    ),
                    models.Index(fields=["agency", "-came_at"], name="contacts_co_agency__ac5001_idx"),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="company",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="17353f032d49a132d9b0356f8732c992ab2637b1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f56f9",
                    table="contacts_company",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="company",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="3fe2f6e54fafc0c54eabfb6e23b1fb8333c6cb8d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_12d77",
                    table="contacts_company",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(
            policies(COMPANY, see=f"{WIDE} OR {OWN}", add=f"{WIDE} OR ({CAME})"), unlock(COMPANY)
        ),
        overseen(COMPANY),
        migrations.RunSQL(DRAFTS, BEFORE),
    ]
