"""Who may see what referrals told us: the hub, and the guardian reads along."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import WIDE, closed_where_closed, overseen, policies, unlock

TABLE = "assurance_score"


class Migration(migrations.Migration):
    dependencies = [
        ("assurance", "0001_initial"),
        ("needtoknow", "0005_questions"),
    ]

    operations = [
        migrations.RunSQL(policies(TABLE, see=WIDE, add=WIDE), unlock(TABLE)),
        closed_where_closed(TABLE, "contact_id"),
        overseen(TABLE),
    ]
