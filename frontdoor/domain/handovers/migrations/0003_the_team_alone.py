"""An offer is seen by the hub and the team it is made to: not by members of the same agency who are in no team."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import WIDE, policies, relock

BEFORE = f"""{WIDE} OR (agency_id = (SELECT frontdoor_agency())
    AND ((SELECT frontdoor_team()) IS NULL OR team_id = (SELECT frontdoor_team())))"""
ANSWERS_BEFORE = f"""{WIDE} OR EXISTS (SELECT 1 FROM handovers_handover h
    WHERE h.id = handovers_handoveranswer.handover_id AND h.agency_id = (SELECT frontdoor_agency())
    AND ((SELECT frontdoor_team()) IS NULL OR h.team_id = (SELECT frontdoor_team())))"""
OFFERED = f"{WIDE} OR team_id = (SELECT frontdoor_team())"
OF_OWN = f"""{WIDE} OR EXISTS (SELECT 1 FROM handovers_handover h
    WHERE h.id = handovers_handoveranswer.handover_id AND h.team_id = (SELECT frontdoor_team()))"""


class Migration(migrations.Migration):
    dependencies = [("handovers", "0002_need_to_know")]

    operations = [
        relock(
            "handovers_handover",
            see=OFFERED,
            add=WIDE,
            was=migrations.RunSQL(policies("handovers_handover", see=BEFORE, add=WIDE)),
        ),
        relock(
            "handovers_handoveranswer",
            see=OF_OWN,
            add=OF_OWN,
            was=migrations.RunSQL(
                policies("handovers_handoveranswer", see=ANSWERS_BEFORE, add=ANSWERS_BEFORE)
            ),
        ),
    ]
