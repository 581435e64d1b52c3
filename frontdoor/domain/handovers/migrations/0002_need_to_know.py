"""Who may see these rows: the hub, and the team that the work is offered to."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import WIDE, policies, unlock

OFFERED = f"""{WIDE} OR (agency_id = (SELECT frontdoor_agency())
    AND ((SELECT frontdoor_team()) IS NULL OR team_id = (SELECT frontdoor_team())))"""
OF_OWN = f"""{WIDE} OR EXISTS (SELECT 1 FROM handovers_handover h
    WHERE h.id = handovers_handoveranswer.handover_id AND h.agency_id = (SELECT frontdoor_agency())
    AND ((SELECT frontdoor_team()) IS NULL OR h.team_id = (SELECT frontdoor_team())))"""


class Migration(migrations.Migration):
    dependencies = [("handovers", "0001_initial"), ("contacts", "0002_need_to_know")]

    operations = [
        migrations.RunSQL(
            policies("handovers_handover", see=OFFERED, add=WIDE), unlock("handovers_handover")
        ),
        migrations.RunSQL(
            policies("handovers_handoveranswer", see=OF_OWN, add=OF_OWN), unlock("handovers_handoveranswer")
        ),
    ]
