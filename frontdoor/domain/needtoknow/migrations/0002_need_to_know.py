"""Who may see and write what is closed; and breaking the glass, held to its rules by the database itself."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import OVERSIGHT, WIDE, policies, unlock

ALL = "(SELECT frontdoor_reach()) = 'all'"
GUARDIANS = f"{ALL} OR {OVERSIGHT}"
ANYBODY = "(SELECT frontdoor_actor()) IS NOT NULL AND (SELECT frontdoor_reach()) IS NOT NULL"
TABLES = {
    "needtoknow_restriction": (GUARDIANS, f"{WIDE} OR {OVERSIGHT}"),
    "needtoknow_allowance": (GUARDIANS, f"{WIDE} OR {OVERSIGHT}"),
    "needtoknow_lifting": (GUARDIANS, GUARDIANS),
    "needtoknow_conflictofinterest": (GUARDIANS, ANYBODY),
    "needtoknow_conflictend": (GUARDIANS, GUARDIANS),
    "needtoknow_glassbreak": (
        f"{GUARDIANS} OR broken_by = (SELECT frontdoor_actor())",
        f"{WIDE} AND broken_by = (SELECT frontdoor_actor())",
    ),
    "needtoknow_review": (GUARDIANS, GUARDIANS),
    "needtoknow_escalation": (GUARDIANS, ALL),
}
# The rules are of SECURITY control 10: own use, a reason, at most four hours, never where there is a conflict of
# interest. The database's clock decides, and the look is put on the record here, so that nothing goes round it.
GLASS = """
CREATE FUNCTION needtoknow_hold_to_the_rules() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.broken_by IS DISTINCT FROM frontdoor_actor() OR NOT EXISTS (
        SELECT 1 FROM records_actor WHERE id = NEW.broken_by AND active AND reach = 'hub') THEN
        RAISE EXCEPTION 'the glass is broken by members of the hub, each for their own use'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF length(btrim(NEW.reason)) < 20 THEN
        RAISE EXCEPTION 'the glass is broken for a reason of at least 20 letters' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.until > clock_timestamp() + interval '4 hours' OR NEW.until <= NEW.broken_at THEN
        RAISE EXCEPTION 'the glass is broken for four hours at most' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM set_config('frontdoor.definer', 'on', true);
    IF EXISTS (SELECT 1 FROM records_closure WHERE subject = NEW.contact_id AND member_id = NEW.broken_by) THEN
        RAISE EXCEPTION 'no glass can be broken where there is a conflict of interest'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('frontdoor.definer', '', true);
    RETURN NEW;
END $$;

CREATE FUNCTION needtoknow_open_and_note() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    agency uuid := (SELECT agency_id FROM records_actor WHERE id = NEW.broken_by);
BEGIN
    PERFORM set_config('frontdoor.definer', 'on', true);
    INSERT INTO records_grant (id, subject, agency_id, team_id, member_id, why, until, given_at, given_by)
    SELECT gen_random_uuid(), s, agency, NULL, NEW.broken_by, 'break_glass', NEW.until, clock_timestamp(), NEW.broken_by
    FROM (SELECT NEW.contact_id UNION SELECT person_id FROM contacts_concerned WHERE contact_id = NEW.contact_id) o(s);
    INSERT INTO audit_look (id, at, member_id, agency_id, what, method, subject, terms, reason, result, kind, who, role, piece)
    SELECT gen_random_uuid(), clock_timestamp(), m.id, m.agency_id, 'break_glass', '', NEW.contact_id, '',
        left(NEW.reason, 200), 200, 'deed', m.name, m.role, NEW.id
    FROM accounts_member m WHERE m.id = NEW.broken_by;
    PERFORM set_config('frontdoor.definer', '', true);
    RETURN NULL;
END $$;

CREATE TRIGGER hold_to_the_rules BEFORE INSERT ON needtoknow_glassbreak
    FOR EACH ROW EXECUTE FUNCTION needtoknow_hold_to_the_rules();
CREATE TRIGGER open_and_note AFTER INSERT ON needtoknow_glassbreak
    FOR EACH ROW EXECUTE FUNCTION needtoknow_open_and_note();
"""
UNDO = """
DROP TRIGGER open_and_note ON needtoknow_glassbreak; DROP TRIGGER hold_to_the_rules ON needtoknow_glassbreak;
DROP FUNCTION needtoknow_open_and_note; DROP FUNCTION needtoknow_hold_to_the_rules;
"""
GUARDIANS_ARE_GUARDIANS = """
UPDATE records_actor a SET reach = 'guardian' FROM accounts_member m WHERE m.id = a.id AND m.role = 'guardian' AND a.active;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("needtoknow", "0001_initial"),
        ("records", "0004_who_closes"),
        ("audit", "0004_kinds_of_looks"),
    ]

    operations = [
        *(
            migrations.RunSQL(policies(table, see=see, add=add, change="false"), unlock(table))
            for table, (see, add) in TABLES.items()
        ),
        migrations.RunSQL(GLASS, UNDO),
        migrations.RunSQL(GUARDIANS_ARE_GUARDIANS, migrations.RunSQL.noop),
    ]
