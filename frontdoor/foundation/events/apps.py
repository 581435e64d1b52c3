"""The room's name for Django."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """Events as a Django application."""

    name = "frontdoor.foundation.events"
    label = "events"
