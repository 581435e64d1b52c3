"""Where a contact stands is the hub's alone: it tells the outcome, and which agencies are waited on."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import WIDE, need_to_know, relock


class Migration(migrations.Migration):
    dependencies = [("journey", "0002_need_to_know")]

    operations = [
        relock("journey_standing", see=WIDE, add=WIDE, was=need_to_know("journey_standing", "contact_id")),
    ]
