"""What is closed, and to whom: written by a definer function of the database, and read by its policies."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from frontdoor.foundation.records.models import Closure, Grant
from frontdoor.foundation.records.readings import Reading, Sql


def close(because: UUID, subjects: Iterable[UUID], *, member: UUID | None = None) -> None:
    """Close exactly these subjects for this reason: to one member, or (None) to all who are not named on them.

    The database refuses it unless the transaction runs for the service itself.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT frontdoor_close(%s, %s::uuid[], %s)", [because, list(subjects), member])


def why_closed(subjects: Iterable[UUID]) -> set[UUID]:
    """The reasons for which any of these subjects is closed to anybody (all of them, when asked as the service)."""
    return set(Closure.objects.filter(subject__in=list(subjects)).values_list("because", flat=True))


def restricted() -> QuerySet[Closure, Any]:
    """Every subject that is closed to all who are not named on it, as part of what more is read by."""
    return Closure.objects.filter(member_id=None).values("subject")


def to_whom_closed(subject: UUID) -> set[UUID | None]:
    """The members to whom a subject is closed; None stands for all who are not named on it."""
    return set(Closure.objects.filter(subject=subject).values_list("member_id", flat=True))


def is_named(subject: UUID, member: UUID) -> bool:
    """Whether a member may see a subject in their own name now, as the database's clock has it."""
    lasting = Q(until=None) | Q(until__gt=Now())
    return Grant.objects.filter(lasting, subject=subject, member_id=member).exists()


def reading_how_many_see(subject: UUID) -> Reading[int | None]:
    """How many people see a restricted subject now: those let in by name, and the guardians; None where it is open.

    To whoever does not see it themselves the database says what it says of an open one.
    """
    asked = Sql("SELECT frontdoor_how_many_see(%s) AS found", (subject,))
    return Reading(asked, seen=lambda rows: rows[0]["found"])


def closed_by_name(member: UUID) -> QuerySet[Closure, Any]:
    """Every subject that is closed to one member by a conflict of interest, as part of what more is read by."""
    return Closure.objects.filter(member_id=member).values("subject")
