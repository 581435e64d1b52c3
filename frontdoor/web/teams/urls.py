"""Addresses for the teams that take work up."""

from frontdoor.web.frame.access import RECEIVERS, page
from frontdoor.web.teams import calls, offers
from frontdoor.web.teams.knowing import know
from frontdoor.web.teams.outreach import outreach

app_name = "teams"

urlpatterns = [
    page("advice/", outreach, name="outreach", who=RECEIVERS),
    page("calls/", calls.calls, name="calls", who=RECEIVERS),
    # Asked by the open page itself: on record as its look already, and not again as a look at anybody.
    page("calls/new/", calls.calls_new, name="calls_new", who=RECEIVERS, kind=None, passive=True),
    page("calls/hears/", calls.calls_hear, name="calls_hears", who=RECEIVERS, kind=None, passive=True),
    page("calls/<uuid:call_id>/", calls.call, name="call", who=RECEIVERS, subject="call_id"),
    page(
        "calls/<uuid:call_id>/new/",
        calls.call_new,
        name="call_new",
        who=RECEIVERS,
        piece="call_id",
        passive=True,
    ),
    page(
        "calls/<uuid:call_id>/hears/",
        calls.call_hear,
        name="call_hears",
        who=RECEIVERS,
        subject="call_id",
        kind=None,
        passive=True,
    ),
    page("", offers.offered, name="offered", who=RECEIVERS),
    page("offers/<uuid:handover_id>/", offers.offer, name="offer", who=RECEIVERS, subject="handover_id"),
    page("offers/<uuid:handover_id>/i-know-them/", know, name="know", who=RECEIVERS, subject="handover_id"),
]
