"""Outside the hub a member reads their own deeds alone: a payload tells who else was asked and what was decided."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import INTAKE, NEED, WIDE, need_to_know, relock

BEFORE = "contact_id IS NULL AND member_id = (SELECT frontdoor_actor())"
# By reach, so that neither a leaver nor the public form reads back what they did.
OWN = f"""(SELECT frontdoor_reach()) = 'granted' AND member_id = (SELECT frontdoor_actor())
    AND (contact_id IS NULL OR {NEED.format(table="events_event", column="contact_id")})"""


class Migration(migrations.Migration):
    dependencies = [("events", "0002_need_to_know")]

    operations = [
        relock(
            "events_event",
            see=f"{WIDE} OR ({OWN})",
            add=f"{WIDE} OR {INTAKE} OR ({OWN})",
            was=need_to_know("events_event", "contact_id", also_see=BEFORE, also_add=BEFORE),
        )
    ]
