"""Who may see the police lane, where notifications were passed on to, and what the police were told: the hub alone."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import WIDE, policies, unlock

TABLES = (
    "notifications_entry",
    "notifications_passingon",
    "notifications_passingontakenback",
    "notifications_qualityreturn",
)


class Migration(migrations.Migration):
    dependencies = [("notifications", "0001_initial"), ("records", "0002_need_to_know")]

    operations = [migrations.RunSQL(policies(table, see=WIDE, add=WIDE), unlock(table)) for table in TABLES]
