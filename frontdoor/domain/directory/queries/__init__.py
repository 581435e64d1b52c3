"""Reading the directory: what might help, and one service whole."""

from frontdoor.domain.directory.queries.finding import (
    MOST_COUNTED,
    how_many_services,
    reading_suggested,
    services,
    suggested,
)
from frontdoor.domain.directory.queries.seen import (
    PlaceSeen,
    ServiceListed,
    ServiceSeen,
    reading_services,
    service_seen,
)

__all__ = [
    "MOST_COUNTED",
    "PlaceSeen",
    "ServiceListed",
    "ServiceSeen",
    "how_many_services",
    "reading_services",
    "reading_suggested",
    "service_seen",
    "services",
    "suggested",
]
