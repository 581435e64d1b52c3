"""The room's name for Django."""

from django.apps import AppConfig


class NeedToKnowConfig(AppConfig):
    """Need to know as a Django application."""

    name = "frontdoor.domain.needtoknow"
    label = "needtoknow"

    def ready(self) -> None:
        """Listen for what links records with each other, so that what is closed stays closed whole."""
        from frontdoor.domain.needtoknow import actions  # noqa: F401
