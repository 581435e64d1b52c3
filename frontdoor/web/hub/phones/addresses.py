"""Addresses of the telephones. None of them ever holds a caller's number."""

from frontdoor.domain.accounts.rules import ALLOWED, May
from frontdoor.foundation.audit.rules import Kind
from frontdoor.web.frame.access import HUB, page
from frontdoor.web.hub.phones.day import phones
from frontdoor.web.hub.phones.fold import contact_call
from frontdoor.web.hub.phones.log import calls_import, calls_log, calls_rejected
from frontdoor.web.hub.phones.lost import lost, ring_back
from frontdoor.web.hub.phones.one import phone_call

LOG = "phones/log/"
RINGING = HUB & ALLOWED[May.RAISE]

telephone = [
    page("phones/", phones, name="phones", who=HUB),
    page("phones/lost/", lost, name="lost", who=HUB),
    page("phones/lost/<uuid:call_id>/", ring_back, name="ring_back", who=RINGING, subject="call_id"),
    page("phones/calls/<uuid:call_id>/", phone_call, name="phone_call", who=HUB, subject="call_id"),
    page(
        "contacts/<uuid:contact_id>/call/", contact_call, name="contact_call", who=HUB, subject="contact_id"
    ),
    page(LOG, calls_log, name="calls_log", who=HUB),
    page(f"{LOG}<uuid:import_id>/", calls_import, name="calls_import", who=HUB),
    page(
        f"{LOG}<uuid:import_id>/rejected/",
        calls_rejected,
        name="calls_rejected",
        who=HUB,
        piece="import_id",
        kind=Kind.EXPORT,
    ),
]
