"""Reading first looks."""

from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.triage.models import Triage
from frontdoor.foundation.records.readings import Reading


def triages(viewer: Viewer, contact: UUID) -> list[Triage]:
    """Every look at a contact, newest first; the first of the list is in force."""
    return reading_triages(viewer, contact).found


def reading_triages(viewer: Viewer, contact: UUID) -> Reading[list[Triage]]:
    """Every look at a contact, newest first, to be read along with more."""
    return Reading(Triage.objects.filter(contact_id=contact).order_by("-triaged_at", "-id"), seen=list)
