"""A protected address is read by the hub alone; others learn that there is one. The hub alone corrects a person."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import INTAKE, NEED, WIDE, need_to_know, relock

NEED_THE_PERSON = NEED.format(table="people_person", column="id")
NEED_THE_HOME = NEED.format(table="people_residence", column="person_id")
ADD = f"{WIDE} OR {INTAKE}"
PROTECTED = """
CREATE FUNCTION people_protected(wanted uuid[]) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM set_config('frontdoor.definer', 'on', true);
    RETURN QUERY SELECT DISTINCT r.person_id FROM people_residence r
        WHERE r.person_id = ANY (wanted) AND r.protected AND NEEDED;
    PERFORM set_config('frontdoor.definer', '', true);
END $$;
""".replace("NEEDED", NEED.format(table="r", column="person_id"))


class Migration(migrations.Migration):
    dependencies = [("people", "0002_need_to_know")]

    operations = [
        relock(
            "people_person",
            see=f"{WIDE} OR {NEED_THE_PERSON}",
            add=ADD,
            change=WIDE,
            was=need_to_know("people_person", "id"),
        ),
        relock(
            "people_residence",
            see=f"{WIDE} OR (NOT protected AND {NEED_THE_HOME})",
            add=ADD,
            was=need_to_know("people_residence", "person_id"),
        ),
        migrations.RunSQL(PROTECTED, "DROP FUNCTION people_protected;"),
    ]
