"""The door's name for Django."""

from django.apps import AppConfig


class TeamsConfig(AppConfig):
    """Teams as a Django application."""

    name = "frontdoor.web.teams"
    label = "web_teams"
