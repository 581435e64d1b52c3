"""The actions that one's agency took on, and how they went."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.contacts.queries import named_on
from frontdoor.domain.decisions.actions import report_action as report
from frontdoor.domain.decisions.queries import action_seen, actions_of_agency, how_many_actions
from frontdoor.domain.decisions.rules import Progress
from frontdoor.foundation.clock import today
from frontdoor.foundation.govuk.fields import Option, RadiosField, TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, shows, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.hub.worklist.lines import said_people


class Report(QuestionForm):
    """How an action went."""

    progress = RadiosField(
        "How did it go?",
        [
            Option(Progress.DONE, "Done"),
            Option(Progress.CHANGED, "Going on, but changed", hint="It stays on the list"),
            Option(
                Progress.NOT_DONE, "Could not be done", hint="It stays on the list until it is agreed anew"
            ),
        ],
        named="how it went",
    )
    evidence = TextareaField(
        "What was done, and what shows it?", hint="Or why not, and what instead", named="what was done"
    )


def actions(request: HttpRequest) -> HttpResponse:
    """What is to be done by this agency, soonest due first; or what it has done."""
    by, finished = viewer(request), request.GET.get("show") == "done"
    page = paged(
        request,
        lambda: how_many_actions(by, done=finished),
        lambda start, count: actions_of_agency(by, done=finished, start=start, count=count),
    )
    people = named_on(by, [one.contact_id for one in page])
    about = {contact: said_people(named) for contact, named in people.items()}
    return render(
        request, "hub/actions.html", {"page": page, "finished": finished, "about": about, "on": today()}
    )


def report_action(request: HttpRequest, action_id: UUID) -> HttpResponse:
    """Say how one action went, and what shows it."""
    by, form = viewer(request), Report(request.POST or None)
    found = action_seen(by, action_id)
    shows(request, found.contact_id, action_id)

    def say() -> None:
        said = form.cleaned_data
        report(action_id, progress=Progress(said["progress"]), evidence=said["evidence"], by=by)

    if request.method == "POST" and was_done(form, say):
        return done(request, "Noted. Everybody on this contact can see it.", "hub:contact", found.contact_id)
    people = said_people(named_on(by, [found.contact_id]).get(found.contact_id, ()))
    return render(
        request, "hub/report_action.html", {"action": found, "people": people, "form": form, "on": today()}
    )
