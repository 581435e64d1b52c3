"""Addresses for the teams that take work up."""

from frontdoor.web.frame.access import RECEIVERS, page
from frontdoor.web.teams import offers
from frontdoor.web.teams.knowing import know
from frontdoor.web.teams.outreach import outreach

app_name = "teams"

urlpatterns = [
    page("advice/", outreach, name="outreach", who=RECEIVERS),
    page("", offers.offered, name="offered", who=RECEIVERS),
    page("offers/<uuid:handover_id>/", offers.offer, name="offer", who=RECEIVERS, subject="handover_id"),
    page("offers/<uuid:handover_id>/i-know-them/", know, name="know", who=RECEIVERS, subject="handover_id"),
]
