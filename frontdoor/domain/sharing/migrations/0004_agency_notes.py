"""An agency's own notes: its own members read them; others learn that there is one, and never a word of it."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import CLOSED, NEED, closed_where_closed, policies, unlock

# Reach "granted" keeps out the hub's own agency, whose receiving teams would otherwise share notes with the hub.
OWN = "(SELECT frontdoor_reach()) = 'granted' AND agency_id = (SELECT frontdoor_agency())"
SEE = f"{OWN} OR (SELECT frontdoor_reach()) = 'all'"
ADD = f"{OWN} AND {NEED.format(table='sharing_agencynote', column='contact_id')}"
HELD = """
CREATE FUNCTION sharing_notes_held(of_contact uuid) RETURNS TABLE (agency_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
    IF coalesce(frontdoor_reach(), '') NOT IN ('all', 'hub', 'guardian') THEN
        RETURN;
    END IF;
    PERFORM set_config('frontdoor.definer', 'on', true);
    RETURN QUERY SELECT DISTINCT n.agency_id FROM sharing_agencynote n
        WHERE n.contact_id = of_contact AND NOT CLOSED ORDER BY 1;
    PERFORM set_config('frontdoor.definer', '', true);
END $$;
""".replace("CLOSED", CLOSED.format(subject="n.contact_id"))


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0004_who_closes"),
        ("agencies", "0003_quality_mailbox"),
        ("contacts", "0009_around"),
        ("sharing", "0003_unanswered"),
    ]

    operations = [
        migrations.CreateModel(
            name="AgencyNote",
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
                ("noted_at", models.DateTimeField()),
                ("noted_by", models.UUIDField()),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.agency"
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(fields=["contact", "agency"], name="sharing_age_contact_fe39d5_idx")
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agencynote",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d04ed015a6819c90fce23674274edd215932ee3c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c48a6",
                    table="sharing_agencynote",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agencynote",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
                    hash="be1a814b6bf1d5ab5d2142740c635d7660fe6336",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_8922f",
                    table="sharing_agencynote",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(
            policies("sharing_agencynote", see=SEE, add=ADD, change="false"), unlock("sharing_agencynote")
        ),
        closed_where_closed("sharing_agencynote", "contact_id"),
        migrations.RunSQL(HELD, "DROP FUNCTION sharing_notes_held;"),
    ]
