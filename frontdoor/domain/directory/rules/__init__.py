"""A service in plain terms: what it is for, whom it serves, and how fresh what we know of it is."""

from frontdoor.domain.directory.rules.fitting import Wanted, ages_of_family, ages_said, fits
from frontdoor.domain.directory.rules.freshness import GOES_STALE_AFTER, is_stale
from frontdoor.domain.directory.rules.needs import needs_named
from frontdoor.domain.directory.rules.stated import (
    DirectoryImported,
    StatedPlace,
    StatedProvider,
    StatedService,
    Status,
)

__all__ = [
    "GOES_STALE_AFTER",
    "DirectoryImported",
    "StatedPlace",
    "StatedProvider",
    "StatedService",
    "Status",
    "Wanted",
    "ages_of_family",
    "ages_said",
    "fits",
    "is_stale",
    "needs_named",
]
