"""Who may see these rows: the hub; and the referrer, by the code they were given, the words told to them."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import INTAKE, WIDE, policies, unlock

FOLLOWS = f"{WIDE} OR (follow_digest <> '' AND follow_digest = (SELECT frontdoor_secret()))"


class Migration(migrations.Migration):
    dependencies = [("feedback", "0001_initial"), ("contacts", "0002_need_to_know")]

    operations = [
        migrations.RunSQL(
            policies("feedback_message", see=FOLLOWS, add=f"{WIDE} OR {INTAKE}"), unlock("feedback_message")
        ),
        migrations.RunSQL(policies("feedback_followup", see=WIDE, add=WIDE), unlock("feedback_followup")),
        migrations.RunSQL(policies("feedback_closure", see=WIDE, add=WIDE), unlock("feedback_closure")),
    ]
