"""Records as a Django application."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class RecordsConfig(AppConfig):
    """Records as a Django application."""

    name = "frontdoor.foundation.records"
    label = "records"

    def ready(self) -> None:
        """State the application role's privileges after every migration."""
        from frontdoor.foundation.records.privileges import grant_application_role

        post_migrate.connect(grant_application_role, dispatch_uid="frontdoor.privileges")
