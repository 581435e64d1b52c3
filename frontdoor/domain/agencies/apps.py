"""The room's name for Django."""

from django.apps import AppConfig


class AgenciesConfig(AppConfig):
    """Agencies as a Django application."""

    name = "frontdoor.domain.agencies"
    label = "agencies"
