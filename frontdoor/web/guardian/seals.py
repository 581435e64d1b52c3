"""How far the record of looks is sealed, and the checkpoint to keep on paper."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from frontdoor.foundation.clock import now
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.foundation.sealing.queries import newest_checkpoints, oldest_unsealed, sealed_so_far
from frontdoor.foundation.sealing.rules import is_overdue
from frontdoor.foundation.sealing.witnesses import kept_outside
from frontdoor.web.frame.pages import render, viewer


def seals(request: HttpRequest) -> HttpResponse:
    """Whether the record of looks is sealed, and the checkpoints that others keep."""
    by = viewer(request)
    oldest = oldest_unsealed(by)
    page = {
        "sealed": sealed_so_far(by),
        "oldest": oldest,
        "late": is_overdue(oldest, now()),
        "checkpoints": newest_checkpoints(by),
        "mailed": bool(settings.WITNESSES),
        "outside": kept_outside(),
    }
    return render(request, "guardian/seals.html", page)


def checkpoint(request: HttpRequest) -> HttpResponse:
    """The newest checkpoint on a sheet of paper."""
    found = newest_checkpoints(viewer(request), 1)
    if not found:
        raise NotThere
    return render(request, "guardian/checkpoint.html", {"note": found[0]})
