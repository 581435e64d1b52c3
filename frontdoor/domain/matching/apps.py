"""The room's name for Django."""

from django.apps import AppConfig


class MatchingConfig(AppConfig):
    """Matching as a Django application."""

    name = "frontdoor.domain.matching"
    label = "matching"

    def ready(self) -> None:
        """Listen for corrections, so that people are found by what is right."""
        from frontdoor.domain.matching import actions  # noqa: F401
