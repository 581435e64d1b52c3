"""Files are read by the hub alone: what came with a worry may name whoever raised it."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import for_the_hub_alone, need_to_know


class Migration(migrations.Migration):
    dependencies = [("files", "0002_need_to_know")]

    operations = [for_the_hub_alone("files_storedfile", was=need_to_know("files_storedfile", "subject"))]
