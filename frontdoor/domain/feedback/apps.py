"""The room's name for Django."""

from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    """Feedback as a Django application."""

    name = "frontdoor.domain.feedback"
    label = "feedback"

    def ready(self) -> None:
        """Listen for what arrives, so that it is acknowledged."""
        from frontdoor.domain.feedback import actions  # noqa: F401
