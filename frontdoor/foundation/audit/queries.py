"""Who looked."""

from uuid import UUID

from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.events.rules import Actor


def last_looks(viewer: Actor, subject: UUID, limit: int = 25) -> list[Look]:
    """The last looks at one subject, newest first, as shown on the record itself."""
    return list(Look.objects.filter(subject=subject, result__lt=400).order_by("-at")[:limit])
