"""“I know this family” on work that is offered, so that a colleague of the team takes it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.handovers.queries import handover_seen
from frontdoor.web.frame.knowing import know_family, names_on
from frontdoor.web.frame.pages import shows, viewer


def know(request: HttpRequest, handover_id: UUID) -> HttpResponse:
    """Say that one knows somebody whom the offered work is about."""
    who = viewer(request)
    found = handover_seen(who, handover_id)
    shows(request, found.contact_id, handover_id)
    contact = contact_seen(who, found.contact_id)
    back = reverse("teams:offer", args=[handover_id])
    return know_family(request, names_on(contact.people), reference=contact.reference, back=back)
