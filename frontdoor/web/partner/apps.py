"""The door's name for Django."""

from django.apps import AppConfig


class PartnerConfig(AppConfig):
    """Partner as a Django application."""

    name = "frontdoor.web.partner"
    label = "web_partner"
