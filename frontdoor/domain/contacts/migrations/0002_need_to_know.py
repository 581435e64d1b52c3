"""Who may see these rows."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import need_to_know, policies, unlock

# A half-written form is seen by whoever holds its secret; a call being taken, by whoever takes it and by the hub.
DRAFT = """secret_digest = (SELECT frontdoor_secret()) OR (SELECT frontdoor_reach()) = 'all'
    OR (kind = 'call' AND (SELECT frontdoor_reach()) = 'hub')"""


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0001_initial"),
        ("records", "0002_need_to_know"),
        ("people", "0001_initial"),
    ]

    operations = [
        need_to_know("contacts_contact", "id"),
        need_to_know("contacts_referrer", "contact_id"),
        need_to_know("contacts_concerned", "contact_id", "person_id"),
        need_to_know("contacts_attachment", "contact_id"),
        migrations.RunSQL(policies("contacts_draft", see=DRAFT, add=DRAFT), unlock("contacts_draft")),
    ]
