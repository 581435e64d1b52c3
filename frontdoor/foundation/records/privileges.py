"""What the application role may do with each table, stated from the models after every migration."""

from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.db import connections
from django.db.models import Model
from pghistory.models import Event as History

from frontdoor.foundation.records.models import Actor, AppendOnly, Closure, Grant

READ_ONLY = (Actor, Grant, Closure)
ADD_ONLY = (AppendOnly, History)
ALL = "SELECT, INSERT, UPDATE, DELETE"


def privileges_of(model: type[Model]) -> str:
    """Facts and histories may be read and added; who acts and who may see is written by definer functions alone."""
    if issubclass(model, READ_ONLY):
        return "SELECT"
    return "SELECT, INSERT" if issubclass(model, ADD_ONLY) else ALL


def grant_application_role(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """Give the application role what it needs and no more; runs once, after the last room has migrated."""
    if sender.label != "records":
        return
    role = connections[using].ops.quote_name(settings.APPLICATION_ROLE)
    with connections[using].cursor() as cursor:
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {role}")
        cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}")
        cursor.execute(f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {role}")
        cursor.execute(f"GRANT {ALL} ON ALL TABLES IN SCHEMA public TO {role}")
        for model in apps.get_models():
            if issubclass(model, (*READ_ONLY, *ADD_ONLY)) and model._meta.managed:
                table = connections[using].ops.quote_name(model._meta.db_table)
                cursor.execute(f"REVOKE ALL ON {table} FROM {role}")
                cursor.execute(f"GRANT {privileges_of(model)} ON {table} TO {role}")
