"""What we tell, to whom, and the deeds of telling and closing."""

from dataclasses import dataclass
from enum import StrEnum

from frontdoor.foundation.events.rules import Deed


class Told(StrEnum):
    """What a message told the referrer."""

    ACKNOWLEDGED = "acknowledged"
    OUTCOME = "outcome"


@dataclass(frozen=True)
class ReferrerAcknowledged(Deed):
    """The referrer was told that we have it, and what happens next."""

    how: str


@dataclass(frozen=True)
class ReferrerTold(Deed):
    """The referrer was told the outcome."""

    how: str


@dataclass(frozen=True)
class NotTold(Deed):
    """The referrer can't or must not be told, for a recorded reason."""


@dataclass(frozen=True)
class FollowedUp(Deed):
    """Somebody looked whether the help arrived."""

    went_well: bool


@dataclass(frozen=True)
class ContactClosed(Deed):
    """A contact was closed, its referrer told or the reason why not recorded."""


@dataclass(frozen=True)
class ContactReopened(Deed):
    """A closed contact was opened again."""
