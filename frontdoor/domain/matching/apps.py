"""The room's name for Django."""

from django.apps import AppConfig


class MatchingConfig(AppConfig):
    """Matching as a Django application."""

    name = "frontdoor.domain.matching"
    label = "matching"
