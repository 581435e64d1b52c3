"""Who looked."""

from uuid import UUID

from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.records.readings import Reading


def last_looks(viewer: Actor, subject: UUID, limit: int = 25) -> list[Look]:
    """The last looks at one subject, newest first, as shown on the record itself."""
    return reading_looks(viewer, subject, limit).found


def reading_looks(viewer: Actor, subject: UUID, limit: int = 25) -> Reading[list[Look]]:
    """The last looks at one subject, newest first, to be read along with more."""
    return Reading(Look.objects.filter(subject=subject, result__lt=400).order_by("-at")[:limit], seen=list)
