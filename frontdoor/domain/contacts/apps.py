"""The room's name for Django."""

from django.apps import AppConfig


class ContactsConfig(AppConfig):
    """Contacts as a Django application."""

    name = "frontdoor.domain.contacts"
    label = "contacts"
