"""Need to know, given to an agency: only definer functions of the database write these rows."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import connection


def give(
    subjects: Iterable[UUID],
    *,
    agency: UUID,
    team: UUID | None = None,
    member: UUID | None = None,
    why: str,
    until: datetime | None = None,
) -> None:
    """Let an agency (or one of its teams or members) see these subjects, until an instant or for good.

    The database refuses it unless the member for whom this transaction runs sees the hub's work.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT frontdoor_grant(%s::uuid[], %s, %s, %s, %s, %s)",
            [list(subjects), agency, team, member, why, until],
        )


def end_grants(
    subjects: Iterable[UUID], *, agency: UUID, team: UUID | None = None, member: UUID | None = None, why: str
) -> None:
    """End what was given for one reason: from now on it lets them see these subjects no longer."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT frontdoor_end_grants(%s::uuid[], %s, %s, %s, %s)",
            [list(subjects), agency, team, member, why],
        )


def enrol(member: UUID, *, agency: UUID, team: UUID | None, reach: str, active: bool) -> None:
    """Make a member known to the database, or change where they belong; leavers lose their reach at once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT frontdoor_enrol(%s, %s, %s, %s, %s)", [member, agency, team, reach, active])
