"""Ringing lost callers back: the list, and one caller."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, may
from frontdoor.domain.agreements.queries import hours
from frontdoor.domain.calls.actions import ring_back as rang
from frontdoor.domain.calls.queries import lost_caller, lost_callers, tries_on, withheld_lately
from frontdoor.domain.calls.rules import CameOf, rung_back_by
from frontdoor.foundation.clock import is_late, now
from frontdoor.foundation.clock import said as clock_said
from frontdoor.foundation.clock import waited as waited_since
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import lists, render, viewer
from frontdoor.web.hub.phones.day import said
from frontdoor.web.hub.phones.forms import RingBackForm


def lost(request: HttpRequest) -> HttpResponse:
    """Whom to ring back, the one who has waited longest first."""
    by = viewer(request)
    desk, at = hours(by), now()
    callers = lost_callers(by)
    lists(request, len(callers))
    due = {one.call_id: rung_back_by(one.first, desk) for one in callers}
    page = {
        "callers": callers,
        "late": sum(is_late(each, at) for each in due.values()),
        "left": {call: clock_said(each, at, desk) for call, each in due.items()},
        "since": {one.call_id: waited_since(one.first, at, desk) for one in callers},
        "withheld": withheld_lately(by),
        "may_ring": may(by, May.RAISE),
        **said(by),
    }
    return render(request, "hub/phones/lost.html", page)


def ring_back(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """One lost caller: their number, how often they tried, and what came of ringing them."""
    by = viewer(request)
    caller = lost_caller(by, call_id)
    tries = tries_on(by, caller.caller, caller.first)
    form = RingBackForm(request.POST if request.method == "POST" else None, tries=len(tries))
    if form.is_valid():
        came_of, words = CameOf(form.cleaned_data["came_of"]), form.cleaned_data["words"]
        ok, capture = attempted(form, lambda: rang(caller.call_id, came_of, words=words, by=by))
        if ok and capture:
            return redirect("hub:call", capture)
        if ok:
            return done(request, SAID[came_of], "hub:lost")
    desk, at = hours(by), now()
    page = {
        "form": form,
        "caller": caller,
        "tries": tries,
        "names": names_of(by, {one.rang_by for one in tries}),
        "left": clock_said(rung_back_by(caller.first, desk), at, desk),
        **said(by),
    }
    return render(request, "hub/phones/ring_back.html", page)


SAID = {
    CameOf.NO_NEED: "Kept: reached, and there is no need any more.",
    CameOf.NO_ANSWER: "Kept: no answer. They stay on the list.",
    CameOf.STOPPED: "Kept: nobody tries them again. If they ring, they are answered as anybody is.",
}
