"""A document that came with a contact, to look at page by page."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub import leaves
from frontdoor.web.hub.identity import identity


def document(request: HttpRequest, contact_id: UUID, file_id: UUID) -> HttpResponse:
    """A document's pages as pictures, turned as asked; what can't be drawn says so, and offers the original."""
    by, turn = viewer(request), leaves.turn_in(request)
    found = identity(by, contact_id)
    if file_id not in found.contact.attachments:
        raise NotThere

    def address(file: UUID, number: int) -> str:
        return reverse("hub:document_page", args=[contact_id, file, number])

    [shown] = leaves.leaves_of(by, [file_id], address, turn)
    page = {"identity": found, "contact": found.contact, "bar": found.bar, "document": shown}
    return render(request, "hub/document.html", {**page, "turned": (turn + 90) % 360})


def document_page(request: HttpRequest, contact_id: UUID, file_id: UUID, number: int) -> HttpResponse:
    """One page of a document on this contact."""
    if file_id not in contact_seen(viewer(request), contact_id).attachments:
        raise NotThere
    return leaves.leaf(request, file_id, number)
