"""What may be done with police notifications."""

from frontdoor.domain.notifications.actions.importing import import_notifications
from frontdoor.domain.notifications.actions.keeping import keep_in_step, rebuild

__all__ = ["import_notifications", "keep_in_step", "rebuild"]
