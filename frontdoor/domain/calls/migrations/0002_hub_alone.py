"""Who may see telephone calls: the hub alone, since a caller's number is theirs."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import WIDE, policies, unlock

TABLES = ("calls_call", "calls_settling", "calls_ringback")


class Migration(migrations.Migration):
    dependencies = [("calls", "0001_initial"), ("records", "0002_need_to_know")]

    operations = [migrations.RunSQL(policies(table, see=WIDE, add=WIDE), unlock(table)) for table in TABLES]
