"""What is done with police notifications: taken in, passed on, shared, undone, and their quality told to the police."""

from dataclasses import dataclass

from frontdoor.foundation.events.rules import Deed


@dataclass(frozen=True)
class NotificationsImported(Deed):
    """Somebody took in a file of police notifications to its end."""

    accepted: int = 0
    already_there: int = 0
    rejected: int = 0


@dataclass(frozen=True)
class NotificationPassedOn(Deed):
    """A notification about adults alone was passed to the adults' hub or to another council, for a reason."""

    to: str
    why: str


@dataclass(frozen=True)
class SharedWithAdultsHub(Deed):
    """The adults' hub was offered its part of a notification that the children's hub keeps, as a contact of its own."""

    adults_contact_id: str
    why: str


@dataclass(frozen=True)
class PassingOnUndone(Deed):
    """A passing on, or a sharing, was taken back for a reason."""


@dataclass(frozen=True)
class QualityReturned(Deed):
    """The police were told what was missing from their notifications of a period: references and items, no names."""

    first: str
    last: str
    notifications: int
    thin: int
    how: str


@dataclass(frozen=True)
class QualityMailboxNamed(Deed):
    """It was said to which mailbox the police want their notifications' quality told."""
