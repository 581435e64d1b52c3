"""Actions that an agency took on."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.contacts.queries import named_on
from frontdoor.domain.decisions.actions import report_action
from frontdoor.domain.decisions.queries import action_seen, actions_of_agency, how_many_actions
from frontdoor.domain.decisions.rules import Progress
from frontdoor.foundation.clock import today
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, shows, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.partner.forms import ReportForm


def actions(request: HttpRequest) -> HttpResponse:
    """What this agency has to do, soonest due first; and what it has done."""
    who, finished = viewer(request), request.GET.get("show") == "done"
    page = paged(
        request,
        lambda: how_many_actions(who, done=finished),
        lambda start, count: actions_of_agency(who, done=finished, start=start, count=count),
    )
    people = named_on(who, [one.contact_id for one in page])
    on: date = today()
    return render(
        request, "partner/actions.html", {"page": page, "finished": finished, "people": people, "on": on}
    )


def action(request: HttpRequest, action_id: UUID) -> HttpResponse:
    """One action: what was agreed, and how it went."""
    who = viewer(request)
    form = ReportForm(request.POST if request.method == "POST" else None)
    found = action_seen(who, action_id)
    shows(request, found.contact_id, action_id)
    if request.method == "POST" and was_done(form, lambda: _report(request, action_id, form)):
        return done(request, "Thank you. The hub can see how it went.", "partner:actions")
    people = named_on(who, [found.contact_id]).get(found.contact_id, ())
    names = names_of(who, [one.reported_by for one in found.reports])
    context = {"action": found, "people": people, "names_by": names, "form": form, "on": today()}
    return render(request, "partner/action.html", context)


def _report(request: HttpRequest, action_id: UUID, form: ReportForm) -> None:
    given = form.cleaned_data
    report_action(
        action_id, progress=Progress(given["progress"]), evidence=given["evidence"], by=viewer(request)
    )
