"""Restrictions, for the guardian."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.needtoknow.models import Restriction, named_by
from frontdoor.domain.needtoknow.rules import Restricted
from frontdoor.foundation.records.readings import the_one


@dataclass(frozen=True)
class RestrictionSeen:
    """A restriction, and who is named on it; `lifted_at` where it holds no longer."""

    id: UUID
    person_id: UUID | None
    contact_id: UUID | None
    why: Restricted
    words: str
    restricted_at: datetime
    restricted_by: UUID
    named: tuple[UUID, ...]
    lifted_at: datetime | None
    lifted_by: UUID | None
    lifted_words: str


def restrictions(
    viewer: Viewer, *, standing: bool = True, start: int = 0, count: int = 25
) -> list[RestrictionSeen]:
    """Restrictions that hold, or that were lifted, the newest first."""
    rows = Restriction.objects.filter(lifting__isnull=standing).order_by("-restricted_at", "-id")
    return _restrictions(rows[start : start + count])


def how_many_restrictions(viewer: Viewer, *, standing: bool = True) -> int:
    """How many restrictions hold, or were lifted."""
    return Restriction.objects.filter(lifting__isnull=standing).count()


def restriction_seen(viewer: Viewer, restriction_id: UUID) -> RestrictionSeen:
    """One restriction; NotThere for all but the guardian."""
    return the_one(_restrictions(Restriction.objects.filter(id=restriction_id)))


def _restrictions(rows: QuerySet[Restriction]) -> list[RestrictionSeen]:
    return [_restriction(row) for row in rows.select_related("lifting").prefetch_related("allowances")]


def _restriction(row: Restriction) -> RestrictionSeen:
    lifting = getattr(row, "lifting", None)
    return RestrictionSeen(
        id=row.id,
        person_id=row.person_id,
        contact_id=row.contact_id,
        why=Restricted(row.why),
        words=row.words,
        restricted_at=row.restricted_at,
        restricted_by=row.restricted_by,
        named=named_by(row.allowances.all()),
        lifted_at=lifting and lifting.lifted_at,
        lifted_by=lifting and lifting.lifted_by,
        lifted_words=lifting.words if lifting else "",
    )
