"""The room's name for Django."""

from django.apps import AppConfig


class DiscussionsConfig(AppConfig):
    """Discussions as a Django application."""

    name = "frontdoor.domain.discussions"
    label = "discussions"
