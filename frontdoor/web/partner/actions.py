"""Actions that an agency took on."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.contacts.queries import involved_in
from frontdoor.domain.decisions.actions import report_action
from frontdoor.domain.decisions.queries import action_seen, actions_of_agency, how_many_actions
from frontdoor.domain.decisions.rules import Progress
from frontdoor.foundation.clock import today
from frontdoor.web.frame.deeds import was_done
from frontdoor.web.frame.pages import render, viewer
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
    people = involved_in(who, [one.contact_id for one in page])
    on: date = today()
    return render(
        request, "partner/actions.html", {"page": page, "finished": finished, "people": people, "on": on}
    )


def action(request: HttpRequest, action_id: UUID) -> HttpResponse:
    """One action: what was agreed, and how it went."""
    who = viewer(request)
    form = ReportForm(request.POST or None)
    if request.method == "POST" and was_done(form, lambda: _report(request, action_id, form)):
        messages.success(request, "Thank you. The hub can see it.")
        return redirect("partner:actions")
    found = action_seen(who, action_id)
    people = involved_in(who, [found.contact_id]).get(found.contact_id, ())
    context = {"action": found, "people": people, "form": form, "on": today()}
    return render(request, "partner/action.html", context)


def _report(request: HttpRequest, action_id: UUID, form: ReportForm) -> None:
    given = form.cleaned_data
    report_action(
        action_id, progress=Progress(given["progress"]), evidence=given["evidence"], by=viewer(request)
    )
