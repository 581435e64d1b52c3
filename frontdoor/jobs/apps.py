"""The clockwork's name for Django."""

from importlib import import_module
from pkgutil import iter_modules

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Jobs as a Django application."""

    name = "frontdoor.jobs"
    label = "jobs"

    def ready(self) -> None:
        """Make every job known, so that a worker does what deeds and the clock have left for it."""
        for job in iter_modules([self.path]):
            import_module(f"{self.name}.{job.name}")
