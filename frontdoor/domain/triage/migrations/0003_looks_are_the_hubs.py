"""First looks are the hub's alone: the reason for a priority quotes what was said, and who else is asked."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import WIDE, need_to_know, relock


class Migration(migrations.Migration):
    dependencies = [("triage", "0002_need_to_know")]

    operations = [
        relock("triage_triage", see=WIDE, add=WIDE, was=need_to_know("triage_triage", "contact_id")),
    ]
