"""The room's name for Django."""

from django.apps import AppConfig


class HandoversConfig(AppConfig):
    """Handovers as a Django application."""

    name = "frontdoor.domain.handovers"
    label = "handovers"
