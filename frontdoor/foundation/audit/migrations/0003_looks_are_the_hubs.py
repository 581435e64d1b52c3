"""Who looked is read by the hub alone: a look tells which colleague worries about whom, and what they searched."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import for_the_hub_alone, need_to_know


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_need_to_know")]

    operations = [
        for_the_hub_alone(
            "audit_look", was=need_to_know("audit_look", "subject", also_add="true"), also_add="true"
        )
    ]
