"""“I know this family” on a contact and on a person; and a manager's word that a colleague knows them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from frontdoor.domain.accounts.queries import members
from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.needtoknow.actions import declare_conflict
from frontdoor.domain.needtoknow.rules import Conflict
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.knowing import NOBODY_NAMED, know_family, names_on
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.deed import deed_page
from frontdoor.web.hub.guarding.forms import DeclareForm
from frontdoor.web.hub.guarding.restricting import person_on_record
from frontdoor.web.hub.identity import identity


def know(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Say that one knows the family on a contact."""
    found = identity(viewer(request), contact_id)
    back = reverse("hub:contact", args=[contact_id])
    people = names_on(found.contact.people)
    return know_family(request, people, reference=found.contact.reference, back=back)


def know_person(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Say that one knows somebody whose record it is."""
    one = person_on_record(viewer(request), person_id)
    back = reverse("hub:person", args=[person_id])
    return know_family(request, {person_id: one.name}, reference="A person’s record", back=back)


def declare(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Say, as a manager or the guardian, that a member knows somebody on this contact."""
    by = viewer(request)
    must(by, May.RESTRICT)
    found = identity(by, contact_id)
    people = names_on(found.contact.people)
    if not people:
        raise Refused(NOBODY_NAMED)
    colleagues = [each for each in members(by) if each.id != by.id]
    form = DeclareForm(
        request.POST if request.method == "POST" else None, people=people, colleagues=colleagues
    )
    if request.method == "POST" and was_done(form, lambda: _declare(form, by)):
        name = next(each.name for each in colleagues if str(each.id) == form.cleaned_data["member"])
        words = f"Closed to {name} from now on, whatever they were given. See who has it now."
        return done(request, words, "hub:contact", contact_id)
    return deed_page(request, "hub/guarding/declare.html", found, form)


def _declare(form: DeclareForm, by: Viewer) -> None:
    given = form.cleaned_data
    declare_conflict(
        UUID(given["person"]),
        of=UUID(given["member"]),
        kind=Conflict(given["kind"]),
        words=given["words"],
        by=by,
    )
