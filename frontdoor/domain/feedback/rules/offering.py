"""Services that somebody was told of: kept by their ids, so that it can be asked later whether they helped."""

from dataclasses import dataclass

from frontdoor.foundation.events.rules import Deed

MOST_OFFERED = 12
"""More than so many at once is a list, and no help."""


@dataclass(frozen=True)
class HelpOffered(Deed):
    """Whoever raised it was told of services that may help."""

    services: tuple[str, ...]
