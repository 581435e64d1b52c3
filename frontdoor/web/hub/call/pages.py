"""The page on which a call is taken, and its saving at every answer."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import agencies
from frontdoor.domain.contacts.actions import keep_hub_draft, let_hub_draft_go
from frontdoor.domain.contacts.queries import DraftSeen, hub_draft
from frontdoor.domain.contacts.rules import DraftKind, Part
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub.call.answers import Stated, answers_in, people_of, person_form
from frontdoor.web.hub.call.births import read_birth
from frontdoor.web.hub.call.known import around, known
from frontdoor.web.hub.call.pressing import pressed
from frontdoor.web.hub.call.questions import Call
from frontdoor.web.hub.call.sending import Chosen, next_page, send
from frontdoor.web.hub.call.stating import missing, part_of


def start(request: HttpRequest) -> HttpResponse:
    """A fresh call: its address is made here, and its draft with the first answer that is kept."""
    return redirect("hub:call", new_id())


def call(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """The call: every question on one screen; a button sends it, changes its people, or saves it."""
    by = viewer(request)
    taken = hub_draft(by, call_id)
    if taken and taken.sent_as:
        return redirect("hub:contact", taken.sent_as)
    if request.method != "POST":
        return _drawn(request, call_id, taken)
    if request.POST.get("do") == "drop":
        return _dropped(request, call_id, taken)
    answers = answers_in(request.POST)
    at = pressed(by, answers, request.POST.get("do", ""))
    keep_hub_draft(call_id, DraftKind.CALL, answers, by=by)
    if "send" in request.POST:
        return _sent(request, call_id, Chosen(request.POST["send"]))
    address = reverse("hub:call", args=[call_id])
    return redirect(f"{address}?at={at}#{at}" if at else address)


def save(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """Keep the call as it stands, and bring what is known of those about whom something new was typed."""
    by = viewer(request)
    if request.method != "POST":
        raise NotThere
    before = hub_draft(by, call_id)
    answers = answers_in(request.POST)
    saved_at = keep_hub_draft(call_id, DraftKind.CALL, answers, by=by)
    people = _changed(before.answers if before else {}, answers)
    return render(
        request,
        "hub/call/_saved.html",
        {**_beside(by, answers, people), "saved_at": saved_at, "first": before is None},
    )


def _changed(before: Any, now: dict[str, Any]) -> list[Stated]:
    """The people of whom something else is said than before; all of them when the family's address changed."""
    old = {one["key"]: one for one in before.get("people") or ()}
    moved = any(before.get(name) != now.get(name) for name in ("line", "town", "postcode"))
    return [one for one in now["people"] if moved or old.get(one["key"]) != one]


def _beside(by: Viewer, answers: dict[str, Any], people: list[Stated]) -> dict[str, Any]:
    """What stands beside the questions: danger, what was understood of a birth, and who is known."""
    on = today()
    births = {
        one["key"]: read_birth(one.get("born", ""), on, unborn=part_of(one) is Part.UNBORN).said(on)
        for one in people
    }
    return {
        "emergency": answers.get("emergency") == "yes",
        "births": births,
        "known": known(by, people, answers, on),
    }


def _drawn(
    request: HttpRequest, call_id: UUID, taken: DraftSeen | None, form: Call | None = None, lacking: Any = ()
) -> HttpResponse:
    by = viewer(request)
    answers = dict(taken.answers) if taken else {}
    form = form or Call(initial=answers)
    form.fields["agency_code"].offer([(each.code, each.short) for each in agencies(by)])  # type: ignore[attr-defined]
    people = people_of(answers)
    begun_by = taken.started_by if taken else by.id
    page = {
        "call_id": call_id,
        "form": form,
        "lacking": lacking,
        "people": [(one["key"], person_form(one)) for one in people],
        "at": request.GET.get("at", ""),
        "saved_at": taken.saved_at if taken else None,
        "begun_at": taken.started_at if taken else None,
        "begun_by": "" if begun_by == by.id else names_of(by, [begun_by]).get(begun_by, "a colleague"),
        "choices": list(Chosen),
        "around": around(by, people),
        **_beside(by, answers, people),
    }
    return render(request, "hub/call/call.html", page)


def _sent(request: HttpRequest, call_id: UUID, chosen: Chosen) -> HttpResponse:
    """Send the call if it says enough; else the same page says what is missing, and nothing is lost."""
    by = viewer(request)
    taken = hub_draft(by, call_id)
    if taken is None:
        raise NotThere
    form = Call(request.POST)
    form.fields["agency_code"].offer([(each.code, each.short) for each in agencies(by)])  # type: ignore[attr-defined]
    lacking = missing(taken.answers)
    if not form.is_valid() or lacking:
        return _drawn(request, call_id, taken, form, lacking)
    sent = send(taken, chosen, today(), by=by)
    messages.success(request, f"Sent. Read out to the caller: reference {sent.reference}, code {sent.code}.")
    for reason in sent.unlinked:
        messages.warning(request, reason)
    return redirect(next_page(by, sent.contact_id, chosen))


def _dropped(request: HttpRequest, call_id: UUID, taken: DraftSeen | None) -> HttpResponse:
    if taken:
        let_hub_draft_go(call_id, by=viewer(request))
    messages.success(request, "The call was dropped: nothing was said in it.")
    return redirect("hub:worklist")
