"""A county with real records can't be called invented: the database refuses it."""

from django.db import migrations

GUARD = """
CREATE FUNCTION frontdoor_invented_only_when_empty() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM set_config('frontdoor.definer', 'on', true);
    IF NEW.invented AND (EXISTS (SELECT 1 FROM contacts_contact) OR EXISTS (SELECT 1 FROM accounts_member)) THEN
        RAISE EXCEPTION 'records stand here already, so this county can not be called invented'
            USING ERRCODE = 'check_violation';
    END IF;
    PERFORM set_config('frontdoor.definer', '', true);
    RETURN NEW;
END $$;
CREATE TRIGGER invented_only_when_empty BEFORE INSERT ON agencies_county
    FOR EACH ROW EXECUTE FUNCTION frontdoor_invented_only_when_empty();
"""
UNDO = """
DROP TRIGGER invented_only_when_empty ON agencies_county;
DROP FUNCTION frontdoor_invented_only_when_empty;
"""


class Migration(migrations.Migration):
    dependencies = [("agencies", "0001_initial")]

    operations = [migrations.RunSQL(GUARD, UNDO)]
