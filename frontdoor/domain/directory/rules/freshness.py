"""How long what is known of a service may be trusted."""

from datetime import date, timedelta

GOES_STALE_AFTER = timedelta(days=365)
"""How long after it was last checked a service is shown with a warning: a choice of ours, as most councils ask
services once a year."""


def is_stale(assured_on: date | None, on: date) -> bool:
    """Whether nobody has checked it for so long that whoever is sent there should ring first."""
    return assured_on is None or on - assured_on > GOES_STALE_AFTER
