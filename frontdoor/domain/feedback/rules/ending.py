"""The deeds after a contact was decided: somebody looks whether the help arrived."""

from dataclasses import dataclass

from frontdoor.foundation.events.rules import Deed


@dataclass(frozen=True)
class FollowedUp(Deed):
    """Somebody looked whether the help arrived."""

    went_well: bool
