"""Every look may be added; a look is seen by those who may see its subject."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import need_to_know


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial"), ("records", "0002_need_to_know")]

    operations = [
        need_to_know("audit_look", "subject", also_add="true"),
    ]
