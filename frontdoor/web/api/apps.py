"""The door's name for Django."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The door for other systems as a Django application."""

    name = "frontdoor.web.api"
    label = "web_api"
