"""The room's name for Django."""

from django.apps import AppConfig


class AssuranceConfig(AppConfig):
    """Assurance as a Django application."""

    name = "frontdoor.domain.assurance"
    label = "assurance"
