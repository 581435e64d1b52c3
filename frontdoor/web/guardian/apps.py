"""The door's name for Django."""

from django.apps import AppConfig


class GuardianConfig(AppConfig):
    """Guardian as a Django application."""

    name = "frontdoor.web.guardian"
    label = "web_guardian"
