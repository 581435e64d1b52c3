"""Who may see these rows: the hub and the team that takes the work up; actions also by the agency that owns them."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import WIDE, policies, unlock

HANDED = """EXISTS (SELECT 1 FROM records_grant g WHERE g.subject = {table}.contact_id AND g.why = 'handover'
    AND g.agency_id = (SELECT frontdoor_agency()) AND (g.team_id IS NULL OR g.team_id = (SELECT frontdoor_team())))"""
OWN = f"{WIDE} OR agency_id = (SELECT frontdoor_agency())"
OF_OWN_ACTION = f"""{WIDE} OR EXISTS (SELECT 1 FROM decisions_action a
    WHERE a.id = decisions_report.action_id AND a.agency_id = (SELECT frontdoor_agency()))"""


def handed_over(table: str) -> migrations.RunSQL:
    """A decision is seen by the hub and by the team that its work was offered to; only the hub adds one."""
    see = f"{WIDE} OR {HANDED.format(table=table)}"
    return migrations.RunSQL(policies(table, see=see, add=WIDE), unlock(table))


class Migration(migrations.Migration):
    dependencies = [("decisions", "0001_initial"), ("contacts", "0002_need_to_know")]

    operations = [
        handed_over("decisions_decision"),
        handed_over("decisions_need"),
        handed_over("decisions_statutorytest"),
        handed_over("decisions_signoff"),
        migrations.RunSQL(policies("decisions_action", see=OWN, add=WIDE), unlock("decisions_action")),
        migrations.RunSQL(
            policies("decisions_report", see=OF_OWN_ACTION, add=OF_OWN_ACTION), unlock("decisions_report")
        ),
    ]
