"""The clockwork's name for Django."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Jobs as a Django application."""

    name = "frontdoor.jobs"
    label = "jobs"
