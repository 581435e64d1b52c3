"""The room's name for Django."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """People as a Django application."""

    name = "frontdoor.domain.people"
    label = "people"
