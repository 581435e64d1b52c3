"""Messages are read by the hub alone: their addresses tell who raised a worry."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import for_the_hub_alone, need_to_know


class Migration(migrations.Migration):
    dependencies = [("letters", "0002_need_to_know")]

    operations = [
        for_the_hub_alone(table, was=need_to_know(table, "about"))
        for table in ("letters_letter", "letters_letterattempt")
    ]
