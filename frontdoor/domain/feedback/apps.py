"""The room's name for Django."""

from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    """Feedback as a Django application."""

    name = "frontdoor.domain.feedback"
    label = "feedback"
