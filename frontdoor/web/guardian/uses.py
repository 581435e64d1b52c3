"""Restricted records that were opened for a reason: to be reviewed within a working day."""

from collections.abc import Iterable
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.queries import hours
from frontdoor.domain.contacts.queries import people_on
from frontdoor.domain.needtoknow.actions import review
from frontdoor.domain.needtoknow.queries import UseSeen, how_many_uses, use_seen
from frontdoor.domain.needtoknow.queries import uses as which
from frontdoor.domain.needtoknow.rules import Verdict
from frontdoor.foundation.audit.queries import looks_at
from frontdoor.foundation.clock import acknowledge_due, now, said
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, shows, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.guardian.forms import ReviewForm
from frontdoor.web.guardian.naming import names_for
from frontdoor.web.guardian.saying import did

MOST_LOOKS = 50


def uses(request: HttpRequest) -> HttpResponse:
    """What waits for a review, soonest due first; and what was reviewed."""
    by, reviewed = viewer(request), request.GET.get("show") == "reviewed"
    page = paged(
        request,
        lambda: how_many_uses(by, reviewed=reviewed),
        lambda start, count: which(by, reviewed=reviewed, start=start, count=count),
    )
    context = {
        "page": page,
        "reviewed": reviewed,
        "names": names_for(
            by, members=[one.broken_by for one in page], subjects=[one.contact_id for one in page]
        ),
        "left": time_left(by, page),
    }
    return render(request, "guardian/uses.html", context)


def use(request: HttpRequest, use_id: UUID) -> HttpResponse:
    """One use: who, when, why, and what they opened of it; then the verdict."""
    by = viewer(request)
    one = use_seen(by, use_id)
    shows(request, one.contact_id, use_id)
    form = ReviewForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and was_done(form, lambda: _review(form, use_id, by)):
        return done(request, "Reviewed. Your words stay with it.", "guardian:home")
    subjects = [one.contact_id, *people_on(by, [one.contact_id])]
    looked = looks_at(by, *subjects, since=one.broken_at, until=one.until).filter(member_id=one.broken_by)
    page = {
        "one": one,
        "form": form,
        "looks": list(looked[:MOST_LOOKS]),
        "names": names_for(by, members=[one.broken_by, one.reviewed_by], subjects=subjects),
        "did": did,
        "left": time_left(by, [one]).get(one.id),
    }
    return render(request, "guardian/use.html", page)


def time_left(by: Viewer, found: Iterable[UseSeen]) -> dict[UUID, str]:
    """What is left of the working day within which each is to be reviewed."""
    waiting = [one for one in found if one.verdict is None]
    if not waiting:
        return {}
    desk, at = hours(by), now()
    return {one.id: said(acknowledge_due(one.broken_at, desk), at, desk) for one in waiting}


def _review(form: ReviewForm, use_id: UUID, by: Viewer) -> None:
    review(use_id, Verdict(form.cleaned_data["verdict"]), form.cleaned_data["words"], by=by)
