"""Reading first looks."""

from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.triage.models import Triage


def triages(viewer: Viewer, contact: UUID) -> list[Triage]:
    """Every look at a contact, newest first; the first of the list is in force."""
    return list(Triage.objects.filter(contact_id=contact).order_by("-triaged_at", "-id"))
