"""E-mails are the hub's alone: whole, with whoever sent them."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import WIDE, policies, unlock


class Migration(migrations.Migration):
    dependencies = [("mails", "0001_initial"), ("records", "0002_need_to_know")]

    operations = [migrations.RunSQL(policies("mails_mail", see=WIDE, add=WIDE), unlock("mails_mail"))]
