"""The room's name for Django."""

from django.apps import AppConfig


class SealingConfig(AppConfig):
    """Sealing as a Django application."""

    name = "frontdoor.foundation.sealing"
    label = "sealing"
