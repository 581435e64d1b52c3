"""Who sees tokens, and the one way in which a token lets a system in, counting its calls."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import WIDE, policies, unlock

OURS = "(SELECT frontdoor_reach()) = 'all'"
# Whoever holds a token has no reach yet. The count of the minute is kept at once and for all of the web's workers
# together; the sum is over all tokens of a system, since one that is being renewed has two.
LET_IN = """
CREATE FUNCTION accounts_let_in(held text, at timestamptz)
RETURNS TABLE (id uuid, name text, agency uuid, code text, short text, calls bigint, wait integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    this_minute timestamptz := date_trunc('minute', at);
    caller uuid;
BEGIN
    PERFORM set_config('frontdoor.definer', 'on', true);
    UPDATE accounts_token t SET last_used = at, minute = this_minute,
        calls = CASE WHEN t.minute = this_minute THEN t.calls + 1 ELSE 1 END
    FROM accounts_member m JOIN records_actor a ON a.id = m.id
    WHERE t.digest = held AND t.revoked_at IS NULL AND t.until > at
    AND m.id = t.member_id AND m.role = 'other_system' AND m.left_at IS NULL AND a.active
    RETURNING t.member_id INTO caller;
    RETURN QUERY SELECT m.id, m.name::text, g.id, g.code::text, g.short::text,
        (SELECT sum(t.calls) FROM accounts_token t WHERE t.member_id = m.id AND t.minute = this_minute),
        ceil(extract(epoch FROM this_minute + interval '1 minute' - at))::integer
        FROM accounts_member m JOIN agencies_agency g ON g.id = m.agency_id WHERE m.id = caller;
    PERFORM set_config('frontdoor.definer', '', true);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_tokens"),
        ("agencies", "0001_initial"),
        ("records", "0002_need_to_know"),
    ]

    operations = [
        migrations.RunSQL(
            policies("accounts_token", see=WIDE, add=OURS, change=OURS), unlock("accounts_token")
        ),
        migrations.RunSQL(LET_IN, "DROP FUNCTION accounts_let_in;"),
    ]
