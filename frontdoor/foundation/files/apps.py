"""The room's name for Django."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Files as a Django application."""

    name = "frontdoor.foundation.files"
    label = "files"
