"""What the referrals of one's own agency told us: what its people do well, and what would help next time."""

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.assurance.queries import our_referrals
from frontdoor.domain.assurance.rules import FEWEST, lines, quarter_of, to_praise, to_work_on, trend
from frontdoor.foundation.clock import today
from frontdoor.web.frame.pages import render, viewer


def ours(request: HttpRequest) -> HttpResponse:
    """One's own agency, all its places together, beside the county: for its people alone, and with nobody in it."""
    by, on = viewer(request), today()
    found = our_referrals(by, on)
    six = lines(found.year, found.county)
    page = {
        "agency": by.agency_name,
        "of": found.year.of,
        "lines": six,
        "praise": to_praise(six),
        "work_on": to_work_on(six),
        "points": trend(found.theirs, found.everybodys, quarter_of(on)),
        "fewest": FEWEST,
        "until": on,
    }
    return render(request, "partner/ours.html", page)
