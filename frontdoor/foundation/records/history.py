"""Row history of what may change, kept by triggers, so that a change by hand in the database is there too."""

from collections.abc import Callable
from typing import TypeVar

import pghistory
from django.db.models import Model

M = TypeVar("M", bound=type[Model])


def tracked(model: M) -> M:
    """Keep every version of this table's rows. Who changed a row is in the deed's event, so no context is kept here."""
    keep: Callable[[M], M] = pghistory.track(
        context_field=None,  # type: ignore[arg-type]  # the library takes None and says so nowhere
        obj_field=pghistory.ObjForeignKey(related_name="+"),
    )
    return keep(model)
