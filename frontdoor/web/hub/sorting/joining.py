"""The page on which a contact is joined to another that it belongs to, the two side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.contacts.queries import (
    ContactLine,
    ContactSeen,
    contact_by_reference,
    contact_lines,
    contact_seen,
    contacts_about,
    from_same_referrer,
)
from frontdoor.domain.feedback import actions
from frontdoor.domain.mails.queries import mails_of
from frontdoor.domain.matching.queries import same_people_of
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.deed import begun, deed_page
from frontdoor.web.hub.identity import Identity
from frontdoor.web.hub.sorting.forms import JoinForm, ReferenceForm

MOST = 8


@dataclass(frozen=True)
class Joinable:
    """A contact that this one may belong to, and why it may."""

    line: ContactLine
    why: str


def join(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Choose the contact to which this one belongs; then see both, and say why."""
    found, by = begun(request, contact_id, May.SORT), viewer(request)
    other = _chosen(by, request.GET.get("to", ""), contact_id)
    if other is not None:
        return _both(request, found, other)
    form = ReferenceForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        there = contact_by_reference(by, form.cleaned_data["reference"])
        if there and there != contact_id:
            return redirect(f"{request.path}?to={there}")
        form.add_error(
            "reference", "There is no other contact with this reference. Check it letter by letter."
        )
    return deed_page(request, "hub/sorting/join.html", found, form, joinable=joinable(by, found.contact))


def joinable(by: Viewer, contact: ContactSeen) -> list[Joinable]:
    """Contacts that this one may belong to, the likeliest first, each once."""
    each_once: dict[UUID, Joinable] = {}
    for found in _likely(by, contact):
        if found.line.id != contact.id:
            each_once.setdefault(found.line.id, found)
    return list(each_once.values())[:MOST]


def _likely(by: Viewer, contact: ContactSeen) -> Iterator[Joinable]:
    suggested = {
        mail.suggested: mail.suggested_because for mail in mails_of(by, contact.id) if mail.suggested
    }
    for line in contact_lines(by, list(suggested)).values():
        yield Joinable(line, suggested[line.id])
    for line in from_same_referrer(by, contact.id):
        yield Joinable(line, "From the same address or telephone")
    people = set().union(*same_people_of(by, contact.person_ids).values()) if contact.people else set()
    for line in contacts_about(by, people, MOST) if people else []:
        yield Joinable(line, "About the same people")


def _both(request: HttpRequest, found: Identity, other: ContactSeen) -> HttpResponse:
    by, contact_id = viewer(request), found.contact.id
    form = JoinForm(request.POST if request.method == "POST" else None)

    def belong() -> None:
        said = form.cleaned_data
        actions.join(contact_id, other.id, why=said["why"], is_chaser=bool(said["is_chaser"]), by=by)

    if request.method == "POST" and was_done(form, belong):
        words = f"Joined: {found.contact.reference} goes on here, and whoever has this one sees it as unread."
        return done(request, words, "hub:contact", other.id)
    return deed_page(request, "hub/sorting/join_both.html", found, form, other=other)


def _chosen(by: Viewer, said: str, contact_id: UUID) -> ContactSeen | None:
    if not said:
        return None
    try:
        other = UUID(said)
    except ValueError as wrong:
        raise NotThere from wrong
    return contact_seen(by, other) if other != contact_id else None
