"""Who looked: at one contact, at one person; and all that one member looked at."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.queries import members
from frontdoor.domain.accounts.rules import PEOPLE
from frontdoor.domain.agencies.queries import agency_names
from frontdoor.domain.contacts.queries import contact_references
from frontdoor.domain.needtoknow.queries import all_about
from frontdoor.domain.people.queries import people_named
from frontdoor.foundation.audit.queries import looks_at, looks_of
from frontdoor.foundation.records.readings import the_one
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.guardian.forms import ExportForm, MemberForm, ReferenceForm
from frontdoor.web.guardian.naming import names_for, role_words
from frontdoor.web.guardian.saying import did


def looks(request: HttpRequest) -> HttpResponse:
    """Whose looks, or at whom: by the reference of a contact, or by member."""
    by, sent = viewer(request), request.POST if request.method == "POST" else None
    at = ReferenceForm(sent if sent and "reference" in sent else None)
    of = MemberForm(sent if sent and "member" in sent else None, offered=members(by, *PEOPLE))
    if at.is_bound and at.is_valid() and (found := at.contact(by)):
        return redirect("guardian:looks_at_contact", found)
    if of.is_bound and of.is_valid():
        return redirect("guardian:looks_by", of.chosen)
    return render(request, "guardian/looks.html", {"at": at, "of": of})


def at_contact(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Who looked at one contact."""
    by = viewer(request)
    reference = the_one(list(contact_references(by, [contact_id]).values()))
    found = looks_at(by, contact_id)
    export = reverse("guardian:export_contact", args=[contact_id])
    record = reverse("hub:contact", args=[contact_id])
    return _drawn(request, found, f"Who looked at {reference}", export=export, record=record)


def at_person(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Who looked at somebody: at any record of theirs, and at any contact on which they are named."""
    by = viewer(request)
    one = the_one(list(people_named(by, [person_id]).values()))
    export = reverse("guardian:export_person", args=[person_id])
    record = reverse("hub:person", args=[person_id])
    found = looks_at(by, *all_about(by, person_id))
    return _drawn(request, found, f"Who looked at {one.name}", export=export, record=record)


def by_member(request: HttpRequest, member_id: UUID) -> HttpResponse:
    """All that one member looked at."""
    by = viewer(request)
    name = names_for(by, members=[member_id]).member(member_id)
    return _drawn(request, looks_of(by, member_id), f"What {name} looked at", whose=True)


def _drawn(
    request: HttpRequest, found: Any, heading: str, *, export: str = "", record: str = "", whose: bool = False
) -> HttpResponse:
    by = viewer(request)
    page = paged(request, found.count, lambda start, count: list(found[start : start + count]))
    context = {
        "heading": heading,
        "page": page,
        "names": names_for(
            by, members=[look.member_id for look in page], subjects=[look.subject for look in page]
        ),
        "agencies": agency_names(by),
        "role": role_words,
        "did": did,
        "form": ExportForm(),
        "export": export,
        "record": record,
        "whose": whose,
    }
    return render(request, "guardian/looks_list.html", context)
