"""The room's name for Django."""

from django.apps import AppConfig


class JourneyConfig(AppConfig):
    """Journey as a Django application."""

    name = "frontdoor.domain.journey"
    label = "journey"

    def ready(self) -> None:
        """Listen for every deed on a contact."""
        from frontdoor.domain.journey import actions  # noqa: F401
