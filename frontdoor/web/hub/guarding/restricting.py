"""Restricting a record, from the record itself: a contact alone, or a person with everything about them."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from frontdoor.domain.accounts.queries import members
from frontdoor.domain.accounts.rules import HUB_ROLES, May, Role, Viewer, must
from frontdoor.domain.needtoknow.actions import restrict as close_to_others
from frontdoor.domain.needtoknow.rules import Restricted
from frontdoor.domain.people.queries import PersonSeen, people_named
from frontdoor.foundation.govuk.words import plural
from frontdoor.foundation.records.readings import the_one
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.knowing import names_on
from frontdoor.web.frame.navigation import home_of
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub.deed import deed_page
from frontdoor.web.hub.guarding.forms import RestrictForm
from frontdoor.web.hub.identity import identity


def restrict(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Restrict a contact, or somebody on it with everything about them."""
    by = viewer(request)
    found = identity(by, contact_id)
    working = [found.worker] if found.worker else []
    form = _form(request, names_on(found.contact.people), found.contact.reference, working)
    if request.method == "POST" and was_done(form, lambda: _close(form, contact_id, by)):
        return _after(request, form, reverse("hub:contact", args=[contact_id]))
    return deed_page(request, "hub/guarding/restrict.html", found, form, title=found.contact.reference)


def restrict_person(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Restrict everything about one person."""
    by = viewer(request)
    must(by, May.RESTRICT)
    one = person_on_record(by, person_id)
    form = _form(request, {person_id: one.name}, "", ())
    if request.method == "POST" and was_done(form, lambda: _close(form, None, by)):
        return _after(request, form, reverse("hub:person", args=[person_id]))
    page: dict[str, Any] = {"form": form, "title": one.name, "bar": None}
    return render(
        request, "hub/guarding/restrict.html", {**page, "back": reverse("hub:person", args=[person_id])}
    )


def person_on_record(by: Viewer, person_id: UUID) -> PersonSeen:
    """Somebody by name; the same answer for whoever is not there and whoever is not theirs to see."""
    return the_one(list(people_named(by, [person_id]).values()))


def _form(
    request: HttpRequest, people: Mapping[UUID, str], contact: str, working: Iterable[UUID]
) -> RestrictForm:
    by = viewer(request)
    theirs = [by.id] if by.role is not Role.GUARDIAN else []
    initial: dict[str, Any] = {"named": [str(each) for each in dict.fromkeys([*theirs, *working])]}
    if len(people) + bool(contact) == 1:
        initial["what"] = next((str(person) for person in people), "contact")
    return RestrictForm(
        request.POST if request.method == "POST" else None,
        people=people,
        contact=contact,
        colleagues=members(by, *HUB_ROLES),
        initial=initial,
    )


def _close(form: RestrictForm, contact_id: UUID | None, by: Viewer) -> None:
    person = form.person
    close_to_others(
        person=person,
        contact=None if person else contact_id,
        why=Restricted(form.cleaned_data["why"]),
        words=form.cleaned_data["words"],
        allowed=form.allowed,
        by=by,
    )


def _after(request: HttpRequest, form: RestrictForm, record: str) -> HttpResponse:
    by = viewer(request)
    still_theirs = by.id in form.allowed or by.role is Role.GUARDIAN
    named = plural(len(form.allowed), "person", "people")
    words = f"Restricted. {named} and the information governance lead may see it; to others it is not there."
    return done(request, words, record if still_theirs else home_of(by))
