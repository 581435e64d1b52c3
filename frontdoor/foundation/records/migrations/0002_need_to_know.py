"""Who acts and who needs to know, as functions of the database that the application cannot rewrite."""

from django.db import migrations

from frontdoor.foundation.records.ids import INTAKE_ID, SYSTEM_ID
from frontdoor.foundation.records.rowsecurity import policies, unlock

FUNCTIONS = """
CREATE FUNCTION frontdoor_actor() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('frontdoor.actor', true), '')::uuid $$;

CREATE FUNCTION frontdoor_secret() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('frontdoor.secret', true), '') $$;

CREATE FUNCTION frontdoor_reach() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT reach::text FROM records_actor WHERE id = frontdoor_actor() AND active $$;

CREATE FUNCTION frontdoor_agency() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT agency_id FROM records_actor WHERE id = frontdoor_actor() AND active $$;

CREATE FUNCTION frontdoor_team() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT team_id FROM records_actor WHERE id = frontdoor_actor() AND active $$;

CREATE FUNCTION frontdoor_grant(subjects uuid[], agency uuid, team uuid, member uuid, why text, until timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF coalesce(frontdoor_reach(), '') NOT IN ('all', 'hub') THEN
        RAISE EXCEPTION 'only a member who sees the hub''s work may let others see it'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('frontdoor.definer', 'on', true);
    INSERT INTO records_grant (id, subject, agency_id, team_id, member_id, why, until, given_at, given_by)
    SELECT gen_random_uuid(), s, agency, team, member, why, until, clock_timestamp(), frontdoor_actor()
    FROM unnest(subjects) s
    WHERE NOT EXISTS (
        SELECT 1 FROM records_grant g WHERE g.subject = s AND g.agency_id = agency AND g.why = frontdoor_grant.why
        AND g.team_id IS NOT DISTINCT FROM team AND g.member_id IS NOT DISTINCT FROM member
        AND g.until IS NOT DISTINCT FROM frontdoor_grant.until);
    PERFORM set_config('frontdoor.definer', '', true);
END $$;

CREATE FUNCTION frontdoor_enrol(member uuid, agency uuid, team uuid, new_reach text, is_active boolean)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF coalesce(frontdoor_reach(), '') <> 'all' THEN
        RAISE EXCEPTION 'only the service itself may enrol a member' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO records_actor (id, agency_id, team_id, reach, active)
    VALUES (member, agency, team, new_reach, is_active)
    ON CONFLICT (id) DO UPDATE SET agency_id = agency, team_id = team, reach = new_reach, active = is_active;
END $$;
"""
UNDO = """
DROP FUNCTION frontdoor_enrol; DROP FUNCTION frontdoor_grant; DROP FUNCTION frontdoor_team;
DROP FUNCTION frontdoor_agency; DROP FUNCTION frontdoor_reach; DROP FUNCTION frontdoor_secret;
DROP FUNCTION frontdoor_actor;
"""
# The service itself and the public form act too; they belong to no agency (the nil id).
NOBODY = "00000000-0000-0000-0000-000000000000"
SERVICE = [
    (
        "INSERT INTO records_actor (id, agency_id, reach, active) VALUES (%s, %s, 'all', true), (%s, %s, 'intake', true)",
        [SYSTEM_ID, NOBODY, INTAKE_ID, NOBODY],
    )
]
CACHE = """
CREATE TABLE records_cache (cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
CREATE INDEX records_cache_expires ON records_cache (expires);
"""
GRANT_SEEN = "(SELECT frontdoor_reach()) IN ('all', 'hub') OR agency_id = (SELECT frontdoor_agency())"


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]

    operations = [
        migrations.RunSQL(SERVICE, migrations.RunSQL.noop),
        migrations.RunSQL(FUNCTIONS, UNDO),
        migrations.RunSQL(policies("records_grant", see=GRANT_SEEN, add="false"), unlock("records_grant")),
        migrations.RunSQL(CACHE, "DROP TABLE records_cache;"),
    ]
