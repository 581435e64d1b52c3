"""The room's name for Django."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Accounts as a Django application."""

    name = "frontdoor.domain.accounts"
    label = "accounts"
