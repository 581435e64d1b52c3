"""What was unusual is for the guardian and the service; a guardian in a conflict of interest is shut out of it."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import OVERSIGHT, closed_where_closed, policies, unlock

ALL = "(SELECT frontdoor_reach()) = 'all'"
GUARDIANS = f"{ALL} OR {OVERSIGHT}"
TABLES = {"audit_alert": ALL, "audit_alertanswer": GUARDIANS}


class Migration(migrations.Migration):
    dependencies = [("audit", "0005_what_is_unusual"), ("records", "0004_who_closes")]

    operations = [
        *(
            migrations.RunSQL(policies(table, see=GUARDIANS, add=add, change="false"), unlock(table))
            for table, add in TABLES.items()
        ),
        closed_where_closed("audit_alert", "subject"),
    ]
