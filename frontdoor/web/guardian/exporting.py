"""The file for somebody who asks "who has looked at me?"."""

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.rules import Role
from frontdoor.domain.agencies.queries import agency_names
from frontdoor.domain.contacts.queries import contact_references
from frontdoor.domain.needtoknow.queries import all_about
from frontdoor.domain.people.queries import people_named
from frontdoor.foundation.audit.exports import looks_csv
from frontdoor.foundation.audit.queries import looks_at
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.records.readings import the_one
from frontdoor.web.frame.pages import put_down_as, viewer


def export_contact(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """The file of who looked at a contact."""
    if request.method != "POST":
        return redirect("guardian:looks_at_contact", contact_id)
    the_one(list(contact_references(viewer(request), [contact_id])))
    return _file(request, [contact_id])


def export_person(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """The file for somebody who asks "who has looked at me?"."""
    if request.method != "POST":
        return redirect("guardian:looks_at_person", person_id)
    by = viewer(request)
    the_one(list(people_named(by, [person_id])))
    return _file(request, all_about(by, person_id))


def _file(request: HttpRequest, subjects: Sequence[UUID]) -> HttpResponse:
    by = viewer(request)
    put_down_as(request, Kind.EXPORT)
    lines = looks_csv(
        looks_at(by, *subjects),
        agencies=agency_names(by),
        roles={role.value: role.label for role in Role},
        names="names" in request.POST,
    )
    response = HttpResponse("".join(lines), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="who-looked.csv"'
    return response
