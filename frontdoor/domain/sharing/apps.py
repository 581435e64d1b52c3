"""The room's name for Django."""

from django.apps import AppConfig


class SharingConfig(AppConfig):
    """Sharing as a Django application."""

    name = "frontdoor.domain.sharing"
    label = "sharing"
