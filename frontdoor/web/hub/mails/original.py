"""An e-mail exactly as it came, to save and never to run."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.mails.queries import original_of
from frontdoor.foundation.files.rules import Damaged
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.pages import viewer


def original(request: HttpRequest, contact_id: UUID, mail_id: UUID) -> HttpResponse:
    """The original of an e-mail on this contact, which a browser saves and does not open."""
    try:
        opened = original_of(viewer(request), contact_id, mail_id)
    except Damaged as damaged:
        raise Refused(
            "This e-mail on disk is not what was stored, so it is not shown. Tell whoever runs Front Door: "
            "a copy of it is in the backup."
        ) from damaged
    return HttpResponse(opened.content, headers=opened.headers)
