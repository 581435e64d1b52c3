"""The door's name for Django."""

from django.apps import AppConfig


class HubConfig(AppConfig):
    """Hub as a Django application."""

    name = "frontdoor.web.hub"
    label = "web_hub"
