"""The door's name for Django."""

from django.apps import AppConfig


class FrameConfig(AppConfig):
    """Frame as a Django application."""

    name = "frontdoor.web.frame"
    label = "web_frame"
