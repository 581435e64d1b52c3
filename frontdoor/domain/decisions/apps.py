"""The room's name for Django."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """Decisions as a Django application."""

    name = "frontdoor.domain.decisions"
    label = "decisions"
