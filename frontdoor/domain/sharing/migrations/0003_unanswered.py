"""Questions that wait are kept apart, seen as the questions themselves; those that wait already are noted."""

import django.db.models.deletion
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import WIDE, policies, unlock

ASKED = f"{WIDE} OR agency_id = (SELECT frontdoor_agency())"
NOTE_WHAT_WAITS = """
SELECT set_config('frontdoor.definer', 'on', true);
INSERT INTO sharing_unanswered (id, request_id, contact_id, agency_id, due_at, since)
SELECT gen_random_uuid(), r.id, r.contact_id, r.agency_id, r.due_at, r.asked_at FROM sharing_request r
WHERE NOT EXISTS (SELECT 1 FROM sharing_reply a WHERE a.request_id = r.id AND a.answer <> 'part')
AND NOT EXISTS (SELECT 1 FROM sharing_withdrawal w WHERE w.request_id = r.id);
SELECT set_config('frontdoor.definer', '', true);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("agencies", "0003_quality_mailbox"),
        ("contacts", "0009_around"),
        ("sharing", "0002_need_to_know"),
    ]

    operations = [
        migrations.CreateModel(
            name="Unanswered",
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
                ("due_at", models.DateTimeField(null=True)),
                ("since", models.DateTimeField()),
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
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="unanswered",
                        to="sharing.request",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["agency", "due_at", "since"], name="sharing_waits")],
            },
        ),
        migrations.RunSQL(
            policies("sharing_unanswered", see=ASKED, add=WIDE, change=ASKED), unlock("sharing_unanswered")
        ),
        migrations.RunSQL(NOTE_WHAT_WAITS, migrations.RunSQL.noop),
    ]
