"""An e-mail is closed with its own contact alone: what it may belong to is left out where that is closed."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import closed_where_closed

BEFORE = closed_where_closed("mails_mail", "contact_id", "suggested_id")


class Migration(migrations.Migration):
    dependencies = [("mails", "0002_need_to_know"), ("needtoknow", "0003_closed_where_closed")]

    operations = [
        migrations.RunSQL(str(BEFORE.reverse_sql), str(BEFORE.sql)),
        closed_where_closed("mails_mail", "contact_id"),
    ]
