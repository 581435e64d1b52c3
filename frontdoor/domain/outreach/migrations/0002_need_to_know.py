"""Who may see advice: the team that gave it and the hub; which contact followed it, the hub alone."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import WIDE, closed_where_closed, overseen, policies, unlock

NOTE, LINK = "outreach_advicenote", "outreach_advicelink"
OWN = "team_id = (SELECT frontdoor_team())"
FOLLOWED = """
CREATE FUNCTION outreach_followed() RETURNS TABLE (note_id uuid) LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE own uuid := frontdoor_team();
BEGIN
    PERFORM set_config('frontdoor.definer', 'on', true);
    RETURN QUERY SELECT DISTINCT l.note_id FROM outreach_advicelink l
        JOIN outreach_advicenote n ON n.id = l.note_id WHERE n.team_id = own;
    PERFORM set_config('frontdoor.definer', '', true);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("outreach", "0001_initial"), ("needtoknow", "0005_questions")]

    operations = [
        migrations.RunSQL(policies(NOTE, see=f"{WIDE} OR {OWN}", add=OWN), unlock(NOTE)),
        migrations.RunSQL(policies(LINK, see=WIDE, add=WIDE), unlock(LINK)),
        closed_where_closed(LINK, "contact_id"),
        overseen(NOTE),
        overseen(LINK),
        migrations.RunSQL(FOLLOWED, "DROP FUNCTION outreach_followed;"),
    ]
