"""The room's name for Django."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Audit as a Django application."""

    name = "frontdoor.foundation.audit"
    label = "audit"
