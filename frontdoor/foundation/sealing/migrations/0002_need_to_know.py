"""How the record of looks is sealed is for the guardian and the service; the service alone adds to it."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import policies, unlock

SEE = "(SELECT frontdoor_reach()) IN ('all', 'guardian')"
ADD = "(SELECT frontdoor_reach()) = 'all'"


def for_the_guardian(table: str) -> migrations.RunSQL:
    return migrations.RunSQL(policies(table, see=SEE, add=ADD, change=ADD), unlock(table))


class Migration(migrations.Migration):
    dependencies = [
        ("sealing", "0001_initial"),
        ("records", "0002_need_to_know"),
        ("audit", "0003_looks_are_the_hubs"),
    ]

    operations = [for_the_guardian("sealing_seal"), for_the_guardian("sealing_checkpoint")]
