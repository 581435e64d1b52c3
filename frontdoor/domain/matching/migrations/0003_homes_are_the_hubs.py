"""What is laid out for comparing holds every address, so the hub alone reads it; others compare without homes."""

from importlib import import_module

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import for_the_hub_alone, need_to_know

BEFORE: str = import_module("frontdoor.domain.matching.migrations.0002_need_to_know").FUNCTIONS
CANDIDATES = BEFORE[: BEFORE.index("CREATE FUNCTION matching_nearby")].replace(
    "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"
)
WITHOUT_HOMES = CANDIDATES.replace(
    "SELECT l.person_id, l.stated FROM",
    "SELECT l.person_id, CASE WHEN sees_all THEN l.stated ELSE l.stated - 'homes' END FROM",
)


class Migration(migrations.Migration):
    dependencies = [("matching", "0002_need_to_know")]

    operations = [
        for_the_hub_alone("matching_likeness", was=need_to_know("matching_likeness", "person_id")),
        migrations.RunSQL(WITHOUT_HOMES, CANDIDATES),
    ]
