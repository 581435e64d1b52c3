"""The room's name for Django."""

from django.apps import AppConfig


class MailsConfig(AppConfig):
    """E-mails as a Django application."""

    name = "frontdoor.domain.mails"
    label = "mails"
