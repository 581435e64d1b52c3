"""Who wrote to us before from an address, for the hub alone."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.models import Referrer
from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer
from frontdoor.foundation.records.closures import restricted


def raised_from(viewer: Viewer, addresses: Iterable[str], since: datetime) -> list[UUID]:
    """The contacts that were raised from these e-mail addresses since, newest first."""
    rows = Referrer.objects.filter(email__in=list(addresses), contact__raised_at__gte=since)
    found = rows.order_by("-contact__raised_at").values_list("contact_id", flat=True)[:20]
    return list(found) if viewer.sees_hub else []


def referrer_known(viewer: Viewer, addresses: Iterable[str]) -> StatedReferrer | None:
    """Who somebody said they were when they last wrote from one of these addresses; nothing else of that contact.

    Nothing of a restricted contact either: this is copied onto a new one, which is not.
    """
    known = Referrer.objects.filter(email__in=[one for one in addresses if one])
    rows = known.exclude(contact_id__in=restricted()).order_by("-contact__raised_at")
    row = rows.first() if viewer.sees_hub else None
    if row is None:
        return None
    return StatedReferrer(
        ReferrerKind(row.kind),
        row.name,
        row.role,
        row.organisation,
        row.agency_code,
        shared_mailbox=row.shared_mailbox,
    )


def raised_with(
    viewer: Viewer, email: str, *, start: int = 0, count: int = 25
) -> list[tuple[UUID, str, datetime]]:
    """Contacts raised with this e-mail address, newest first: id, reference and when; for the hub alone."""
    rows = _with(viewer, email).order_by("-contact__raised_at", "contact_id")
    return list(
        rows.values_list("contact_id", "contact__reference", "contact__raised_at")[start : start + count]
    )


def how_many_raised_with(viewer: Viewer, email: str) -> int:
    """How many contacts were raised with this e-mail address; for the hub alone."""
    return _with(viewer, email).count()


def _with(viewer: Viewer, email: str) -> QuerySet[Referrer]:
    given = Referrer.objects.exclude(email="").filter(email__in={email, email.lower()})
    return given if viewer.sees_hub else given.none()


def sent_from(viewer: Viewer, workplace: str, since: datetime) -> list[UUID]:
    """What professionals of one place of work, by its name as they wrote it, sent in since; newest first."""
    rows = Referrer.objects.filter(
        kind=ReferrerKind.PROFESSIONAL, organisation=workplace, contact__raised_at__gte=since
    )
    found = rows.order_by("-contact__raised_at").values_list("contact_id", flat=True)
    return list(found) if viewer.sees_hub else []
