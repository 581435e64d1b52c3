"""What may be done with police notifications."""

from frontdoor.domain.notifications.actions.importing import import_notifications
from frontdoor.domain.notifications.actions.keeping import rebuild
from frontdoor.domain.notifications.actions.passing import make_adults_part, say_passed_on, say_taken_back
from frontdoor.domain.notifications.actions.returning import name_mailbox, return_quality

__all__ = [
    "import_notifications",
    "make_adults_part",
    "name_mailbox",
    "rebuild",
    "return_quality",
    "say_passed_on",
    "say_taken_back",
]
