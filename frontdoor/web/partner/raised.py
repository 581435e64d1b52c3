"""What one raised oneself: the words that we told, as on the page that anybody has for their own worry."""

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.agreements.queries import hours
from frontdoor.domain.feedback.queries import how_many_raised_by_me, raised_by_me
from frontdoor.foundation.clock import acknowledge_due
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.paging import paged


def raised(request: HttpRequest) -> HttpResponse:
    """The worries that came with one's own e-mail address, and what was told of each."""
    who = viewer(request)
    page = paged(
        request,
        lambda: how_many_raised_by_me(who),
        lambda start, count: raised_by_me(who, start=start, count=count),
    )
    week = hours(who)
    due = {one.reference: acknowledge_due(one.raised_at, week) for one in page}
    return render(request, "partner/raised.html", {"page": page, "due": due})
