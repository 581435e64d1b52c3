"""Unusual looking: what somebody should ask about, and what came of asking."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.foundation.audit.actions import answer_alert
from frontdoor.foundation.audit.queries import alert_seen, how_many_alerts, looks_of
from frontdoor.foundation.audit.queries import alerts as which
from frontdoor.foundation.audit.rules import Verdict
from frontdoor.foundation.audit.unusual import Case
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, shows, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.guardian.forms import AnswerForm
from frontdoor.web.guardian.naming import names_for, role_words
from frontdoor.web.guardian.saying import did

MOST_LOOKS = 50
WHAT_TO_DO = {
    Case.BULK: "Ask what they were doing. Taking over a colleague’s work explains it, and so does tidying a list that "
    "a manager asked for. Being curious does not.",
    Case.OUT_OF_HOURS: "Ask whether they were on duty. If they were, say so in your answer.",
    Case.SAME_SURNAME: "Ask whether they know the family. If they do, close it to them: “A colleague knows this "
    "family” stands on the contact. A common name alone is no reason to doubt anybody.",
    Case.NEVER_ASSIGNED: "Ask what they needed it for. Nobody in their agency worked on it, and nothing waited.",
    Case.LONG_CLOSED: "Ask what they needed it for. Old records are read where a family comes back; this one did not.",
    Case.GUESSING: "Ask what they were looking for. A wrong link explains a few refusals, and not so many.",
    Case.LOCKED_OUT: "Ask whose account it is whether it was them. If it was not, have their second factor renewed.",
}


def alerts(request: HttpRequest) -> HttpResponse:
    """What nobody has asked about yet, oldest first; and what came of the others."""
    by, waiting = viewer(request), request.GET.get("show") != "answered"
    page = paged(
        request,
        lambda: how_many_alerts(by, waiting=waiting),
        lambda start, count: which(by, waiting=waiting, start=start, count=count),
    )
    names = names_for(by, subjects=[one.subject for one in page])
    return render(request, "guardian/alerts.html", {"page": page, "waiting": waiting, "names": names})


def alert(request: HttpRequest, alert_id: UUID) -> HttpResponse:
    """One of them: who, what and when, what to do, and what came of it."""
    by = viewer(request)
    one = alert_seen(by, alert_id)
    if one.subject and one.case is not Case.LOCKED_OUT:
        shows(request, one.subject, alert_id)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and was_done(form, lambda: _answer(form, alert_id, by)):
        return done(request, "Kept. What came of it stays with the alert.", "guardian:home")
    looked = (
        list(looks_of(by, one.member_id, since=one.since, until=one.until)[:MOST_LOOKS])
        if one.member_id
        else []
    )
    page = {
        "one": one,
        "form": form,
        "what_to_do": WHAT_TO_DO[one.case],
        "looks": looked,
        "names": names_for(
            by,
            members=[one.member_id, one.answered_by, one.subject],
            subjects=[one.subject, *(look.subject for look in looked)],
        ),
        "role": role_words,
        "did": did,
    }
    return render(request, "guardian/alert.html", page)


def _answer(form: AnswerForm, alert_id: UUID, by: Viewer) -> None:
    answer_alert(alert_id, Verdict(form.cleaned_data["verdict"]), form.cleaned_data["words"], by=by)
