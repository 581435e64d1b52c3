"""Who may see these rows."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import need_to_know


class Migration(migrations.Migration):
    dependencies = [
        ("triage", "0001_initial"),
        ("records", "0002_need_to_know"),
        ("contacts", "0002_need_to_know"),
    ]

    operations = [
        need_to_know("triage_triage", "contact_id"),
    ]
