"""The room's name for Django."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """The directory as a Django application."""

    name = "frontdoor.domain.directory"
    label = "directory"
