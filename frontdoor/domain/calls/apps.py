"""The room's name for Django."""

from django.apps import AppConfig


class CallsConfig(AppConfig):
    """Calls as a Django application."""

    name = "frontdoor.domain.calls"
    label = "calls"
