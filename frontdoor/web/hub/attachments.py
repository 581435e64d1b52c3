"""A document that came with a contact, to save and never to run."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.foundation.files.queries import open_file
from frontdoor.foundation.files.rules import Damaged
from frontdoor.foundation.records.refusals import NotThere, Refused
from frontdoor.web.frame.pages import viewer


def attachment(request: HttpRequest, contact_id: UUID, file_id: UUID) -> HttpResponse:
    """The clean copy of a document on this contact; the original only when it is asked for."""
    by = viewer(request)
    if file_id not in contact_seen(by, contact_id).attachments:
        raise NotThere
    try:
        opened = open_file(by, file_id, original="original" in request.GET)
    except Damaged as damaged:
        raise Refused(
            "This document on disk is not what was stored, so it is not shown. Tell whoever runs Front Door: "
            "a copy of it is in the backup."
        ) from damaged
    return HttpResponse(opened.content, headers=opened.headers)
