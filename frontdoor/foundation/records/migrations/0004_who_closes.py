"""Closing and opening subjects, ending grants, and a grant that nobody can give themselves."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import OVERSIGHT, TO_THEM, overseen, policies, unlock

FUNCTIONS = """
CREATE OR REPLACE FUNCTION frontdoor_grant(
    subjects uuid[], agency uuid, team uuid, member uuid, why text, until timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    reach text := coalesce(frontdoor_reach(), '');
BEGIN
    IF reach NOT IN ('all', 'hub') THEN
        RAISE EXCEPTION 'only a member who sees the hub''s work may let others see it'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('frontdoor.definer', 'on', true);
    -- Whom a restricted record is opened to by name is for the service to write, on the guardian's word alone.
    IF reach = 'hub' AND (member = frontdoor_actor() OR EXISTS (
        SELECT 1 FROM records_closure c WHERE c.subject = ANY (subjects) AND (c.member_id = frontdoor_actor()
        OR c.member_id IS NULL AND (member IS NOT NULL OR NOT EXISTS (
            SELECT 1 FROM records_grant g WHERE g.subject = c.subject AND g.member_id = frontdoor_actor()
            AND (g.until IS NULL OR g.until > clock_timestamp())))))) THEN
        RAISE EXCEPTION 'nobody may let themselves see, nor let others see what is closed'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO records_grant (id, subject, agency_id, team_id, member_id, why, until, given_at, given_by)
    SELECT gen_random_uuid(), s, agency, team, member, why, until, clock_timestamp(), frontdoor_actor()
    FROM unnest(subjects) s
    WHERE NOT EXISTS (
        SELECT 1 FROM records_grant g WHERE g.subject = s AND g.agency_id = agency AND g.why = frontdoor_grant.why
        AND g.team_id IS NOT DISTINCT FROM team AND g.member_id IS NOT DISTINCT FROM member
        AND g.until IS NOT DISTINCT FROM frontdoor_grant.until);
    PERFORM set_config('frontdoor.definer', '', true);
END $$;

CREATE FUNCTION frontdoor_end_grants(subjects uuid[], agency uuid, team uuid, member uuid, reason text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    ended integer;
BEGIN
    IF coalesce(frontdoor_reach(), '') NOT IN ('all', 'hub') THEN
        RAISE EXCEPTION 'only a member who sees the hub''s work may end what others see'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('frontdoor.definer', 'on', true);
    -- By the start of this transaction, as policies reckon: what ends is over for the rest of it too.
    UPDATE records_grant g SET until = now()
    WHERE g.subject = ANY (subjects) AND g.agency_id = agency AND g.why = reason
    AND g.team_id IS NOT DISTINCT FROM team AND g.member_id IS NOT DISTINCT FROM member
    AND (g.until IS NULL OR g.until > now());
    GET DIAGNOSTICS ended = ROW_COUNT;
    PERFORM set_config('frontdoor.definer', '', true);
    RETURN ended;
END $$;

CREATE FUNCTION frontdoor_close(reason uuid, subjects uuid[], member uuid)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF coalesce(frontdoor_reach(), '') <> 'all' THEN
        RAISE EXCEPTION 'only the service itself may close and open records' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('frontdoor.definer', 'on', true);
    DELETE FROM records_closure WHERE because = reason AND subject <> ALL (subjects);
    INSERT INTO records_closure (id, subject, member_id, because)
    SELECT gen_random_uuid(), s, member, reason FROM unnest(subjects) s ON CONFLICT DO NOTHING;
    PERFORM set_config('frontdoor.definer', '', true);
END $$;

CREATE FUNCTION frontdoor_is_closed(wanted uuid[]) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    before text := coalesce(current_setting('frontdoor.definer', true), '');
    closed boolean;
BEGIN
    PERFORM set_config('frontdoor.definer', 'on', true);
    closed := EXISTS (SELECT 1 FROM records_closure c WHERE c.subject = ANY (wanted) AND CLOSED);
    PERFORM set_config('frontdoor.definer', before, true);
    RETURN closed;
END $$;

CREATE FUNCTION frontdoor_closed() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    before text := coalesce(current_setting('frontdoor.definer', true), '');
    few CONSTANT integer := 200;
    closed uuid[];
BEGIN
    PERFORM set_config('frontdoor.definer', 'on', true);
    IF (SELECT count(*) FROM (SELECT 1 FROM records_closure
        WHERE member_id IS NULL OR member_id = frontdoor_actor() LIMIT few + 1) c) <= few THEN
        closed := ARRAY(SELECT c.subject FROM records_closure c WHERE CLOSED);
    END IF;
    PERFORM set_config('frontdoor.definer', before, true);
    RETURN closed;
END $$;
""".replace("CLOSED", TO_THEM)
# The grant as it was stays: it allows more, and nothing that was given by it is undone by going back.
UNDO = """
DROP FUNCTION frontdoor_closed; DROP FUNCTION frontdoor_is_closed;
DROP FUNCTION frontdoor_close; DROP FUNCTION frontdoor_end_grants;
"""
# Each sees what is closed to all, as bare ids, and what is closed to themselves; policies need no more.
SEEN = f"""(member_id IS NULL AND (SELECT frontdoor_reach()) IN ('hub', 'granted'))
    OR member_id = (SELECT frontdoor_actor()) OR (SELECT frontdoor_reach()) = 'all' OR {OVERSIGHT}"""


class Migration(migrations.Migration):
    dependencies = [("records", "0003_closures")]

    operations = [
        migrations.RunSQL(policies("records_closure", see=SEEN, add="false"), unlock("records_closure")),
        overseen("records_grant"),
        migrations.RunSQL(FUNCTIONS, UNDO),
    ]
