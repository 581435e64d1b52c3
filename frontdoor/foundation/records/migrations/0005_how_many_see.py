"""How many people see a restricted record, told to those who see it: a number, for the page of the record itself."""

from django.db import migrations

HOW_MANY = """
CREATE FUNCTION frontdoor_how_many_see(wanted uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    reach text := coalesce(frontdoor_reach(), '');
    asks uuid := frontdoor_actor();
    found integer;
BEGIN
    PERFORM set_config('frontdoor.definer', 'on', true);
    IF EXISTS (SELECT 1 FROM records_closure WHERE subject = wanted AND member_id IS NULL)
        AND NOT EXISTS (SELECT 1 FROM records_closure WHERE subject = wanted AND member_id = asks)
        AND (reach IN ('all', 'guardian') OR EXISTS (SELECT 1 FROM records_grant WHERE subject = wanted
            AND member_id = asks AND (until IS NULL OR until > clock_timestamp()))) THEN
        SELECT count(*) INTO found FROM records_actor a
        WHERE a.active AND (a.reach = 'guardian' OR EXISTS (SELECT 1 FROM records_grant g WHERE g.subject = wanted
            AND g.member_id = a.id AND (g.until IS NULL OR g.until > clock_timestamp())))
        AND NOT EXISTS (SELECT 1 FROM records_closure c WHERE c.subject = wanted AND c.member_id = a.id);
    END IF;
    PERFORM set_config('frontdoor.definer', '', true);
    RETURN found;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("records", "0004_who_closes")]

    operations = [migrations.RunSQL(HOW_MANY, "DROP FUNCTION frontdoor_how_many_see;")]
