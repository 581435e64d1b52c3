"""The door's name for Django."""

from django.apps import AppConfig


class SigninConfig(AppConfig):
    """Signin as a Django application."""

    name = "frontdoor.web.signin"
    label = "web_signin"
