"""The door's name for Django."""

from typing import Any

from django.apps import AppConfig


class FrameConfig(AppConfig):
    """Frame as a Django application."""

    name = "frontdoor.web.frame"
    label = "web_frame"

    def ready(self) -> None:
        """However a visit ends (signed out, run out, membership over), the browser is told to forget."""
        from django.contrib.auth.signals import user_logged_out

        user_logged_out.connect(_forgets, dispatch_uid="frontdoor.web.frame.forgets")


def _forgets(sender: Any, *, request: Any, **more: Any) -> None:
    from frontdoor.web.frame.headers import forget

    forget(request)
