"""Who may see these rows."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import need_to_know

# A deed on no contact (a join, an upload) is seen by whoever did it.
OWN = "contact_id IS NULL AND member_id = (SELECT frontdoor_actor())"


class Migration(migrations.Migration):
    dependencies = [("events", "0001_initial"), ("records", "0002_need_to_know")]

    operations = [
        need_to_know("events_event", "contact_id", also_see=OWN, also_add=OWN),
    ]
