"""What the guardian does is written in the log of deeds, in their own name."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import OVERSIGHT

THEIR_OWN = f"""
CREATE POLICY guardians_deeds ON events_event FOR INSERT
    WITH CHECK ({OVERSIGHT} AND member_id = (SELECT frontdoor_actor()));
"""


class Migration(migrations.Migration):
    dependencies = [("needtoknow", "0003_closed_where_closed")]

    operations = [migrations.RunSQL(THEIR_OWN, "DROP POLICY guardians_deeds ON events_event;")]
