"""The door's name for Django."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    """Public as a Django application."""

    name = "frontdoor.web.public"
    label = "web_public"
