"""The room's name for Django."""

from django.apps import AppConfig


class TriageConfig(AppConfig):
    """Triage as a Django application."""

    name = "frontdoor.domain.triage"
    label = "triage"
