"""One call: what was logged of it, and what it was: of a contact, or of none and why."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, may
from frontdoor.domain.calls.actions import join_call, needs_no_contact, take_back
from frontdoor.domain.calls.queries import call_seen, contacts_like
from frontdoor.domain.calls.rules import NoContactNeeded
from frontdoor.domain.contacts.queries import captures, contact_by_reference
from frontdoor.foundation.clock import local
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.asked import id_in
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import render, shows, viewer
from frontdoor.web.hub.phones.day import said
from frontdoor.web.hub.phones.forms import NoContactForm, ReferenceForm

TAKEN_BACK = "Undone. What was said before stays on record."


def phone_call(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """A call, with the contacts that it may have been about; one press says which, or why none."""
    by = viewer(request)
    sent = request.POST if request.method == "POST" else None
    do = request.POST.get("do", "")
    forms: dict[str, QuestionForm] = {
        "by_reference": ReferenceForm(sent if do == "reference" else None),
        "no_contact": NoContactForm(sent if do == "none" else None),
        "press": QuestionForm(sent if do in ("join", "undo") else None),
    }
    deeds: dict[str, Callable[[], object]] = {
        "reference": lambda: _joined_by_reference(request, call_id, forms["by_reference"]),
        "none": lambda: _none(request, call_id, forms["no_contact"]),
        "join": lambda: join_call(call_id, id_in(request, "contact"), chasing=_chases(request), by=by),
        "undo": lambda: take_back(call_id, by=by),
    }
    form = forms.get({"reference": "by_reference", "none": "no_contact"}.get(do, "press"))
    if do in deeds and form and form.is_valid() and attempted(form, deeds[do])[0]:
        call = call_seen(by, call_id)
        return done(request, _words(do), "hub:phone_call", call.id)
    return _drawn(request, call_id, forms)


def _drawn(request: HttpRequest, call_id: UUID, forms: dict[str, QuestionForm]) -> HttpResponse:
    by = viewer(request)
    call = call_seen(by, call_id)
    if call.contact_id:
        shows(request, call.contact_id, call_id)
    joined = captures(by, [call.contact_id]) if call.contact_id else []
    page = {
        **forms,
        "call": call,
        "day": local(call.offered).date(),
        "joined": joined[0] if joined else None,
        "likely": [] if call.is_said else contacts_like(by, call),
        "names": names_of(by, [call.settled_by] if call.settled_by else []),
        "may_say": may(by, May.RAISE),
        **said(by),
    }
    return render(request, "hub/phones/call.html", page)


def _joined_by_reference(request: HttpRequest, call_id: UUID, form: QuestionForm) -> None:
    by = viewer(request)
    contact = contact_by_reference(by, form.cleaned_data["reference"])
    if contact is None:
        raise Refused(
            "No contact has this reference. Check it with the caller’s letter or the look-first list."
        )
    join_call(call_id, contact, chasing=_chases(request), by=by)


def _none(request: HttpRequest, call_id: UUID, form: QuestionForm) -> None:
    reason, words = NoContactNeeded(form.cleaned_data["reason"]), form.cleaned_data["words"]
    needs_no_contact(call_id, reason, words=words, by=viewer(request))


def _chases(request: HttpRequest) -> bool:
    return request.POST.get("chasing") == "yes"


def _words(do: str) -> str:
    return {"undo": TAKEN_BACK, "none": "Kept: this call needs no contact."}.get(
        do, "Joined. The contact’s page shows this call."
    )
