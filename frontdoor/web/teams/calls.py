"""Calls that ask for us: early help joins somebody at the front door while the caller is still there."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.dateparse import parse_datetime

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.queries import need_labels
from frontdoor.domain.contacts.actions.company import join_call, leave_call, write_beside
from frontdoor.domain.contacts.queries import DraftSeen
from frontdoor.domain.contacts.queries.company import calls_asking, is_asked, joined_call
from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.contacts.rules.company import name_beside
from frontdoor.foundation.live.here import leave, others_here
from frontdoor.foundation.live.saying import hears
from frontdoor.foundation.records.refusals import NotThere, Refused
from frontdoor.web.frame.pages import render, render_block, viewer

ENDED = "The call has ended. What you wrote is kept with it. Thank you for coming."


def calls(request: HttpRequest) -> HttpResponse:
    """The calls that ask for somebody of this agency: who asks and since when, and nothing of what was said."""
    return render(request, "teams/calls.html", _asking(viewer(request)))


def calls_new(request: HttpRequest) -> HttpResponse:
    """The same list, for a page that is open."""
    return render_block(request, "teams/calls.html", "asking", _asking(viewer(request)))


def calls_hear(request: HttpRequest) -> HttpResponse:
    """Let an open list hear that somebody asks."""
    return hears(viewer(request).agency_id)


def call(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """A call that asks for us: join it, write beside it, go."""
    by = viewer(request)
    if not is_asked(by, call_id, by.agency_id):
        raise NotThere
    if request.method == "POST":
        return _did(request, by, call_id)
    return render(request, "teams/call.html", _page(by, call_id))


def call_new(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """What stands on a call by now, for a page that has joined it; nothing where it shows all."""
    by = viewer(request)
    if not is_asked(by, call_id, by.agency_id):
        raise NotThere
    page, since = _page(by, call_id), parse_datetime(request.GET.get("since", "") or "x")
    draft: DraftSeen | None = page["call"]
    if (
        draft
        and since
        and since.tzinfo
        and since >= draft.saved_at
        and request.GET.get("here") == page["here_ids"]
    ):
        return HttpResponse(status=204)
    return render_block(request, "teams/call.html", "now", page)


def call_hear(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """Let a page that has joined a call hear that it changed."""
    by = viewer(request)
    if not is_asked(by, call_id, by.agency_id):
        raise NotThere
    return hears(call_id)


def _did(request: HttpRequest, by: Viewer, call_id: UUID) -> HttpResponse:
    deed = request.POST.get("do", "")
    if deed == "leave":
        leave_call(call_id, by=by)
        leave(call_id, by.id)
        messages.success(request, "You have left the call. What you wrote stays with it.")
        return redirect("teams:calls")
    try:
        if deed == "join":
            join_call(call_id, by=by)
        elif deed == "write":
            write_beside(call_id, request.POST.get("words", ""), by=by)
    except (Refused, NotThere):
        messages.info(request, ENDED)
        return redirect("teams:calls")
    if request.headers.get("HX-Request"):
        return render_block(request, "teams/call.html", "kept", _page(by, call_id))
    return redirect("teams:call", call_id)


def _asking(by: Viewer) -> dict[str, Any]:
    found = calls_asking(by)
    return {"asking": found, "names": names_of(by, [one.by for one in found])}


def _page(by: Viewer, call_id: UUID) -> dict[str, Any]:
    """The call as far as it goes for this member: none of it before they join, nor after it was sent."""
    draft = joined_call(by, call_id)
    answers = draft.answers if draft else {}
    others = others_here(call_id, by.id) if draft else []
    names = names_of(by, others) if others else {}
    labels = need_labels(by)
    return {
        "call_id": call_id,
        "call": draft,
        "said": {name: answers.get(name, "") for name in ("emergency", "words", "tried", "advised")},
        "people": [line for one in answers.get("people") or () if (line := _said(one))],
        "needs": [labels[code] for code in answers.get("needs") or () if code in labels],
        "words": answers.get(name_beside(str(by.id)), ""),
        "here": {one: names[one] for one in others if one in names},
        "here_ids": " ".join(map(str, others)),
    }


def _said(one: dict[str, str]) -> str:
    """One person of a call in a line, as they were stated; empty where nothing was said of them."""
    part = one.get("part", "")
    who = Part(part).label if part in list(Part) else ""
    name = " ".join(filter(None, (one.get("forename", "").strip(), one.get("surname", "").strip())))
    about = (one.get(each, "").strip() for each in ("born", "school", "relation"))
    said = ", ".join(filter(None, (name, *about)))
    return f"{who}: {said}" if said else ""
