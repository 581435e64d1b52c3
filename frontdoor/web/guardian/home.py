"""What waits for the guardian, the one next step first; how much is closed; how far the record of looks is sealed."""

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.needtoknow.queries import tally
from frontdoor.foundation.audit.queries import how_many_alerts
from frontdoor.foundation.clock import now
from frontdoor.foundation.sealing.queries import newest_checkpoints, oldest_unsealed, sealed_so_far
from frontdoor.foundation.sealing.rules import is_overdue
from frontdoor.foundation.sealing.witnesses import kept_outside
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.guardian.waiting import what_waits


def home(request: HttpRequest) -> HttpResponse:
    """What waits: uses to review, questions to answer, unusual looking to ask about."""
    by = viewer(request)
    oldest, sealed, notes = oldest_unsealed(by), sealed_so_far(by), newest_checkpoints(by, 1)
    waits = what_waits(by)
    closed = tally(by)
    page = {
        "waits": waits,
        "tally": closed,
        "more": max(0, closed.questions + closed.uses + how_many_alerts(by) - len(waits)),
        "sealed": sealed,
        "oldest": oldest,
        "late": is_overdue(oldest, now()),
        "checkpoint": notes[0] if notes else None,
        "outside": kept_outside(),
    }
    return render(request, "guardian/home.html", page)
