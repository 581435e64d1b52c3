"""The room's name for Django."""

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Notifications as a Django application."""

    name = "frontdoor.domain.notifications"
    label = "notifications"

    def ready(self) -> None:
        """Listen for what arrives from the police, and for what is done with it."""
        from frontdoor.domain.notifications import actions  # noqa: F401
