"""A decision is no longer seen once the team's need to know has run out."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import NEED, WIDE, policies, relock

TABLES = ("decisions_decision", "decisions_need", "decisions_statutorytest", "decisions_signoff")
BEFORE = """EXISTS (SELECT 1 FROM records_grant g WHERE g.subject = {table}.contact_id AND g.why = 'handover'
    AND g.agency_id = (SELECT frontdoor_agency()) AND (g.team_id IS NULL OR g.team_id = (SELECT frontdoor_team())))"""
HANDED = NEED.removesuffix(")") + " AND g.why = 'handover')"


def handed_over(table: str) -> migrations.RunSQL:
    """A decision is seen by the hub, and by the team that its work was offered to for as long as it needs to know."""
    before = policies(table, see=f"{WIDE} OR {BEFORE.format(table=table)}", add=WIDE)
    see = f"{WIDE} OR {HANDED.format(table=table, column='contact_id')}"
    return relock(table, see=see, add=WIDE, was=migrations.RunSQL(before))


class Migration(migrations.Migration):
    dependencies = [("decisions", "0002_need_to_know")]

    operations = [handed_over(table) for table in TABLES]
