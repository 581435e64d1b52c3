"""The room's name for Django."""

from django.apps import AppConfig


class OutreachConfig(AppConfig):
    """Outreach as a Django application."""

    name = "frontdoor.domain.outreach"
    label = "outreach"
