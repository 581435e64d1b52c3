"""Lock the messages by what they are about."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import need_to_know


class Migration(migrations.Migration):
    dependencies = [("letters", "0001_initial"), ("records", "0002_need_to_know")]
    operations = [need_to_know("letters_letter", "about"), need_to_know("letters_letterattempt", "about")]
