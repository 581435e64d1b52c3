"""“I know this family” on a question and on a discussion, so that a colleague of the agency takes it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.discussions.queries import discussion_seen
from frontdoor.domain.sharing.queries import request_seen
from frontdoor.web.frame.knowing import know_family, names_on
from frontdoor.web.frame.pages import shows, viewer


def know_asked(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Say that one knows somebody whom a question is about."""
    who = viewer(request)
    asked = request_seen(who, request_id)
    back = reverse("partner:request", args=[request_id])
    return _know(request, asked.contact_id, request_id, set(asked.people), back)


def know_discussed(request: HttpRequest, discussion_id: UUID) -> HttpResponse:
    """Say that one knows somebody whom a discussion is about."""
    seen = discussion_seen(viewer(request), discussion_id)
    back = reverse("partner:discussion", args=[discussion_id])
    return _know(request, seen.contact_id, discussion_id, set(), back)


def _know(
    request: HttpRequest, contact_id: UUID, piece: UUID, asked_about: set[UUID], back: str
) -> HttpResponse:
    """Of those on the contact whom the question is about, or of all whom this agency may see."""
    shows(request, contact_id, piece)
    contact = contact_seen(viewer(request), contact_id)
    people = [one for one in contact.people if not asked_about or one.person.id in asked_about]
    return know_family(request, names_on(people), reference=contact.reference, back=back)
