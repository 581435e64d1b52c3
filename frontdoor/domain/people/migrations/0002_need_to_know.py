"""Who may see these rows."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import history_of, need_to_know


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("records", "0002_need_to_know")]

    operations = [
        need_to_know("people_person", "id"),
        history_of("people_personevent", "id"),
        need_to_know("people_residence", "person_id"),
        need_to_know("people_reachable", "person_id"),
        need_to_know("people_relationship", "person_id", "other_id"),
    ]
