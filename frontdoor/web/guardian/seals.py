"""How far the record of looks is sealed, and the checkpoint to keep on paper."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse

from frontdoor.foundation.clock import now
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.foundation.sealing.queries import newest_checkpoints, oldest_unsealed, sealed_so_far
from frontdoor.web.frame.pages import render, viewer

AT_MOST = timedelta(seconds=60)
"""For how long a look may stand unsealed before somebody is told (SECURITY control 18)."""


def seals(request: HttpRequest) -> HttpResponse:
    """Whether the record of looks is sealed, and the checkpoints that others keep."""
    by = viewer(request)
    oldest = oldest_unsealed(by)
    page = {
        "sealed": sealed_so_far(by),
        "oldest": oldest,
        "late": is_late(oldest),
        "checkpoints": newest_checkpoints(by),
    }
    return render(request, "guardian/seals.html", page)


def checkpoint(request: HttpRequest) -> HttpResponse:
    """The newest checkpoint on a sheet of paper."""
    found = newest_checkpoints(viewer(request), 1)
    if not found:
        raise NotThere
    return render(request, "guardian/checkpoint.html", {"note": found[0]})


def is_late(oldest: object) -> bool:
    """Whether a look has stood unsealed for longer than it may."""
    return bool(oldest) and now() - oldest > AT_MOST  # type: ignore[operator]
