"""The room's name for Django."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    """Agreements as a Django application."""

    name = "frontdoor.domain.agreements"
    label = "agreements"
