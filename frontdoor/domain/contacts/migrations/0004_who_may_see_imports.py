"""Who may see the files that came in, and the rows of them that could not be taken in: the hub alone."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import WIDE, policies, unlock

TABLES = ("contacts_import", "contacts_importend", "contacts_rejectedrow")


class Migration(migrations.Migration):
    dependencies = [("contacts", "0003_imports"), ("records", "0002_need_to_know")]

    operations = [migrations.RunSQL(policies(table, see=WIDE, add=WIDE), unlock(table)) for table in TABLES]
