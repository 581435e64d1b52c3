"""The page on which people are named beside what arrived, and what is known of them as they are typed."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.actions import keep_half_named
from frontdoor.domain.contacts.actions import name_people as name_on_contact
from frontdoor.domain.contacts.queries import ContactSeen, DraftSeen, contact_references, half_named
from frontdoor.foundation.clock import today
from frontdoor.foundation.govuk.fields import TextField, TickField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.deeds import attempted
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub import leaves
from frontdoor.web.hub.deed import begun
from frontdoor.web.hub.identity import Identity, age_said
from frontdoor.web.hub.keying.answers import Stated, blank, people_in, people_of, said_people
from frontdoor.web.hub.keying.pages import beside, people_drawn
from frontdoor.web.hub.keying.pressing import pressed
from frontdoor.web.hub.keying.sending import link
from frontdoor.web.hub.keying.stating import involved

NOBODY = "Say who it is about, even if all that is known is “a boy of about 7”"


class Home(QuestionForm):
    """Where the family lives, as far as what arrived says."""

    line = TextField("Where they live: house and street", max_length=200, required=False)
    town = TextField("Town", max_length=80, required=False)
    postcode = TextField("Postcode", max_length=8, width=10, required=False)
    protected = TickField("Keep this address secret")


def name_people(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Name people on a contact, beside what arrived; those who are known are linked by ruling."""
    found, by = begun(request, contact_id, May.SORT), viewer(request)
    if request.method != "POST":
        kept = half_named(by, contact_id)
        return _drawn(request, found, dict(kept.answers) if kept else {}, kept=kept)
    answers = _answers(request)
    at = pressed(by, answers, request.POST.get("do", ""))
    keep_half_named(contact_id, answers, by=by)
    if "name" not in request.POST:
        return _drawn(request, found, answers, at=at)
    form = Home(request.POST)
    said = said_people(answers)
    if not said:
        form.add_error(None, NOBODY)
        return _drawn(request, found, answers, form)
    ok, ids = attempted(form, lambda: _named(contact_id, said, answers, by))
    if not ok or ids is None:
        return _drawn(request, found, answers, form)
    for reason in link(said, ids, contact_id, by=by):
        messages.warning(request, reason)
    messages.success(request, f"Named. {'They are' if len(ids) > 1 else 'One person is'} on the contact now.")
    return redirect("hub:contact", contact_id)


def known_people(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Keep whom somebody types, and bring what is known of them."""
    by = viewer(request)
    if request.method != "POST" or not contact_references(by, [contact_id]):
        raise NotThere
    must(by, May.SORT)
    answers = _answers(request)
    saved_at = keep_half_named(contact_id, answers, by=by)
    page = {**beside(by, answers, answers["people"]), "saved_at": saved_at}
    return render(request, "hub/keying/_known.html", page)


def _answers(request: HttpRequest) -> dict[str, Any]:
    home: dict[str, Any] = {name: request.POST.get(name, "")[:200] for name in ("line", "town", "postcode")}
    return {**home, "protected": "protected" in request.POST, "people": people_in(request.POST)}


def _named(contact_id: UUID, said: Sequence[Stated], answers: dict[str, Any], by: Viewer) -> list[UUID]:
    people = [involved(one, answers, today()) for one in said]
    return name_on_contact(contact_id, people, by=by)


def _drawn(
    request: HttpRequest,
    found: Identity,
    answers: dict[str, Any],
    form: Home | None = None,
    *,
    at: str = "",
    kept: DraftSeen | None = None,
) -> HttpResponse:
    by, contact = viewer(request), found.contact
    people = people_of(answers) if answers.get("people") else [blank(())]
    page = {
        "identity": found,
        "contact": contact,
        "bar": {**found.bar, "next": None},
        "form": form or Home(initial=answers),
        "lacking": [NOBODY] if form and NOBODY in form.non_field_errors() else [],
        "already": [f"{one.person.name} ({age_said(one.person)})" for one in contact.people],
        "documents": documents_of(by, contact),
        "kept_at": kept.saved_at if kept else None,
        "kept_by": names_of(by, [kept.saved_by]).get(kept.saved_by, "a colleague") if kept else "",
        **people_drawn(by, answers, people, at),
    }
    return render(request, "hub/naming/name_people.html", page)


def documents_of(by: Viewer, contact: ContactSeen) -> list[leaves.Leaves]:
    """What came with a contact, page by page."""

    def address(file: UUID, number: int) -> str:
        return reverse("hub:document_page", args=[contact.id, file, number])

    return leaves.leaves_of(by, contact.attachments, address)
