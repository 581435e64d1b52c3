"""The room's name for Django."""

from django.apps import AppConfig


class LettersConfig(AppConfig):
    """Letters as a Django application."""

    name = "frontdoor.foundation.letters"
    label = "letters"
